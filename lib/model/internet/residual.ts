/**
 * Residual errors: what goes wrong on a path although each link checks what it carries.
 *
 * Assumes errors that are independent, and checks that see a random pattern. Leaves out errors that a check is
 * blind to by its make: a sum of words does not see that two of them changed places.
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
} from "../../core/check";
import { chanceWithin } from "../../core/union";

/**
 * Chance that a packet is wrong at the end of a path: 1 - (1 - ε)ʰ.
 *
 * @param hops - h: places at which it may be damaged unnoticed (count, >= 1)
 * @param params - `errorPerHop` is ε (fraction)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Saltzer, Reed and Clark (1984), ACM TOCS 2(4)
 *
 * @example
 * ```ts
 * residualError(15, { errorPerHop: 1e-6 }) // => 1.49998950e-5
 * ```
 */
export function residualError(
  hops: number,
  { errorPerHop }: { readonly errorPerHop: number },
): number {
  requireCount({ hops });
  requireFraction({ errorPerHop });
  return chanceWithin(hops, { chance: errorPerHop });
}

/**
 * Errors that a check of so many bits does not see: 2^-k of random ones.
 *
 * @param bits - k (count, 0 for no check, to 1024)
 * @returns fraction
 * @throws RangeError if `bits` is outside its domain
 * @see Stone and Partridge (2000), SIGCOMM: what is damaged in routers and hosts is not random
 *
 * @example
 * ```ts
 * undetectedShare(16) // => 1 / 65_536
 * ```
 */
export function undetectedShare(bits: number): number {
  requireNonNegative({ bits });
  if (bits > 0) requireCount({ bits });
  requireBetween(0, 1024, { bits });
  return 2 ** -bits;
}
