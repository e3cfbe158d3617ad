/**
 * What one more nine costs: by another copy, or by repairing twice as fast.
 *
 * Assumes a fixed price of a copy, and of each halving of the time to repair. Copies share causes
 * as in `common-cause.ts`, so some nines are out of reach of any number of them. Leaves out the
 * cost of keeping copies alike.
 */

import { requireNonNegative, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type CommonCauseParams, commonCauseCopies } from "./common-cause";

/** Copies, and what one costs. */
export interface CopyPrice extends CommonCauseParams {
  /** Cost of one copy (money, finite, > 0). */
  readonly costPerCopy: number;
}

/** A unit, and what it costs to repair it faster. */
export interface RepairPrice {
  /** Mean time to failure (s, finite, > 0). */
  readonly mttf: Seconds;
  /** Mean time to repair as it is (s, finite, > 0). */
  readonly mttr: Seconds;
  /** Cost of halving the time to repair once (money, finite, > 0). */
  readonly costPerHalving: number;
}

/**
 * Cost of the copies that a number of nines needs.
 *
 * @param nines - -log₁₀ of the unavailability that is wanted (finite, >= 0; need not be whole)
 * @param params - `unavailability` and `commonCause` of a copy, `costPerCopy`
 * @returns cost (money; `Infinity` beyond the floor of the common cause)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * copyCostOfNines(6, { unavailability: 0.01, commonCause: 0, costPerCopy: 100 }) // => 300
 * ```
 */
export function copyCostOfNines(nines: number, params: CopyPrice): number {
  requireNonNegative({ nines });
  requirePositive({ costPerCopy: params.costPerCopy });
  return params.costPerCopy * commonCauseCopies(10 ** -nines, params);
}

/**
 * Cost of one more nine by copies: that of n + 1 nines less that of n.
 *
 * @param nines - n: nines there are (finite, >= 0; need not be whole)
 * @param params - `unavailability` and `commonCause` of a copy, `costPerCopy`
 * @returns cost (money; 0 if the copies give it anyway, `Infinity` if none can)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * nextNineCopyCost(4, { unavailability: 0.01, commonCause: 0, costPerCopy: 100 }) // => 100
 * ```
 */
export function nextNineCopyCost(nines: number, params: CopyPrice): number {
  const next = copyCostOfNines(nines + 1, params);
  return next === Infinity ? Infinity : next - copyCostOfNines(nines, params);
}

/**
 * Time to repair with which one unit has a number of nines: MTTF / (10ⁿ - 1).
 *
 * @param nines - n (finite, >= 0; need not be whole)
 * @param params - `mttf` (s, finite, > 0)
 * @returns MTTR (s; `Infinity` for no nines)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mttrOfNines(3, { mttf: days(30) }) / minutes(1) // => 43.24324324
 * ```
 */
export function mttrOfNines(nines: number, { mttf }: { readonly mttf: Seconds }): Seconds {
  requireNonNegative({ nines });
  requirePositive({ mttf });
  return mttf / Math.expm1(nines * Math.LN10);
}

/**
 * Cost of repairing fast enough for a number of nines: a price for each halving, log₂ of how many
 * times faster.
 *
 * @param nines - n (finite, >= 0; need not be whole)
 * @param params - `mttf`, `mttr` as it is, `costPerHalving`
 * @returns cost (money; 0 if repair is fast enough, `Infinity` beyond the smallest double)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * repairCostOfNines(1, { mttf: 90, mttr: 40, costPerHalving: 100 }) // => 200
 * ```
 */
export function repairCostOfNines(nines: number, params: RepairPrice): number {
  const { mttf, mttr, costPerHalving } = params;
  requirePositive({ mttr, costPerHalving });
  const needed = mttrOfNines(nines, { mttf });
  return costPerHalving * Math.max(0, Math.log2(mttr) - Math.log2(needed));
}
