/** Shares of a row of yes and no in which neighbours may depend on each other. */

import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";

/**
 * Share of ones with its 95 % interval by batch means, around the share in all values.
 *
 * @param values - two or more, each 0 or 1
 */
export function shareOfOnes(values: Uint8Array): Interval {
  const batches = new BatchMeans();
  batches.addAll(values);
  const { estimate, low, high } = batches.interval({ confidence: 0.95 });
  let ones = 0;
  for (const value of values) ones += value;
  const share = ones / values.length;
  return { estimate: share, low: low + share - estimate, high: high + share - estimate };
}
