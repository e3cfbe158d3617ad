/**
 * The rate at which a measured quantity grew: a straight line through its logarithms.
 *
 * Assumes that the scatter is of the same relative size everywhere. Leaves out a change of rate: fit
 * each era on its own.
 */

import { requireFinite, requireItems, requirePositive } from "../../core/check";
import type { Years } from "../../core/units";
import { fitLine } from "../../stats/line";

/** A measured value and its year. */
export interface YearValue {
  readonly year: Years;
  /** Any unit (> 0). */
  readonly value: number;
}

/** Growth as the data have it. */
export interface GrowthFit {
  /** Fraction a year; negative if the quantity fell. */
  readonly annualGrowth: number;
  /** Years; negative if the quantity fell, `Infinity` if it stood still. */
  readonly doublingTime: Years;
  /** Standard error of the yearly rate of the logarithm (1/year). */
  readonly rateError: number;
  /** The line at a year (unit of the values). */
  readonly valueAt: (year: Years) => number;
}

/**
 * Fits exponential growth.
 *
 * @param points - two or more, of different years, values > 0
 * @returns rates, and the fitted curve
 * @throws RangeError if there are fewer than two points or a value is not finite and > 0
 *
 * @example
 * ```ts
 * fitGrowth([{ year: 0, value: 1 }, { year: 4, value: 4 }]).doublingTime // => 2
 * ```
 */
export function fitGrowth(points: readonly YearValue[]): GrowthFit {
  requireItems(2, { points });
  points.forEach(({ year, value }, i) => {
    requireFinite({ [`points[${i}].year`]: year });
    requirePositive({ [`points[${i}].value`]: value });
  });
  const line = fitLine(points.map(({ year, value }) => ({ x: year, y: Math.log(value) })));
  return {
    annualGrowth: Math.expm1(line.slope),
    doublingTime: Math.LN2 / line.slope,
    rateError: line.slopeError,
    valueAt: (year) => Math.exp(line.intercept + line.slope * year),
  };
}
