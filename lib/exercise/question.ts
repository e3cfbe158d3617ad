/** The parts of a question: what a number may be, and what a mistake makes of the answer. */

/** The values that a parameter may have, each equally likely. */
export type Draw = readonly number[];

/** A usual mistake: the number it leads to, and a hint that does not give the answer away. */
export interface Mistake<N> {
  /** In a few words, for tables: "added availabilities". */
  readonly name: string;
  /** What it gives instead of the answer. */
  readonly answer: (numbers: N) => number;
  readonly hint: string;
  /** Share of the points that the mistake still earns, in [0, 1); without it, none. */
  readonly credit?: number;
}

/** One of a few values. */
export const oneOf = (...values: number[]): Draw => values;

/**
 * Values in equal steps, both ends included.
 *
 * @throws RangeError if the steps do not lead from one end to the other
 *
 * @example
 * ```ts
 * steps(0.1, 0.3, 0.1) // => [0.1, 0.2, 0.3]
 * ```
 */
export function steps(from: number, to: number, step: number): Draw {
  const count = Math.round((to - from) / step);
  if (!(step > 0) || !(count >= 0) || !(Math.abs(from + count * step - to) <= 1e-9 * step)) {
    throw new RangeError(`steps of ${step} must lead from ${from} to ${to}`);
  }
  // 0.1 + 2 · 0.1 is 0.3 and not 0.30000000000000004, on every machine.
  return Array.from({ length: count + 1 }, (_, k) => Number((from + k * step).toPrecision(12)));
}
