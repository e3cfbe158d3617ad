/** Straight lines through points. */

import { linearRegression, mean } from "simple-statistics";
import { requireItems } from "../core/check";

/** A point of a sample. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

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
 * @param points - two or more, not all at the same x
 * @returns slope and intercept in the units of the points, with the slope's standard error
 * @throws RangeError if there are fewer than two points or all x are equal
 *
 * @example
 * ```ts
 * fitLine([{ x: 0, y: 1 }, { x: 1, y: 3 }]).slope // => 2
 * ```
 */
export function fitLine(points: readonly Point[]): Line {
  requireItems(2, { points });
  const centre = mean(points.map(({ x }) => x));
  const spread = points.reduce((sum, { x }) => sum + (x - centre) ** 2, 0);
  if (spread === 0) throw new RangeError("points must differ in x, got one x only");
  const { m: slope, b: intercept } = linearRegression(points.map(({ x, y }) => [x, y]));
  const middle = mean(points.map(({ y }) => y));
  const total = points.reduce((sum, { y }) => sum + (y - middle) ** 2, 0);
  const left = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0);
  const freedom = points.length - 2;
  return {
    slope,
    intercept,
    slopeError: freedom === 0 ? Infinity : Math.sqrt(left / freedom / spread),
    explained: total === 0 ? 1 : 1 - left / total,
  };
}
