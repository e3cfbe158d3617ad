/**
 * Series: a system that needs every one of its parts.
 *
 * Assumes that parts fail independently of each other. Takes availabilities and gives one, or takes
 * unavailabilities and gives one, so that small ones keep their digits. Leaves out parts that the
 * system can do without for a while.
 */

import { requireCount, requireEach, requireFraction, requireItems } from "../../core/check";
import { sumOf } from "../../core/sum";
import { chanceOfAny, chanceWithin } from "../../core/union";

/**
 * Availability of parts in series: Π Aᵢ.
 *
 * @param availabilities - of each part (fractions, one or more)
 * @returns availability (fraction, at most the least of them)
 * @throws RangeError if there is no part, or one is outside [0, 1]
 * @see Trivedi (2002), Probability and Statistics with Reliability, Queuing and Computer Science
 *   Applications, chapters 1 and 3
 *
 * @example
 * ```ts
 * seriesAvailability([0.999, 0.999, 0.999]) // => 0.997002999
 * ```
 */
export function seriesAvailability(availabilities: readonly number[]): number {
  requireItems(1, { availabilities });
  requireEach(requireFraction, { availabilities });
  return availabilities.reduce((product, each) => product * each, 1);
}

/**
 * Unavailability of parts in series: 1 - Π (1 - uᵢ), without the loss of digits of that form.
 *
 * @param unavailabilities - of each part (fractions, one or more)
 * @returns unavailability (fraction, at least the largest of them)
 * @throws RangeError if there is no part, or one is outside [0, 1]
 *
 * @example
 * ```ts
 * seriesUnavailability([1e-17, 1e-17]) // => 2e-17
 * ```
 */
export function seriesUnavailability(unavailabilities: readonly number[]): number {
  requireUnavailabilities(unavailabilities);
  return chanceOfAny(unavailabilities);
}

/**
 * Unavailability of a chain of equal parts: 1 - (1 - u)ⁿ.
 *
 * @param parts - n (count, >= 1)
 * @param params - `unavailability` is u of each part (fraction)
 * @returns unavailability (fraction); n u is a good guess only where it is small
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * chainUnavailability(1e6, { unavailability: 1e-6 }) // => 0.632120743
 * ```
 */
export function chainUnavailability(
  parts: number,
  { unavailability }: { readonly unavailability: number },
): number {
  requireCount({ parts });
  return chanceWithin(parts, { chance: unavailability });
}

/**
 * Unavailability that each of n equal parts may have: 1 - (1 - U)^(1/n).
 *
 * @param unavailability - U of the whole chain (fraction)
 * @param params - `parts` is n (count, >= 1)
 * @returns unavailability of each part (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * requiredPartUnavailability(0.001, { parts: 50 }) // => 0.0000200098056
 * ```
 */
export function requiredPartUnavailability(
  unavailability: number,
  { parts }: { readonly parts: number },
): number {
  requireFraction({ unavailability });
  requireCount({ parts });
  return unavailability === 0 ? 0 : -Math.expm1(Math.log1p(-unavailability) / parts);
}

/**
 * Share of a chain's downtime that goes away if one part never fails, for each part:
 * uᵢ Πⱼ≠ᵢ (1 - uⱼ) / U.
 *
 * @param unavailabilities - of each part (fractions, one or more)
 * @returns fractions in the order of the parts; their sum stays under 1 by the time in which several
 *   are down at once; all 0 if no part ever fails
 * @throws RangeError if there is no part, or one is outside [0, 1]
 *
 * @example
 * ```ts
 * seriesDowntimeShares([0.5, 0.5]) // => [1 / 3, 1 / 3]
 * ```
 */
export function seriesDowntimeShares(unavailabilities: readonly number[]): number[] {
  const whole = seriesUnavailability(unavailabilities);
  const logs = unavailabilities.map((each) => Math.log1p(-each));
  const broken = logs.filter((each) => each === -Infinity).length;
  const finite = sumOf(logs.filter((each) => each > -Infinity));
  return unavailabilities.map((each, i) => {
    const own = logs[i] ?? 0;
    // A part that is always down hides what all the others do.
    if (whole === 0 || broken > (own === -Infinity ? 1 : 0)) return 0;
    return (each * Math.exp(finite - (own === -Infinity ? 0 : own))) / whole;
  });
}

/**
 * Place of the part that causes most of a chain's downtime: the one that is down most.
 *
 * @param unavailabilities - of each part (fractions, one or more)
 * @returns index of the largest (count from 0; the first of several)
 * @throws RangeError if there is no part, or one is outside [0, 1]
 *
 * @example
 * ```ts
 * dominantPart([0.001, 0.01, 0.0001]) // => 1
 * ```
 */
export function dominantPart(unavailabilities: readonly number[]): number {
  requireUnavailabilities(unavailabilities);
  return unavailabilities.reduce(
    (worst, each, i) => (each > (unavailabilities[worst] ?? 0) ? i : worst),
    0,
  );
}

function requireUnavailabilities(unavailabilities: readonly number[]): void {
  requireItems(1, { unavailabilities });
  requireEach(requireFraction, { unavailabilities });
}
