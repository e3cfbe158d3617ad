/** Shares estimated from counts. */

import { requireCount, requireWhole } from "../core/check";
import { normalQuantile } from "./student";
import type { Interval } from "./summary";

/**
 * Share of successes with Wilson's interval, which stays inside [0, 1] and is sound at 0 and at n.
 *
 * @param successes - count (>= 0, at most `trials`)
 * @param options - `trials` (count, >= 1); `confidence` (in (0, 1), usually 0.95)
 * @returns estimate and interval (fractions)
 * @throws RangeError if a count is not whole, or `successes` exceeds `trials`
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
  const z = normalQuantile((1 + confidence) / 2);
  const estimate = successes / trials;
  const spread = z * Math.sqrt((estimate * (1 - estimate)) / trials + (z / trials / 2) ** 2);
  const denominator = 1 + z ** 2 / trials;
  const centre = estimate + z ** 2 / trials / 2;
  return {
    estimate,
    low: successes === 0 ? 0 : (centre - spread) / denominator,
    high: successes === trials ? 1 : (centre + spread) / denominator,
  };
}
