/**
 * Percentiles: which definition, and what to keep so that those of several hosts can be joined.
 *
 * Assumes samples of equal weight. Leaves out sketches, which keep a few numbers for a stream. A
 * percentile of the whole cannot be had from percentiles of the parts: keep counts in bins.
 */

import { requireEach, requireFinite, requireFraction, requireItems } from "../../core/check";
import { sampleQuantile } from "../../stats/summary";

/** Which share lies at or below. */
export interface PercentileParams {
  /** q: 0.99 for the 99th percentile (fraction). */
  readonly share: number;
}

/** What rounding may add to a rank: 0.07 × 100 is 7 and not 7.000000000000001. */
const slack = 1e-12;

/** Rank of the value, from 1: ⌈q n⌉. */
const rankOf = (share: number, count: number) =>
  Math.max(1, Math.ceil(share * count * (1 - slack)));

/**
 * Nearest rank: the smallest sample at or below which a share q of the samples lies, x₍⌈qn⌉₎.
 *
 * @param samples - one or more, finite (any unit)
 * @param params - `share` is q (fraction); 0 gives the smallest sample
 * @returns one of the samples
 * @throws RangeError if there is no sample, one is not finite, or `share` is outside [0, 1]
 * @see Hyndman and Fan (1996), The American Statistician 50(4): definition 1
 *
 * @example
 * ```ts
 * nearestRankPercentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { share: 0.5 }) // => 5
 * ```
 */
export function nearestRankPercentile(
  samples: readonly number[],
  { share }: PercentileParams,
): number {
  requireItems(1, { samples });
  requireEach(requireFinite, { samples });
  requireFraction({ share });
  const sorted = Float64Array.from(samples).sort();
  return sorted[rankOf(share, sorted.length) - 1] as number;
}

/**
 * Type 7, the default of R, NumPy and spreadsheets: between the samples at both sides of place
 * q (n - 1), the point on the line that joins them.
 *
 * @param samples - one or more, finite (any unit)
 * @param params - `share` is q (fraction)
 * @returns a sample, or a value between two
 * @throws RangeError if there is no sample, one is not finite, or `share` is outside [0, 1]
 * @see Hyndman and Fan (1996), The American Statistician 50(4): definition 7
 *
 * @example
 * ```ts
 * interpolatedPercentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { share: 0.5 }) // => 5.5
 * ```
 */
export function interpolatedPercentile(
  samples: readonly number[],
  { share }: PercentileParams,
): number {
  requireItems(1, { samples });
  requireEach(requireFinite, { samples });
  return sampleQuantile(samples, { share });
}

/**
 * Mean of the percentiles of several hosts: what a dashboard shows that averages them. It is no
 * percentile of anything.
 *
 * @param hosts - samples of each host (any unit)
 * @param params - `share` is q (fraction)
 * @returns mean of the nearest-rank percentiles, each host counted once
 * @throws RangeError if there is no host, one has no sample, or a value is outside its domain
 *
 * @example
 * ```ts
 * averagedPercentile([[10, 10, 10], [100]], { share: 0.5 }) // => 55
 * ```
 */
export function averagedPercentile(
  hosts: readonly (readonly number[])[],
  { share }: PercentileParams,
): number {
  requireItems(1, { hosts });
  return hosts.reduce(
    (sum, samples) => sum + nearestRankPercentile(samples, { share }) / hosts.length,
    0,
  );
}

/**
 * Percentile of all samples of several hosts: what users see.
 *
 * @param hosts - samples of each host (any unit)
 * @param params - `share` is q (fraction)
 * @returns nearest-rank percentile of all samples
 * @throws RangeError if there is no host, one has no sample, or a value is outside its domain
 *
 * @example
 * ```ts
 * pooledPercentile([[10, 10, 10], [100]], { share: 0.5 }) // => 10
 * ```
 */
export function pooledPercentile(
  hosts: readonly (readonly number[])[],
  { share }: PercentileParams,
): number {
  requireItems(1, { hosts });
  requireEach((each) => requireItems(1, each), { hosts });
  return nearestRankPercentile(hosts.flat(), { share });
}
