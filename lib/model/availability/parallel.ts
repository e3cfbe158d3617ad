/**
 * Parallel: a system that is up as long as one of its parts is.
 *
 * Assumes that parts fail independently of each other, that any of them carries the whole load, and
 * that the change to another takes no time. Leaves out common causes, which put a floor under the
 * product, and the load on those that are left: see `k-of-n.ts`.
 */

import { requireCount, requireEach, requireFraction, requireItems } from "../../core/check";
import { chanceOfAny } from "../../core/union";

/** By how much rounding alone may miss the target: 0.1³ is above 0.001. */
const rounding = 1e-12;

/**
 * Availability of parts in parallel: 1 - Π (1 - Aᵢ).
 *
 * @param availabilities - of each part (fractions, one or more)
 * @returns availability (fraction, at least the largest of them)
 * @throws RangeError if there is no part, or one is outside [0, 1]
 * @see Barlow and Proschan (1975), Statistical Theory of Reliability and Life Testing, chapter 1
 *
 * @example
 * ```ts
 * parallelAvailability([0.99, 0.99]) // => 0.9999
 * ```
 */
export function parallelAvailability(availabilities: readonly number[]): number {
  requireItems(1, { availabilities });
  requireEach(requireFraction, { availabilities });
  return chanceOfAny(availabilities);
}

/**
 * Unavailability of parts in parallel: Π uᵢ.
 *
 * @param unavailabilities - of each part (fractions, one or more)
 * @returns unavailability (fraction, at most the least of them)
 * @throws RangeError if there is no part, or one is outside [0, 1]
 *
 * @example
 * ```ts
 * parallelUnavailability([0.01, 0.02, 0.5]) // => 0.0001
 * ```
 */
export function parallelUnavailability(unavailabilities: readonly number[]): number {
  requireItems(1, { unavailabilities });
  requireEach(requireFraction, { unavailabilities });
  return unavailabilities.reduce((product, each) => product * each, 1);
}

/**
 * Unavailability of equal copies: uⁿ. Copies multiply the nines.
 *
 * @param copies - n (count, >= 1)
 * @param params - `unavailability` is u of each copy (fraction)
 * @returns unavailability (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * copiesUnavailability(3, { unavailability: 0.01 }) // => 0.000001
 * ```
 */
export function copiesUnavailability(
  copies: number,
  { unavailability }: { readonly unavailability: number },
): number {
  requireCount({ copies });
  requireFraction({ unavailability });
  return unavailability ** copies;
}

/**
 * Copies that a target needs: the least n with uⁿ <= U.
 *
 * @param target - U, the unavailability that is allowed (fraction)
 * @param params - `unavailability` is u of each copy (fraction)
 * @returns copies (count, >= 1; `Infinity` if no number of them is enough)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * copiesNeeded(0.00001, { unavailability: 0.05 }) // => 4
 * ```
 */
export function copiesNeeded(
  target: number,
  { unavailability }: { readonly unavailability: number },
): number {
  requireFraction({ target, unavailability });
  if (unavailability <= target) return 1;
  if (target === 0 || unavailability === 1) return Infinity;
  const exact = Math.log(target) / Math.log(unavailability);
  return Math.ceil(exact * (1 - rounding));
}
