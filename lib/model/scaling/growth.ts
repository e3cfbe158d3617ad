/**
 * Exponential growth: a quantity that doubles in equal times, as transistors on a chip once did.
 *
 * Assumes one rate over the whole time. Leaves out limits: growth that slows needs a rate for each era.
 */

import {
  requireFinite,
  requireMoreThan,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Years } from "../../core/units";

/** Growth by its doubling time. */
export interface DoublingParams {
  /** Time in which the quantity doubles (years, > 0). */
  readonly doublingTime: Years;
}

/** Growth by its yearly rate. */
export interface RateParams {
  /** What a year adds, as a fraction of its beginning: 0.5 is 50 % a year (> 0). */
  readonly annualGrowth: number;
}

/**
 * Value after some time: N(t) = N₀ 2^(t/T).
 *
 * @param elapsed - t (years, finite; negative looks back)
 * @param params - `start` is N₀ (any unit, finite, >= 0), `doublingTime` is T
 * @returns value (unit of `start`; `Infinity` beyond the largest double)
 * @throws RangeError if a parameter is outside its domain
 * @see Moore (1965), Electronics 38(8)
 *
 * @example
 * ```ts
 * exponentialGrowth(4, { start: 100, doublingTime: 2 }) // => 400
 * ```
 */
export function exponentialGrowth(
  elapsed: Years,
  { start, doublingTime }: DoublingParams & { readonly start: number },
): number {
  requireFinite({ elapsed });
  requireNonNegative({ start });
  requirePositive({ doublingTime });
  return start === 0 ? 0 : start * 2 ** (elapsed / doublingTime);
}

/**
 * Growth in a year: g = 2^(1/T) - 1.
 *
 * @param params - `doublingTime` is T
 * @returns fraction a year (`Infinity` beyond the largest double)
 * @throws RangeError if `doublingTime` is not finite and > 0
 *
 * @example
 * ```ts
 * annualGrowth({ doublingTime: 2 }) // => 0.414213562373095
 * ```
 */
export function annualGrowth({ doublingTime }: DoublingParams): number {
  requirePositive({ doublingTime });
  return Math.expm1(Math.LN2 / doublingTime);
}

/**
 * Time in which a quantity grows by a factor: t = ln F / ln(1 + g); the doubling time for F = 2.
 *
 * @param factor - F (ratio, finite, > 0; below 1 looks back)
 * @param params - `annualGrowth` is g
 * @returns years
 * @throws RangeError if `factor` is not finite and > 0, or `annualGrowth` is not > 0
 *
 * @example
 * ```ts
 * timeToGrow(10, { annualGrowth: 0.12 }) // => 20.31776056305982
 * ```
 */
export function timeToGrow(factor: number, { annualGrowth }: RateParams): Years {
  requirePositive({ factor });
  requireMoreThan(0, { annualGrowth });
  return Math.log(factor) / Math.log1p(annualGrowth);
}
