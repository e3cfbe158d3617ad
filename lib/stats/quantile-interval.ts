/** Quantiles with an interval that assumes no distribution. */

import { binomialAtLeast, binomialBelow } from "../core/binomial";
import { requireEach, requireFinite, requireFraction, requireItems } from "../core/check";
import { smallestWhole } from "../core/search";
import { type Interval, sampleQuantile } from "./summary";

/**
 * A quantile of independent values and its interval between two of them: how many of n values lie below a
 * quantile is binomial.
 *
 * @param values - independent draws (one or more, finite)
 * @param options - `share` (fraction); `confidence` (fraction, < 1, usually 0.95)
 * @returns estimate (type 7) and interval (unit of the values); from -`Infinity` or to `Infinity` where the
 *   values are too few to bound it
 * @throws RangeError if there is no value, one is not finite, or a fraction is outside its domain
 * @see Conover (1999), Practical Nonparametric Statistics, section 3.2
 *
 * @example
 * ```ts
 * quantileInterval([1, 2, 3, 4, 5, 6, 7, 8], { share: 0.5, confidence: 0.9 }) // => { estimate: 4.5, low: 2, high: 7 }
 * ```
 */
export function quantileInterval(
  values: readonly number[],
  { share, confidence }: { readonly share: number; readonly confidence: number },
): Interval {
  requireItems(1, { values });
  requireEach(requireFinite, { values });
  requireFraction({ share, confidence });
  if (confidence === 1) throw new RangeError("confidence must be < 1, got 1");
  const sorted = Float64Array.from(values).sort();
  const trials = sorted.length;
  const draws = { trials, chance: share };
  const missed = (1 - confidence) / 2;
  // Places from 1 to n: the last of which too few values lie below, the first of which too many do.
  const low = smallestWhole((place) => binomialBelow(place, draws) > missed, 1) - 1;
  const high = smallestWhole(
    (place) => place > trials || binomialAtLeast(place, draws) <= missed,
    1,
  );
  return {
    estimate: sampleQuantile(values, { share }),
    low: low < 1 ? -Infinity : (sorted[low - 1] as number),
    high: high > trials ? Infinity : (sorted[high - 1] as number),
  };
}
