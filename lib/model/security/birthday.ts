/**
 * The birthday bound: how soon two of many random values are equal.
 *
 * Assumes values that are drawn independently, each as likely as any other. Leaves out generators that are
 * worse than that, which collide sooner.
 */

import { requireBetween, requireFraction, requireWhole } from "../../core/check";
import { stirlingError } from "../../core/gamma";
import { smallestWhole } from "../../core/search";

/** Among how many values is drawn. */
export interface SpaceParams {
  /** S: values, 2ᵇ for b bits (count, 1 to 2²⁵⁶; whole). */
  readonly space: number;
}

/** So many factors are multiplied one by one. */
const mostFactors = 1000;

function requireSpace(space: number): void {
  requireWhole({ space });
  requireBetween(1, 2 ** 256, { space });
}

/** (1 - x) ln(1 - x) + x for 0 <= x < 0.1: Σ xᵏ / (k (k - 1)), no term subtracted. */
function excess(x: number): number {
  let [sum, power] = [0, x];
  for (let k = 2; k < 30; k += 1) {
    power *= x;
    sum += power / (k * (k - 1));
  }
  return sum;
}

/** -ln of the chance that n values of S differ; `Infinity` beyond all doubt. */
function minusLogDistinct(samples: number, space: number): number {
  if (samples > space) return Infinity;
  if (samples <= mostFactors) {
    let sum = 0;
    for (let i = 1; i < samples; i += 1) sum -= Math.log1p(-i / space);
    return sum;
  }
  const share = samples / space;
  // More than a thousand values, a tenth of all: no chance that a number can hold.
  if (share >= 0.1) return Infinity;
  const stirling = stirlingError(space - samples) - stirlingError(space);
  return space * excess(share) + 0.5 * Math.log1p(-share) + stirling;
}

/**
 * Chance that two or more of n values are equal: 1 - Π (1 - i / S), i = 1 … n - 1.
 *
 * @param samples - n (count, >= 0)
 * @param params - `space` is S
 * @returns fraction, relative error under 1e-12 however small it is; 1 if n > S
 * @throws RangeError if a count is not whole or outside its domain
 * @see NIST SP 800-38D section 8.3, for random nonces; RFC 9562 section 6.8, for identifiers
 *
 * @example
 * ```ts
 * collisionChance(23, { space: 365 }) // => 0.507297234
 * ```
 */
export function collisionChance(samples: number, { space }: SpaceParams): number {
  requireWhole({ samples });
  requireSpace(space);
  return samples < 2 ? 0 : -Math.expm1(-minusLogDistinct(samples, space));
}

/**
 * Chance that all of n values differ: Π (1 - i / S), with all its digits where it is small.
 *
 * @param samples - n (count, >= 0)
 * @param params - `space` is S
 * @returns fraction; 0 if n > S
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * distinctChance(3, { space: 4 }) // => 0.375
 * ```
 */
export function distinctChance(samples: number, { space }: SpaceParams): number {
  requireWhole({ samples });
  requireSpace(space);
  return samples < 2 ? 1 : Math.exp(-minusLogDistinct(samples, space));
}

/**
 * The same by the rule that fits on a napkin: 1 - exp(-n (n - 1) / (2 S)), which is never above it.
 *
 * @param samples - n (count, >= 0)
 * @param params - `space` is S
 * @returns fraction
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * birthdayApproximation(23, { space: 365 }) // => 0.500001752
 * ```
 */
export function birthdayApproximation(samples: number, { space }: SpaceParams): number {
  requireWhole({ samples });
  requireSpace(space);
  return samples < 2 ? 0 : -Math.expm1(-(samples / space / 2) * (samples - 1));
}

/**
 * Fewest values of which two are equal with a wanted chance, about √(2 S ln(1 / (1 - p))).
 *
 * @param chance - p (fraction)
 * @param params - `space` is S
 * @returns values (count; 0 for a chance of 0, S + 1 for certainty); above 2⁵³ to the precision of a number
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * samplesForCollision(0.5, { space: 365 }) // => 23
 * ```
 */
export function samplesForCollision(chance: number, { space }: SpaceParams): number {
  requireFraction({ chance });
  requireSpace(space);
  if (chance === 0) return 0;
  if (chance === 1) return space + 1;
  return smallestWhole((samples) => collisionChance(samples, { space }) >= chance, 1);
}

/**
 * Mean number of draws until a value comes for the second time: 1 + Q(S), about √(π S / 2) + 2/3.
 *
 * @param params - `space` is S
 * @returns draws (count)
 * @throws RangeError if `space` is not whole or outside its domain
 * @see Flajolet, Grabner, Kirschenhofer and Prodinger (1995), On Ramanujan's Q-function, Journal of
 *   Computational and Applied Mathematics 58(1)
 *
 * @example
 * ```ts
 * meanDrawsToCollision({ space: 365 }) // => 24.616585894
 * ```
 */
export function meanDrawsToCollision({ space }: SpaceParams): number {
  requireSpace(space);
  if (space > 1e6) {
    const root = Math.sqrt((Math.PI * space) / 2);
    return root + 2 / 3 + Math.PI / 24 / root - 4 / (135 * space);
  }
  let [sum, term] = [2, 1];
  for (let k = 1; k < space && term > 1e-17; k += 1) {
    term *= 1 - k / space;
    sum += term;
  }
  return sum;
}
