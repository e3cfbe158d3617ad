/** Straight lines through points. */

import { sumOf } from "../core/sum";
import { centred } from "./centred";
import { type Point, requirePoints } from "./points";

export type { Point };

/** A line y = intercept + slope x, and how well it is known. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Standard error of the slope; `Infinity` with two points. */
  readonly slopeError: number;
  /** Share of the variance that the line explains (fraction; 1 if all y are equal). */
  readonly explained: number;
}

/**
 * Least-squares line.
 *
 * @param points - two or more, finite, not all at the same x
 * @returns slope and intercept in the units of the points, with the slope's standard error
 * @throws RangeError if there are fewer than two points, one is not finite, or all x are equal
 *
 * @example
 * ```ts
 * fitLine([{ x: 0, y: 1 }, { x: 1, y: 3 }]).slope // => 2
 * ```
 */
export function fitLine(points: readonly Point[]): Line {
  requirePoints(2, points);
  const x = centred(points.map((point) => point.x));
  const y = centred(points.map((point) => point.y));
  const spread = sumOf(x.distances.map((each) => each ** 2));
  if (spread === 0) throw new RangeError("points must differ in x, got one x only");
  const products = x.distances.map((each, i) => each * (y.distances[i] ?? 0));
  const slope = sumOf(products) / spread;
  const total = sumOf(y.distances.map((each) => each ** 2));
  const left = sumOf(y.distances.map((each, i) => (each - slope * (x.distances[i] ?? 0)) ** 2));
  const freedom = points.length - 2;
  const error = freedom === 0 ? Infinity : Math.sqrt(left / freedom / spread);
  return {
    slope: (slope * y.scale) / x.scale,
    intercept: (y.centre - slope * x.centre) * y.scale,
    slopeError: (error * y.scale) / x.scale,
    explained: total === 0 ? 1 : 1 - left / total,
  };
}
