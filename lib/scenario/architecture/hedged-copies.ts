/** Requests of which a second copy is sent when the first is late, drawn one by one. */

import { requireAtLeast, requireCount, requireFraction } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import { shareInterval } from "../../stats/proportion";
import { quantileInterval } from "../../stats/quantile-interval";
import { type Interval, meanInterval } from "../../stats/summary";

export interface HedgedCopiesParams {
  /** Time of a copy (s). */
  readonly delay: Distribution;
  /** When the second copy is sent (s, >= 0; `Infinity` for never). */
  readonly hedgeAfter: Seconds;
  /** Leaves that a request asks at once, each of them hedged (count, >= 1; 1 by default). */
  readonly leaves?: number;
  /** Share of requests that take longer than the quantile (fraction): 0.01 for the 99th percentile. */
  readonly slow: number;
  /** Requests (count, >= 2). */
  readonly requests: number;
  readonly seed: number;
}

/** Each with its 95 % interval. */
export interface HedgedCopiesResult {
  /** Mean time of a request (s). */
  readonly mean: Interval;
  /** What the share `slow` of requests exceeds (s). */
  readonly quantile: Interval;
  /** Second copies per leaf that is asked (fraction). */
  readonly hedged: Interval;
}

/**
 * Draws requests with hedges; the second copy takes its time whatever the first one took.
 *
 * @returns mean and quantile of the time of a request, and the share of second copies
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateHedgedCopies(params: HedgedCopiesParams): HedgedCopiesResult {
  const { delay, hedgeAfter, leaves = 1, slow, requests, seed } = params;
  requireAtLeast(0, { hedgeAfter });
  requireCount({ leaves, requests });
  requireFraction({ slow });
  const { first, second } = streams(seed) as Record<"first" | "second", RandomStream>;
  const [drawFirst, drawSecond] = [delay.from(first), delay.from(second)];
  let hedges = 0;
  const times = Array.from({ length: requests }, () => {
    let slowest = 0;
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      let time = drawFirst();
      if (time > hedgeAfter) {
        hedges += 1;
        time = Math.min(time, hedgeAfter + drawSecond());
      }
      slowest = Math.max(slowest, time);
    }
    return slowest;
  });
  return {
    mean: meanInterval(times, { confidence: 0.95 }),
    quantile: quantileInterval(times, { share: 1 - slow, confidence: 0.95 }),
    hedged: shareInterval(hedges, { trials: requests * leaves, confidence: 0.95 }),
  };
}
