/** Ranges of axes that are asked for from outside. */

import type { Figure } from "../figure/figure";

/** First and last value of each axis, as a reader sees them: `{ x: [1, 100] }`. */
export interface Ranges {
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
}

export type AxisName = "xaxis" | "yaxis" | "xaxis2" | "yaxis2";

/** The axes of a figure: the two first ones, and those that its layout or its traces name. */
export function axisNames({ layout, data = [] }: Partial<Figure>): AxisName[] {
  const inLayout = Object.keys(layout ?? {}).filter((name) => /^[xy]axis\d+$/.test(name));
  const inTraces = data.flatMap((trace) => {
    const { xaxis, yaxis } = trace as { xaxis?: unknown; yaxis?: unknown };
    return [xaxis, yaxis].flatMap((id) => {
      const [, letter, number] = /^([xy])([2-9]|[1-9]\d+)$/.exec(String(id)) ?? [];
      return letter ? [`${letter}axis${number ?? ""}`] : [];
    });
  });
  return [...new Set(["xaxis", "yaxis", ...inLayout, ...inTraces])] as AxisName[];
}

/** Whether a trace runs along an axis; a trace that names none runs along the first. */
export function isAlong(trace: object, axis: AxisName): boolean {
  const letter = axis.charAt(0);
  const { [`${letter}axis`]: id = letter } = trace as Readonly<Record<string, unknown>>;
  return id === axis.replace("axis", "");
}

/**
 * A figure whose axes show the given ranges.
 *
 * @throws RangeError if an end is not finite, both are equal, or one is not positive on a
 *   logarithmic axis
 */
export function withRanges({ data, layout }: Figure, { x, y }: Ranges): Figure {
  const xaxis = { ...layout.xaxis, ...(x && { range: rangeOf("x", x, layout.xaxis?.type) }) };
  const yaxis = { ...layout.yaxis, ...(y && { range: rangeOf("y", y, layout.yaxis?.type) }) };
  return { data, layout: { ...layout, xaxis, yaxis } as Figure["layout"] };
}

function rangeOf(name: string, [from, to]: readonly [number, number], type?: string) {
  const ends = `${from}:${to}`;
  if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) {
    throw new RangeError(`range of ${name} must have two finite ends that differ, got ${ends}`);
  }
  if (type !== "log") return [from, to];
  if (from > 0 && to > 0) return [Math.log10(from), Math.log10(to)];
  throw new RangeError(`range of ${name} must be > 0 on its logarithmic axis, got ${ends}`);
}
