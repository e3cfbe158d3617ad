/** Caches of limited size that meet one request after the other. */

import { requireBetween, requireCount, requireItems, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Interval } from "../../stats/summary";
import {
  type StoredItems,
  fifoItems,
  lruItems,
  noItems,
  pinnedItems,
  randomItems,
} from "./policies";
import { requestsFor } from "./requests";
import { shareOfOnes } from "./share-of-ones";

/** What makes room: the item used longest ago, the oldest, any; or nothing, since the most popular stay. */
export type CachePolicy = "LRU" | "FIFO" | "RANDOM" | "pinned";

/** A cache among those that meet the same requests. */
export interface SimulatedCache {
  readonly policy: CachePolicy;
  /** Items that have room (count, >= 0). */
  readonly capacity: number;
}

export interface CachesRun {
  readonly caches: readonly SimulatedCache[];
  /** How often each item is asked for, relative to the others: `zipfWeights`, or a list. */
  readonly weights: ArrayLike<number>;
  /** Requests that are observed (count, 2 to 10 million). */
  readonly requests: number;
  /** Requests before them, in which the caches fill (count; as many as are observed by default). */
  readonly warmUp?: number;
  readonly seed: number;
}

/**
 * Hit ratios of several caches that meet the same requests, each drawn independently of all others.
 *
 * They begin with the most popular items. The same seed gives the same requests.
 *
 * @returns for each cache an estimate with its 95 % interval, by batch means (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateCaches(run: CachesRun): Interval[] {
  const { caches, weights, requests, warmUp = requests, seed } = run;
  requireItems(1, { caches });
  requireWhole({ warmUp });
  requireCount({ requests });
  requireBetween(2, 1e7, { requests });
  const next = requestsFor(weights);
  const random = streams(seed) as Record<string, RandomStream>;
  const { length } = weights;
  // Ranks by popularity: the most popular are put in last, where they stay longest.
  const ranked = Array.from(weights, (weight, item) => ({ weight, item }));
  ranked.sort((a, b) => b.weight - a.weight || a.item - b.item);
  const filled = caches.map(({ policy, capacity }, i) => {
    requireWhole({ [`caches[${i}].capacity`]: capacity });
    const victims = random[`victims ${i}`] as RandomStream;
    const room = Math.min(capacity, length);
    const items = storeOf(policy, { length, capacity: room, victims });
    for (let rank = room - 1; rank >= 0; rank -= 1) items.put(ranked[rank]?.item ?? 0);
    return { items, hits: new Uint8Array(requests) };
  });
  const draws = random["requests"] as RandomStream;
  for (let i = -warmUp; i < requests; i += 1) {
    const item = next(draws);
    for (const { items, hits } of filled) if (items.ask(item) && i >= 0) hits[i] = 1;
  }
  return filled.map(({ hits }) => shareOfOnes(hits));
}

/**
 * Hit ratio of one cache: see `simulateCaches`.
 *
 * @returns estimate with its 95 % interval, by batch means (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateCache({
  policy,
  capacity,
  ...run
}: Omit<CachesRun, "caches"> & SimulatedCache): Interval {
  requireWhole({ capacity });
  return simulateCaches({ ...run, caches: [{ policy, capacity }] })[0] as Interval;
}

function storeOf(
  policy: CachePolicy,
  params: { readonly length: number; readonly capacity: number; readonly victims: RandomStream },
): StoredItems {
  if (params.capacity === 0) return noItems;
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
