/** Caches of limited size that meet one request after the other. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Interval } from "../../stats/summary";
import { type StoredItems, fifoItems, lruItems, pinnedItems, randomItems } from "./policies";
import { requestsFor } from "./requests";
import { shareOfOnes } from "./share-of-ones";

/** What makes room: the item used longest ago, the oldest, any; or nothing, since the most popular stay. */
export type CachePolicy = "LRU" | "FIFO" | "RANDOM" | "pinned";

export interface CacheRun {
  readonly policy: CachePolicy;
  /** How often each item is asked for, relative to the others: `zipfWeights`, or a list. */
  readonly weights: ArrayLike<number>;
  /** Items that have room (count, >= 0). */
  readonly capacity: number;
  /** Requests that are observed (count, 2 to 10 million). */
  readonly requests: number;
  /** Requests before them, in which the cache fills (count; as many as are observed by default). */
  readonly warmUp?: number;
  readonly seed: number;
}

/**
 * Hit ratio of a cache, each request drawn independently of all others.
 *
 * The cache begins with the most popular items. The same seed gives every policy and every size the same
 * requests.
 *
 * @returns estimate with its 95 % interval, by batch means (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateCache(params: CacheRun): Interval {
  const { policy, weights, capacity, requests, warmUp = requests, seed } = params;
  requireWhole({ capacity, warmUp });
  requireCount({ requests });
  requireBetween(2, 1e7, { requests });
  const next = requestsFor(weights);
  const random = streams(seed) as Record<"requests" | "victims", RandomStream>;
  const { length } = weights;
  if (capacity === 0 || capacity >= length) {
    const estimate = capacity === 0 ? 0 : 1;
    return { estimate, low: estimate, high: estimate };
  }
  const items = storeOf(policy, { length, capacity, victims: random.victims });
  // Ranks by popularity: the most popular are put in last, where they stay longest.
  const ranked = Array.from(weights, (weight, item) => ({ weight, item }));
  ranked.sort((a, b) => b.weight - a.weight || a.item - b.item);
  for (let rank = capacity - 1; rank >= 0; rank -= 1) items.put(ranked[rank]?.item ?? 0);
  for (let i = 0; i < warmUp; i += 1) items.ask(next(random.requests));
  const hits = new Uint8Array(requests);
  for (let i = 0; i < requests; i += 1) {
    if (items.ask(next(random.requests))) hits[i] = 1;
  }
  return shareOfOnes(hits);
}

function storeOf(
  policy: CachePolicy,
  params: { readonly length: number; readonly capacity: number; readonly victims: RandomStream },
): StoredItems {
  switch (policy) {
    case "LRU":
      return lruItems(params);
    case "FIFO":
      return fifoItems(params);
    case "RANDOM":
      return randomItems(params);
    case "pinned":
      return pinnedItems(params);
    default:
      throw new RangeError(
        `policy must be one of LRU, FIFO, RANDOM, pinned, got ${String(policy)}`,
      );
  }
}
