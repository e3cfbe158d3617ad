/** Samples in few numbers. */

import { quantile as quantileOf } from "simple-statistics";
import { requireEach, requireFinite, requireFraction, requireItems } from "../core/check";
import { sumOf } from "../core/sum";
import { centred } from "./centred";
import { studentQuantile } from "./student";

/** An estimate and the interval that holds the true value with a stated confidence. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

function requireValues(minimum: number, values: readonly number[]): void {
  requireItems(minimum, { values });
  requireEach(requireFinite, { values });
}

/**
 * Mean of independent values with its Student interval.
 *
 * @param values - independent draws (2 or more, finite)
 * @param options - `confidence` (fraction, usually 0.95)
 * @returns estimate and interval, in the unit of the values; from -`Infinity` to `Infinity` for a
 *   confidence of 1
 * @throws RangeError if there are fewer than two values, one is not finite, or `confidence` is
 *   outside [0, 1]
 *
 * @example
 * ```ts
 * meanInterval([1, 2, 3], { confidence: 0.95 }).estimate // => 2
 * ```
 */
export function meanInterval(
  values: readonly number[],
  { confidence }: { readonly confidence: number },
): Interval {
  requireValues(2, values);
  requireFraction({ confidence });
  const { scale, centre, distances } = centred(values);
  const estimate = centre * scale;
  if (confidence === 1) return { estimate, low: -Infinity, high: Infinity };
  const freedom = values.length - 1;
  const error = Math.sqrt(sumOf(distances.map((each) => each ** 2)) / freedom / values.length);
  const half = -error * studentQuantile((1 - confidence) / 2, { freedom });
  return { estimate, low: (centre - half) * scale, high: (centre + half) * scale };
}

/**
 * The value below which a share of the sample lies: place share (n - 1) in the sorted sample, and
 * between two neighbours the point on the line that joins them (R's type 7).
 *
 * @param values - one or more, finite
 * @param options - `share` (fraction)
 * @returns a value of the sample or between two (unit of the values)
 * @throws RangeError if there is no value, one is not finite, or `share` is outside [0, 1]
 * @see Hyndman and Fan (1996), The American Statistician 50(4)
 *
 * @example
 * ```ts
 * sampleQuantile([1, 2, 3, 4], { share: 0.25 }) // => 1.75
 * ```
 */
export function sampleQuantile(
  values: readonly number[],
  { share }: { readonly share: number },
): number {
  requireValues(1, values);
  requireFraction({ share });
  return quantileOf(values as number[], share);
}
