/** Replies of all replicas to many operations, sorted: when the first, the second, … is there. */

import { requireBetween, requireCount, requireFraction } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Distribution } from "../../sim/distribution";
import { quantileInterval } from "../../stats/quantile-interval";
import { type Interval, meanInterval } from "../../stats/summary";

export interface RepliesParams {
  /** Replicas that are asked (count, >= 1). */
  readonly replicas: number;
  /** Time until a replica's reply is there (s). */
  readonly delay: Distribution;
  /** Share of operations that take longer than the quantile (fraction): 0.01 for the 99th percentile. */
  readonly slow: number;
  /** Operations (count, 2 or more). */
  readonly operations: number;
  readonly seed: number;
}

/** When a reply is there. */
export interface ReplyTimes {
  /** Mean (s) with its 95 % interval. */
  readonly mean: Interval;
  /** What the share `slow` of operations exceeds (s), with its 95 % interval. */
  readonly quantile: Interval;
}

/**
 * Times until the first, second, … last reply, over the same operations.
 *
 * @returns for each reply in order its mean and quantile
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReplies({ slow, ...params }: RepliesParams): ReplyTimes[] {
  requireFraction({ slow });
  return drawnReplies(params).map((each) => {
    const times = Array.from(each);
    return {
      mean: meanInterval(times, { confidence: 0.95 }),
      quantile: quantileInterval(times, { share: 1 - slow, confidence: 0.95 }),
    };
  });
}

/**
 * Quantiles of the time until so many replies are there.
 *
 * @param params - `needed`: replies that are waited for (count, 1 to `replicas`); `slow`: for each quantile the
 *   share of operations that take longer (fractions)
 * @returns for each share its quantile, with a 95 % interval (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReplyQuantiles({
  needed,
  slow,
  ...params
}: Omit<RepliesParams, "slow"> & {
  readonly needed: number;
  readonly slow: readonly number[];
}): Interval[] {
  requireCount({ needed });
  requireBetween(1, params.replicas, { needed });
  const times = Array.from(drawnReplies(params)[needed - 1] as Float64Array);
  return slow.map((each) => quantileInterval(times, { share: 1 - each, confidence: 0.95 }));
}

/** Times until the first, second, … reply, operation by operation. */
function drawnReplies(params: Omit<RepliesParams, "slow">): Float64Array[] {
  const { replicas, delay, operations, seed } = params;
  requireCount({ replicas, operations });
  const draw = delay.from((streams(seed) as Record<"replies", RandomStream>).replies);
  const times = Array.from({ length: replicas }, () => new Float64Array(operations));
  const replies = new Float64Array(replicas);
  for (let operation = 0; operation < operations; operation += 1) {
    for (let replica = 0; replica < replicas; replica += 1) replies[replica] = draw();
    replies.sort().forEach((time, i) => ((times[i] as Float64Array)[operation] = time));
  }
  return times;
}
