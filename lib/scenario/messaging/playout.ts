/** A stream of packets whose delays wander, and a buffer that plays them later. */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";
import { shareOfOnes } from "../caching/share-of-ones";

export interface PlayoutParams {
  /** Standard deviation of the delays (s, finite, >= 0). */
  readonly deviation: Seconds;
  /** Correlation of a delay with the one before it (fraction, < 1). */
  readonly correlation: number;
  /** Playout times behind the mean arrival to look at (s). */
  readonly margins: readonly Seconds[];
  /** Packets (count, 100 to 10⁶). */
  readonly packets: number;
  readonly seed: number;
}

export interface PlayoutRun {
  /** Share of packets that came too late for each margin, with 95 % intervals (fractions). */
  readonly late: readonly Interval[];
  /** Mean of the reported jitter (s). */
  readonly jitter: Interval;
}

/** Packets until the smoothed jitter has forgotten that it began at zero. */
const settling = 200;

/**
 * Sends packets with normal delays, each of which keeps a part of the one before.
 *
 * @returns late packets by margin, and the jitter that receivers report
 * @throws RangeError if a parameter is outside its domain
 */
export function simulatePlayout(params: PlayoutParams): PlayoutRun {
  const { deviation, correlation, margins, packets, seed } = params;
  requireNonNegative({ deviation });
  requireFraction({ correlation });
  if (correlation === 1) throw new RangeError("correlation must be < 1, got 1");
  requireCount({ packets });
  requireBetween(100, 1e6, { packets });
  const { delays } = streams(seed) as Record<"delays", RandomStream>;
  const fresh = deviation * Math.sqrt(1 - correlation * correlation);
  const late = margins.map(() => new Uint8Array(packets));
  const reported = new Float64Array(packets);
  let delay = deviation * delays.normal();
  let jitter = 0;
  for (let i = -settling; i < packets; i += 1) {
    const before = delay;
    delay = correlation * before + fresh * delays.normal();
    jitter += (Math.abs(delay - before) - jitter) / 16;
    if (i < 0) continue;
    reported[i] = jitter;
    margins.forEach((margin, k) => {
      if (delay > margin) (late[k] as Uint8Array)[i] = 1;
    });
  }
  const means = new BatchMeans();
  means.addAll(reported);
  return { late: late.map(shareOfOnes), jitter: means.interval({ confidence: 0.95 }) };
}
