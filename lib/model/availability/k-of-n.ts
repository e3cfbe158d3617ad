/**
 * k of n: a system that is up as long as at least k of its n parts are.
 *
 * Assumes that parts fail independently of each other. With k = 1 it is the parallel system, with
 * k = n the series. Leaves out the load on the parts that are left, and how a quorum is found again.
 */

import { binomialAtLeast } from "../../core/binomial";
import {
  requireBetween,
  requireEach,
  requireFraction,
  requireItems,
  requireWhole,
} from "../../core/check";
import { countDistribution } from "../../core/poisson-binomial";
import { sumOf } from "../../core/sum";

/** Parts whose chances can be added up in a moment. */
const mostParts = 1e9;

/** How many there are, and how many it takes. */
export interface KOfNParams {
  /** k: parts that the system needs (count, 0 to `parts`). */
  readonly needed: number;
  /** n: parts that there are (count, 0 to 10⁹). */
  readonly parts: number;
}

function requireKOfN({ needed, parts }: KOfNParams): void {
  requireWhole({ needed, parts });
  requireBetween(0, mostParts, { parts });
  requireBetween(0, parts, { needed });
}

/**
 * Availability of k of n equal parts: Σ C(n, i) Aⁱ (1 - A)ⁿ⁻ⁱ over i >= k.
 *
 * @param availability - A of each part (fraction)
 * @param params - `needed` is k, `parts` is n
 * @returns availability (fraction; 1 if none is needed)
 * @throws RangeError if a parameter is outside its domain
 * @see Barlow and Proschan (1975), Statistical Theory of Reliability and Life Testing, chapter 1
 *
 * @example
 * ```ts
 * kOfNAvailability(0.9, { needed: 2, parts: 3 }) // => 0.972
 * ```
 */
export function kOfNAvailability(availability: number, { needed, parts }: KOfNParams): number {
  requireFraction({ availability });
  requireKOfN({ needed, parts });
  return binomialAtLeast(needed, { trials: parts, chance: availability });
}

/**
 * Unavailability of k of n equal parts: the chance that n - k + 1 or more are down at once.
 *
 * @param unavailability - u of each part (fraction)
 * @param params - `needed` is k, `parts` is n
 * @returns unavailability (fraction, with all its digits also where it is tiny)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * kOfNUnavailability(0.01, { needed: 3, parts: 5 }) // => 9.8506e-6
 * ```
 */
export function kOfNUnavailability(unavailability: number, { needed, parts }: KOfNParams): number {
  requireFraction({ unavailability });
  requireKOfN({ needed, parts });
  return binomialAtLeast(parts - needed + 1, { trials: parts, chance: unavailability });
}

/**
 * Availability of k of n unequal parts, by adding one part at a time (Poisson-binomial).
 *
 * @param availabilities - of each part (fractions, one or more)
 * @param params - `needed` is k (count, 0 to their number)
 * @returns availability (fraction); the mean of the parts in the formula for equal ones is not it
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * unequalKOfNAvailability([0.9, 0.95, 0.99], { needed: 2 }) // => 0.9936
 * ```
 */
export function unequalKOfNAvailability(
  availabilities: readonly number[],
  { needed }: { readonly needed: number },
): number {
  requireItems(1, { availabilities });
  requireEach(requireFraction, { availabilities });
  requireKOfN({ needed, parts: availabilities.length });
  return chanceOfAtLeast(needed, availabilities);
}

/**
 * Unavailability of k of n unequal parts: the chance that n - k + 1 or more are down at once.
 *
 * @param unavailabilities - of each part (fractions, one or more)
 * @param params - `needed` is k (count, 0 to their number)
 * @returns unavailability (fraction, with all its digits also where it is tiny)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * unequalKOfNUnavailability([0.1, 0.05, 0.01], { needed: 2 }) // => 0.0064
 * ```
 */
export function unequalKOfNUnavailability(
  unavailabilities: readonly number[],
  { needed }: { readonly needed: number },
): number {
  requireItems(1, { unavailabilities });
  requireEach(requireFraction, { unavailabilities });
  const parts = unavailabilities.length;
  requireKOfN({ needed, parts });
  return chanceOfAtLeast(parts - needed + 1, unavailabilities);
}

/** Chance that `least` or more of several things happen; the smallest terms are added first. */
function chanceOfAtLeast(least: number, chances: readonly number[]): number {
  return Math.min(1, sumOf(countDistribution(chances).slice(least).reverse()));
}
