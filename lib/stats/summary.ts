/** Samples in few numbers. */

import { mean as meanOf, quantile as quantileOf, sampleStandardDeviation } from "simple-statistics";
import { requireFraction, requireItems } from "../core/check";
import { studentQuantile } from "./student";

/** An estimate and the interval that holds the true value with a stated confidence. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean of independent values with its Student interval.
 *
 * @param values - independent draws (2 or more)
 * @param options - `confidence` (fraction, usually 0.95)
 * @returns estimate and interval, in the unit of the values
 * @throws RangeError if there are fewer than two values, or `confidence` is outside [0, 1]
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
  requireItems(2, { values });
  requireFraction({ confidence });
  const estimate = meanOf(values as number[]);
  const error = sampleStandardDeviation(values as number[]) / Math.sqrt(values.length);
  const half = error * studentQuantile((1 + confidence) / 2, { freedom: values.length - 1 });
  return { estimate, low: estimate - half, high: estimate + half };
}

/**
 * The value below which a share of the sample lies.
 *
 * @param values - one or more
 * @param options - `share` (fraction)
 * @returns a value of the sample, or the middle of two
 * @throws RangeError if there is no value, or `share` is outside [0, 1]
 *
 * @example
 * ```ts
 * sampleQuantile([1, 2, 3, 4, 5], { share: 0.5 }) // => 3
 * ```
 */
export function sampleQuantile(
  values: readonly number[],
  { share }: { readonly share: number },
): number {
  requireItems(1, { values });
  requireFraction({ share });
  return quantileOf(values as number[], share);
}
