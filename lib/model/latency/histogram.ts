/**
 * Histograms of latency: counts in bins, which add up over hosts and minutes as percentiles do not.
 *
 * Assumes that all histograms have the same bins. Leaves out where in a bin a sample lay: a percentile
 * is known to the width of its bin.
 */

import {
  requireEach,
  requireFinite,
  requireFraction,
  requireItems,
  requireWhole,
} from "../../core/check";

/** Counts in bins. */
export interface Histogram {
  /** Upper ends of the bins, rising (unit of the samples); the first bin has no lower end. */
  readonly bounds: readonly number[];
  /** Samples in each bin, its upper end included (counts, one for each bound). */
  readonly counts: readonly number[];
}

function requireBounds(bounds: readonly number[]): void {
  requireItems(1, { bounds });
  requireEach(requireFinite, { bounds });
  bounds.forEach((bound, i) => {
    if (i === 0 || bound > (bounds[i - 1] as number)) return;
    throw new RangeError(`bounds[${i}] must be > ${String(bounds[i - 1])}, got ${bound}`);
  });
}

function requireHistogram({ bounds, counts }: Histogram): void {
  requireBounds(bounds);
  requireItems(bounds.length, { counts });
  requireEach(requireWhole, { counts });
}

/**
 * Counts samples in bins.
 *
 * @param samples - finite, none above the last bound (any unit)
 * @param params - `bounds`: upper ends of the bins, rising
 * @returns the bounds and the count of each bin
 * @throws RangeError if a sample is above the last bound, or `bounds` do not rise
 *
 * @example
 * ```ts
 * histogramOf([1, 2, 9], { bounds: [2, 4, 16] }) // => { bounds: [2, 4, 16], counts: [2, 0, 1] }
 * ```
 */
export function histogramOf(
  samples: readonly number[],
  { bounds }: { readonly bounds: readonly number[] },
): Histogram {
  requireItems(0, { samples });
  requireEach(requireFinite, { samples });
  requireBounds(bounds);
  const counts = new Array<number>(bounds.length).fill(0);
  const last = bounds.at(-1) as number;
  for (const [i, sample] of samples.entries()) {
    if (sample > last) throw new RangeError(`samples[${i}] must be <= ${last}, got ${sample}`);
    let [from, to] = [0, bounds.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sample <= (bounds[middle] as number)) to = middle;
      else from = middle + 1;
    }
    counts[from] = (counts[from] as number) + 1;
  }
  return { bounds: [...bounds], counts };
}

/**
 * Adds histograms up, bin by bin.
 *
 * @param histograms - one or more, with the same bounds
 * @returns their sum
 * @throws RangeError if there is none, or bounds differ
 *
 * @example
 * ```ts
 * mergedHistogram([{ bounds: [1, 2], counts: [5, 0] }, { bounds: [1, 2], counts: [1, 1] }]) // => { bounds: [1, 2], counts: [6, 1] }
 * ```
 */
export function mergedHistogram(histograms: readonly Histogram[]): Histogram {
  requireItems(1, { histograms });
  histograms.forEach(requireHistogram);
  const { bounds } = histograms[0] as Histogram;
  histograms.forEach((each, i) => {
    const isSame =
      each.bounds.length === bounds.length && each.bounds.every((bound, k) => bound === bounds[k]);
    if (isSame) return;
    throw new RangeError(`histograms[${i}].bounds must be those of the first, got others`);
  });
  const counts = bounds.map((_, k) =>
    histograms.reduce((sum, each) => sum + (each.counts[k] ?? 0), 0),
  );
  return { bounds: [...bounds], counts };
}

/**
 * Upper end of the bin with the nearest-rank percentile: never below the percentile of the samples.
 *
 * @param histogram - bounds and counts, with one sample at least
 * @param params - `share` is q (fraction)
 * @returns a bound (unit of the samples)
 * @throws RangeError if the histogram is empty or impossible, or `share` is outside [0, 1]
 *
 * @example
 * ```ts
 * histogramPercentile({ bounds: [10, 100], counts: [1000, 1] }, { share: 0.99 }) // => 10
 * ```
 */
export function histogramPercentile(
  histogram: Histogram,
  { share }: { readonly share: number },
): number {
  requireHistogram(histogram);
  requireFraction({ share });
  const { bounds, counts } = histogram;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new RangeError("counts must hold a sample, got none");
  const rank = Math.max(1, Math.ceil(share * total * (1 - 1e-12)));
  let seen = 0;
  const bin = counts.findIndex((count) => (seen += count) >= rank);
  return bounds[bin] as number;
}
