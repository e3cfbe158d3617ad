/** Many items in a cache with a time to live, request by request. */

import { requireBetween, requireCount, requireOneOf, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";
import { requestsFor } from "./requests";
import { shareOfOnes } from "./share-of-ones";

export interface TtlItemsRun {
  /** How long an entry is good (s, 0 to a tenth of the time in which the requests come). */
  readonly ttl: Seconds;
  /** When its time begins: with the fetch, or anew with each hit. */
  readonly from: "fetch" | "hit";
  /** How often each item is asked for, relative to the others: `zipfWeights`, or a list. */
  readonly weights: ArrayLike<number>;
  /** Requests for all items together (1/s), by chance. */
  readonly requestRate: PerSecond;
  /** Requests that are observed (count, 2 to 10 million). */
  readonly requests: number;
  readonly seed: number;
}

/** Estimates with their 95 % intervals. */
export interface TtlItemsEstimates {
  /** Share of requests that find an entry (fraction). */
  readonly hitRatio: Interval;
  /** Entries that are good, over time (count). */
  readonly held: Interval;
}

/**
 * Follows all entries; as many requests as are observed go before, so that the beginning does not count.
 *
 * @returns hit ratio and mean number of entries, by batch means
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateTtlItems(params: TtlItemsRun): TtlItemsEstimates {
  const { ttl, from, weights, requestRate, requests, seed } = params;
  requirePositive({ requestRate });
  requireCount({ requests });
  requireBetween(2, 1e7, { requests });
  requireBetween(0, requests / (10 * requestRate), { ttl });
  requireOneOf(["fetch", "hit"], { from });
  const next = requestsFor(weights);
  const random = streams(seed) as Record<"arrivals" | "requests", RandomStream>;
  const goodUntil = new Float64Array(weights.length);
  const hits = new Uint8Array(requests);
  /** Entries over time, by what each request adds to the time that its entry is good. */
  const added = new Float64Array(requests);
  let now = 0;
  for (let i = -requests; i < requests; i += 1) {
    now += random.arrivals.exponential() / requestRate;
    const item = next(random.requests);
    const until = goodUntil[item] as number;
    const isHit = until > now;
    if (isHit && i >= 0) hits[i] = 1;
    if (isHit && from === "fetch") continue;
    goodUntil[item] = now + ttl;
    if (i >= 0) added[i] = requestRate * (now + ttl - Math.max(now, until));
  }
  const held = new BatchMeans();
  held.addAll(added);
  return { hitRatio: shareOfOnes(hits), held: held.interval({ confidence: 0.95 }) };
}
