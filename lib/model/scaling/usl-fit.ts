/**
 * The Universal Scalability Law through measurements: what contention and coherency they reveal.
 *
 * Assumes errors of equal size at every load. Throughput at load 1 is fitted too: to take the one
 * measured there as exact can halve the contention. Leaves out any claim beyond the largest load.
 */

import { requireAtLeast, requireItems, requirePositive } from "../../core/check";
import { fitCurve } from "../../stats/curve";
import { type UslParams, uslBestLoad } from "./usl";

/** A measurement. */
export interface UslPoint {
  /** N (count, >= 1). */
  readonly load: number;
  /** Any unit (> 0). */
  readonly throughput: number;
}

/** What the measurements say, each with its standard error. */
export interface UslFit extends UslParams {
  /** Throughput at load 1 (unit of the measurements). */
  readonly throughputOfOne: number;
  readonly contentionError: number;
  readonly coherencyError: number;
  readonly throughputError: number;
  /** Load with the largest throughput (count; `Infinity` without coherency). */
  readonly bestLoad: number;
  /** Typical distance of a measurement from the curve (unit of the measurements). */
  readonly residual: number;
}

/**
 * Fits throughput = γ C(N) with 0 <= σ <= 1 and κ >= 0.
 *
 * @param points - four or more measurements, at three or more different loads
 * @returns fit; a parameter on its bound is exactly 0 (or 1)
 * @throws RangeError if there are fewer than four points or three different loads, or one is outside
 *   its domain
 * @see Gunther (2007), Guerrilla Capacity Planning, chapter 5
 */
export function fitUsl(points: readonly UslPoint[]): UslFit {
  requireItems(4, { points });
  points.forEach(({ load, throughput }, i) => {
    requireAtLeast(1, { [`points[${i}].load`]: load });
    requirePositive({ [`points[${i}].load`]: load, [`points[${i}].throughput`]: throughput });
  });
  const loads = new Set(points.map(({ load }) => load)).size;
  if (loads < 3) throw new RangeError(`points must hold 3 different loads or more, got ${loads}`);
  // The fit knows no unit of throughput: it sees shares of the largest one.
  const most = points.reduce((largest, { throughput }) => Math.max(largest, throughput), 0);
  const shares = points.map(({ load, throughput }) => ({ x: load, y: throughput / most }));
  const perLoad = shares.reduce((largest, { x, y }) => Math.max(largest, y / x), 0);
  const { values, errors, residual } = fitCurve(shares, {
    curve: (load, [contention = 0, coherency = 0, one = 0]) =>
      one * uslCapacityInside(load, { contention, coherency }),
    parameters: [
      { start: 0.02, min: 0, max: 1 },
      { start: 1e-4, min: 0, max: 10 },
      { start: perLoad, min: perLoad * 1e-3, max: perLoad * 1e3 },
    ],
  });
  const [contention = 0, coherency = 0, one = 0] = values;
  const [contentionError = 0, coherencyError = 0, oneError = 0] = errors;
  const bestLoad = uslBestLoad({ contention, coherency });
  return {
    ...{ contention, coherency, contentionError, coherencyError, bestLoad },
    throughputOfOne: one * most,
    throughputError: oneError * most,
    residual: residual * most,
  };
}

/** A derivative at a bound looks a little beyond it. */
function uslCapacityInside(load: number, { contention, coherency }: UslParams): number {
  return load / (1 + contention * (load - 1) + coherency * load * (load - 1));
}
