/** Rates estimated from counts of independent events. */

import { requireBetween, requireFraction, requireWhole } from "../core/check";
import { gammaQuantile, gammaUpperQuantile } from "./gamma";
import type { Interval } from "./summary";

/**
 * The mean of a Poisson count with its exact interval (Garwood): whatever the mean is, the interval
 * holds it with the stated confidence or more. Divide all three by the exposure to get a rate.
 *
 * @param count - events counted (count, 0 to 1e7)
 * @param options - `confidence` (fraction, usually 0.95), split evenly over both sides
 * @returns estimate and interval (count; from 0 to `Infinity` for a confidence of 1)
 * @throws RangeError if `count` is not whole or more than 1e7, or `confidence` is outside [0, 1]
 * @see Garwood (1936), Biometrika 28
 *
 * @example
 * ```ts
 * poissonInterval(0, { confidence: 0.95 }).high // => 3.688879454113936
 * ```
 */
export function poissonInterval(
  count: number,
  { confidence }: { readonly confidence: number },
): Interval {
  requireWhole({ count });
  requireBetween(0, 1e7, { count });
  requireFraction({ confidence });
  if (confidence === 1) return { estimate: count, low: 0, high: Infinity };
  const tail = (1 - confidence) / 2;
  return {
    estimate: count,
    // The mean below which so many events or more would be rarer than `tail`, and so on.
    low: count === 0 ? 0 : gammaQuantile(tail, { shape: count }),
    high: gammaUpperQuantile(tail, { shape: count + 1 }),
  };
}
