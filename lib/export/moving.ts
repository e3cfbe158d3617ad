/** Figures that move: their frames one by one, all on the same axes. */

import type { Figure, FigureFrame } from "../figure/figure";
import { axisNames } from "./axis-range";

/** Each frame of a figure as a figure of its own; the figure itself if it has none. */
export function framesOf({ data, layout, frames = [] }: Figure): readonly Figure[] {
  if (frames.length === 0) return [{ data, layout }];
  return onSharedAxes(
    frames.map((frame) => ({
      data: merged(data, frame.data),
      layout: { ...layout, ...frame.layout },
    })),
  );
}

/** Traces with what a frame says of them; a frame may have traces of its own. */
function merged(data: Figure["data"], changes: FigureFrame["data"]): Figure["data"] {
  const count = Math.max(data.length, changes.length);
  return Array.from(
    { length: count },
    (_, i) => ({ ...data[i], ...changes[i] }) as Figure["data"][number],
  );
}

/** Figures whose axes all show what any of them shows: what moves is the data. */
export function onSharedAxes(figures: readonly Figure[]): readonly Figure[] {
  const [first] = figures;
  if (!first) return figures;
  const shared = axisNames(first).flatMap((name) => {
    const axis = first.layout[name];
    const isFree = axis?.range === undefined && axis?.type !== "category";
    const range = isFree ? commonRange(figures, name, axis?.type === "log") : undefined;
    return range ? [{ name, range }] : [];
  });
  return figures.map(({ data, layout }) => {
    const axes = shared.map(({ name, range }) => [name, { ...layout[name], range }]);
    return { data, layout: { ...layout, ...Object.fromEntries(axes) } as Figure["layout"] };
  });
}

/** Share of an axis that stays free at either end. */
const margin = 0.04;

function commonRange(figures: readonly Figure[], axis: string, isLog: boolean) {
  const letter = axis.charAt(0);
  const id = axis.replace("axis", "");
  let [from, to] = [Infinity, -Infinity];
  for (const trace of figures.flatMap(({ data }) => data) as readonly Part[]) {
    if ((trace[`${letter}axis`] ?? letter) !== id) continue;
    const column = trace[letter];
    for (const each of Array.isArray(column) ? (column as unknown[]) : []) {
      const value = typeof each === "number" ? (isLog ? Math.log10(each) : each) : NaN;
      if (!Number.isFinite(value)) continue;
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
    if (trace["type"] === "bar" && column !== undefined && !isLog) from = Math.min(from, 0);
  }
  if (!(to > from)) return undefined;
  const free = (to - from) * margin;
  return [from - (from === 0 ? 0 : free), to + free];
}

type Part = Readonly<Record<string, unknown>>;
