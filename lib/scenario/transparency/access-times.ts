/** Accesses of which each falls on this machine or on another one. */

import { requireCount, requireFraction, requireNonNegative } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { type Interval, meanInterval, sampleQuantile } from "../../stats/summary";

export interface AccessTimesParams {
  /** Accesses that are remote (fraction). */
  readonly remoteShare: number;
  /** One access on the same machine (s, >= 0). */
  readonly localTime: Seconds;
  /** One access over the network (s, >= 0). */
  readonly remoteTime: Seconds;
  /** Accesses to draw (count, >= 2; 20 000 by default). */
  readonly accesses?: number;
  /** Of which quantiles are wanted (fractions; median and 99th percentile by default). */
  readonly shares?: readonly number[];
  readonly seed?: number;
}

export interface AccessTimesRun {
  /** Mean time of an access, with its 95 % interval (s). */
  readonly mean: Interval;
  /** Times that the wanted shares of accesses do not exceed, in their order (s). */
  readonly quantiles: readonly Seconds[];
}

/**
 * Draws accesses one by one and looks at their times, not knowing which were remote.
 *
 * @returns mean with its interval, and quantiles
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateAccessTimes(params: AccessTimesParams): AccessTimesRun {
  const { remoteShare, localTime, remoteTime } = params;
  const { accesses = 20_000, shares = [0.5, 0.99], seed = 1 } = params;
  requireFraction({ remoteShare });
  requireNonNegative({ localTime, remoteTime });
  requireCount({ accesses });
  const { places } = streams(seed) as Record<"places", RandomStream>;
  const times = Array.from({ length: accesses }, () =>
    places.happens(remoteShare) ? remoteTime : localTime,
  );
  return {
    mean: meanInterval(times, { confidence: 0.95 }),
    quantiles: shares.map((share) => sampleQuantile(times, { share })),
  };
}
