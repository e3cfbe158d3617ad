/** Ranges of axes that are asked for from outside. */

import type { Figure } from "../figure/figure";

/** First and last value of each axis, as a reader sees them: `{ x: [1, 100] }`. */
export interface Ranges {
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
}

type AxisName = "xaxis" | "yaxis" | "xaxis2" | "yaxis2";

/** The axes of a layout, of which there may be many; the two first ones always are there. */
export function axisNames(layout: Figure["layout"]): AxisName[] {
  const others = Object.keys(layout).filter((name) => /^[xy]axis\d+$/.test(name));
  return ["xaxis", "yaxis", ...others] as AxisName[];
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
