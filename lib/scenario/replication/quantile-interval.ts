/** A quantile of independent values with an interval that needs no distribution. */

import { requireFraction } from "../../core/check";
import { normalQuantile } from "../../stats/student";
import type { Interval } from "../../stats/summary";

/**
 * What a share of the values exceeds: the value at its place in their order, between two places of which the
 * true quantile is with 95 % (binomial counts, near enough normal).
 *
 * @param values - independent (10 / `slow` or more for an interval that means something)
 * @param options - `slow` (fraction): 0.01 for the 99th percentile
 * @returns estimate and interval (unit of the values)
 * @throws RangeError if there is no value, or `slow` is outside [0, 1]
 * @see David and Nagaraja (2003), Order Statistics, section 7.1
 */
export function quantileInterval(
  values: ArrayLike<number>,
  { slow }: { readonly slow: number },
): Interval {
  if (values.length === 0) throw new RangeError("values must hold 1 items or more, got 0");
  requireFraction({ slow });
  const sorted = Float64Array.from(values).sort();
  const below = (1 - slow) * sorted.length;
  const half = -normalQuantile(0.025) * Math.sqrt(below * slow);
  const at = (place: number) =>
    sorted[Math.max(0, Math.min(sorted.length - 1, Math.floor(place)))] as number;
  return { estimate: at(below), low: at(below - half), high: at(below + half) };
}
