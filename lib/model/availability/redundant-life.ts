/**
 * Redundancy without repair: how long a system lasts of which k of n units must be up.
 *
 * All n is a series system, one of n a parallel one, two of three triple modular redundancy (TMR).
 * Assumes equal units that fail independently at a constant rate, and a perfect voter or switch.
 * Leaves out repair (`repairable.ts`) and imperfect switching (`failover.ts`).
 */

import {
  requireAboveZero,
  requireBetween,
  requireCount,
  requireEach,
  requireItems,
  requireNonNegative,
} from "../../core/check";
import { binomialAtLeast } from "../../core/binomial";
import { sumOf } from "../../core/sum";
import type { Seconds } from "../../core/units";

/** Equal units of which some must be up. */
export interface RedundantLife {
  /** n: units (count, 1 to 10⁶). */
  readonly units: number;
  /** k: units that must be up (count, 1 to `units`). */
  readonly required: number;
  /** Mean time to failure of one unit (s, > 0; `Infinity` for one that never fails). */
  readonly mttf: Seconds;
}

function requireLife({ units, required, mttf }: RedundantLife): void {
  requireCount({ units, required });
  requireBetween(1, 1e6, { units });
  requireBetween(1, units, { required });
  requireAboveZero({ mttf });
}

/**
 * Chance that k units or more are still up at `time`: Σ C(n, i) Rⁱ (1 - R)ⁿ⁻ⁱ over i = k … n.
 *
 * @param time - t (s, finite, >= 0)
 * @param params - `units` is n, `required` is k, `mttf` gives R = e^(-t/MTTF)
 * @returns reliability (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Lyons and Vanderkulk (1962), IBM Journal of Research and Development 6(2): TMR
 *
 * @example
 * ```ts
 * kOfNReliability(0.5, { units: 3, required: 2, mttf: 1 }) // => 0.657378
 * ```
 */
export function kOfNReliability(time: Seconds, params: RedundantLife): number {
  requireNonNegative({ time });
  requireLife(params);
  const { units, required, mttf } = params;
  return binomialAtLeast(required, { trials: units, chance: Math.exp(-time / mttf) });
}

/**
 * Chance that the system has failed by `time`, with all its digits where it is small.
 *
 * @param time - t (s, finite, >= 0)
 * @param params - `units` is n, `required` is k, `mttf` of one unit
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * kOfNUnreliability(0.5, { units: 3, required: 2, mttf: 1 }) // => 0.342622
 * ```
 */
export function kOfNUnreliability(time: Seconds, params: RedundantLife): number {
  requireNonNegative({ time });
  requireLife(params);
  const { units, required, mttf } = params;
  const chance = -Math.expm1(-time / mttf);
  return binomialAtLeast(units - required + 1, { trials: units, chance });
}

/**
 * Mean time to failure of the system: MTTF × (1/k + 1/(k+1) + … + 1/n).
 *
 * @param params - `units` is n, `required` is k, `mttf` of one unit
 * @returns MTTF (s; `Infinity` if units never fail); less than one unit's for TMR: 5/6 of it
 * @throws RangeError if a parameter is outside its domain
 * @see Trivedi (2002), Probability and Statistics with Reliability, chapter 3
 *
 * @example
 * ```ts
 * kOfNMttf({ units: 3, required: 2, mttf: 6 }) // => 5
 * ```
 */
export function kOfNMttf(params: RedundantLife): Seconds {
  requireLife(params);
  const { units, required, mttf } = params;
  const length = units - required + 1;
  return mttf * sumOf(Array.from({ length }, (_, i) => 1 / (units - i)));
}

/**
 * Mean time to the first failure among unequal units, all of which must be up: 1 / Σ 1/MTTFᵢ.
 *
 * @param mttfs - of each unit (s, > 0; `Infinity` for one that never fails)
 * @returns MTTF (s; `Infinity` if none ever fails)
 * @throws RangeError if there is no unit or one is outside its domain
 *
 * @example
 * ```ts
 * seriesMttf([2, 3, 6]) // => 1
 * ```
 */
export function seriesMttf(mttfs: readonly Seconds[]): Seconds {
  requireItems(1, { mttfs });
  requireEach(requireAboveZero, { mttfs });
  return 1 / sumOf(mttfs.map((mttf) => 1 / mttf));
}
