/** Chances of many rare things, with all their digits. */

import { requireEach, requireFraction, requireAtLeast } from "./check";

/**
 * Chance that at least one of several independent things happens: 1 - Π(1 - pᵢ), without the loss
 * of digits of that form where the chances are small.
 *
 * @param chances - of each (fractions)
 * @returns fraction
 * @throws RangeError if one is outside [0, 1]
 *
 * @example
 * ```ts
 * chanceOfAny([1e-17, 1e-17]) // => 2e-17
 * ```
 */
export function chanceOfAny(chances: readonly number[]): number {
  requireEach(requireFraction, { chances });
  return -Math.expm1(chances.reduce((logNone, chance) => logNone + Math.log1p(-chance), 0)) + 0;
}

/**
 * Chance that a thing of chance `chance` happens at least once in `trials` independent trials:
 * 1 - (1 - p)^n.
 *
 * @param trials - n (>= 0; need not be whole; `Infinity`)
 * @param params - `chance` is p (fraction)
 * @returns fraction
 * @throws RangeError if `trials` is not >= 0, or `chance` is outside [0, 1]
 *
 * @example
 * ```ts
 * chanceWithin(1e6, { chance: 1e-9 }) // => 9.99500167125e-4
 * ```
 */
export function chanceWithin(trials: number, { chance }: { readonly chance: number }): number {
  requireAtLeast(0, { trials });
  requireFraction({ chance });
  return trials === 0 || chance === 0 ? 0 : -Math.expm1(trials * Math.log1p(-chance));
}
