/** Shares estimated from counts. */

import { requireCount, requireFraction, requireWhole } from "../core/check";
import { normalQuantile } from "./student";
import type { Interval } from "./summary";

/**
 * Share of successes with Wilson's interval, which stays inside [0, 1] and is sound at 0 and at n.
 *
 * @param successes - count (>= 0, at most `trials`)
 * @param options - `trials` (count, >= 1); `confidence` (fraction, usually 0.95)
 * @returns estimate and interval (fractions; all of [0, 1] for a confidence of 1)
 * @throws RangeError if a count is not whole, `successes` exceeds `trials`, or `confidence` is
 *   outside [0, 1]
 * @see Wilson (1927), Journal of the American Statistical Association 22
 *
 * @example
 * ```ts
 * shareInterval(0, { trials: 100, confidence: 0.95 }).low // => 0
 * ```
 */
export function shareInterval(
  successes: number,
  { trials, confidence }: { readonly trials: number; readonly confidence: number },
): Interval {
  requireWhole({ successes });
  requireCount({ trials });
  if (successes > trials) {
    throw new RangeError(`successes must be <= ${trials}, got ${successes}`);
  }
  requireFraction({ confidence });
  const estimate = successes / trials;
  if (confidence === 1) return { estimate, low: 0, high: 1 };
  const z = -normalQuantile((1 - confidence) / 2);
  const spread = z * Math.sqrt((estimate * (1 - estimate)) / trials + (z / trials / 2) ** 2);
  const denominator = 1 + z ** 2 / trials;
  const centre = estimate + z ** 2 / trials / 2;
  return {
    estimate,
    low: successes === 0 ? 0 : (centre - spread) / denominator,
    high: successes === trials ? 1 : (centre + spread) / denominator,
  };
}
