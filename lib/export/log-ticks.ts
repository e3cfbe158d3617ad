/** Numbers on logarithmic axes: few enough to be read. */

import type { Figure } from "../figure/figure";
import { type AxisName, isAlong } from "./axis-range";

/** Factor of ten beyond which only powers of ten are written. */
const manyDecades = 2.2;

/**
 * Ticks of a logarithmic axis that does not name its own: powers of ten over many decades, else
 * 1, 2 and 5; what is between has a short tick and no number.
 */
export function logTicks(figure: Figure, name: AxisName, growth: number): object {
  const axis = figure.layout[name];
  const isFree = axis?.type === "log" && axis.dtick === undefined && axis.tickvals === undefined;
  if (!isFree) return {};
  const [from, to] = ends(figure, name);
  const decades = Math.log10(to / from);
  if (!(decades > 0.5)) return {};
  const minor = { ticks: "outside", ticklen: 3 * growth, tickwidth: growth, showgrid: false };
  return { dtick: decades > manyDecades ? 1 : "D2", minor };
}

function ends({ data, layout }: Figure, name: AxisName): [number, number] {
  const range = layout[name]?.range as unknown;
  if (Array.isArray(range)) return [10 ** Number(range[0]), 10 ** Number(range[1])];
  let [from, to] = [Infinity, 0];
  for (const trace of data as readonly Readonly<Record<string, unknown>>[]) {
    const column = isAlong(trace, name) ? trace[name.charAt(0)] : undefined;
    for (const value of columnOf(column)) {
      if (typeof value !== "number" || !(value > 0 && value < Infinity)) continue;
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
  }
  return [from, to];
}

/** The values of a column, which may be a typed array. */
function columnOf(column: unknown): Iterable<unknown> {
  const isColumn = Array.isArray(column) || column instanceof Float64Array;
  return isColumn ? (column as Iterable<unknown>) : [];
}
