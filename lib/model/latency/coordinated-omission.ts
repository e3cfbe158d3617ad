/**
 * Coordinated omission: a load generator that waits for answers asks nothing while the server stalls,
 * and so leaves out the samples that would have been bad.
 *
 * Assumes that requests were meant to be sent at equal intervals, and that those which were not sent
 * would have been answered together with the one that was waited for. Leaves out the queue that they
 * would have left behind.
 */

import { requireEach, requireNonNegative, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

const mostSamples = 1e7;

/**
 * Adds what was not measured: for each sample x longer than the interval i also x - i, x - 2i, …
 * as long as they are no shorter than i.
 *
 * @param samples - measured one after the other, each finite, >= 0 (s)
 * @param params - `interval` is i, between requests as they were meant (s, finite, > 0)
 * @returns all samples, the added ones behind the one that they come from (s)
 * @throws RangeError if a sample is not finite and >= 0, `interval` not finite and > 0, or more than
 *   10⁷ samples would be added
 * @see Tene, HdrHistogram: recordValueWithExpectedInterval
 *
 * @example
 * ```ts
 * correctedSamples([1, 5], { interval: 2 }) // => [1, 5, 3]
 * ```
 */
export function correctedSamples(
  samples: readonly Seconds[],
  { interval }: { readonly interval: Seconds },
): Seconds[] {
  requirePositive({ interval });
  requireEach(requireNonNegative, { samples });
  const corrected: Seconds[] = [];
  for (const sample of samples) {
    // The slack keeps a sample of exactly k intervals from depending on rounding.
    const missing = Math.max(0, Math.floor((sample / interval) * (1 + 1e-12)) - 1);
    if (corrected.length + missing > mostSamples) {
      throw new RangeError(
        `interval must be long enough for ${mostSamples} samples, got ${interval}`,
      );
    }
    corrected.push(sample);
    for (let k = 1; k <= missing; k += 1) corrected.push(sample - k * interval);
  }
  return corrected;
}
