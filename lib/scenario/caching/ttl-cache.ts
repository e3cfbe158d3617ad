/** One entry of a cache with a time to live, its requests and its updates one by one. */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requireOneOf,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import type { Interval } from "../../stats/summary";
import { shareOfOnes } from "./share-of-ones";

export interface TtlRun {
  /** How long an entry is good (s, >= 0). */
  readonly ttl: Seconds;
  /** When its time begins: with the fetch, or anew with each hit. */
  readonly from: "fetch" | "hit";
  /** Requests (1/s), by chance. */
  readonly requestRate: PerSecond;
  /** Updates at the origin (1/s, >= 0), by chance. */
  readonly updateRate: PerSecond;
  /** Requests that are observed (count, 2 to 10 million). */
  readonly requests: number;
  readonly seed: number;
}

/** Estimates with their 95 % intervals (fractions). */
export interface TtlEstimates {
  /** Share of requests that find an entry. */
  readonly hitRatio: Interval;
  /** Share of these that find one which is out of date; all of [0, 1] if fewer than two hit. */
  readonly staleShare: Interval;
}

/**
 * Follows one entry: fetched when it is asked for and not there, never told of updates.
 *
 * As many requests as are observed go before, so that the beginning does not count.
 *
 * @returns hit ratio and share of stale hits, by batch means
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateTtlCache(params: TtlRun): TtlEstimates {
  const { ttl, from, requestRate, updateRate, requests, seed } = params;
  requireNonNegative({ ttl, updateRate });
  requirePositive({ requestRate });
  requireCount({ requests });
  requireBetween(2, 1e7, { requests });
  requireOneOf(["fetch", "hit"], { from });
  const random = streams(seed) as Record<"requests" | "updates", RandomStream>;
  const hits = new Uint8Array(requests);
  const stale = new Uint8Array(requests);
  const nextUpdate = () =>
    updateRate === 0 ? Infinity : random.updates.exponential() / updateRate;
  // Times are counted from the last request, so that they keep their digits in long runs.
  let [endsIn, updateIn, isStale, found] = [-1, nextUpdate(), false, 0];
  for (let i = -requests; i < requests; i += 1) {
    const gap = random.requests.exponential() / requestRate;
    endsIn -= gap;
    updateIn -= gap;
    if (updateIn <= 0) {
      // How many there were does not matter, and the next one comes by chance again.
      isStale = true;
      updateIn = nextUpdate();
    }
    const isHit = endsIn > 0;
    if (isHit && i >= 0) {
      hits[i] = 1;
      stale[found] = isStale ? 1 : 0;
      found += 1;
    }
    if (!isHit) isStale = false;
    if (!isHit || from === "hit") endsIn = ttl;
  }
  return {
    hitRatio: shareOfOnes(hits),
    staleShare:
      found < 2 ? { estimate: 0, low: 0, high: 1 } : shareOfOnes(stale.subarray(0, found)),
  };
}
