/**
 * A cache of many items with one time to live: how many it holds, and how many requests hit.
 *
 * In numbers of requests a time to live is a characteristic time: with times that run from the fetch the cache
 * is like FIFO, with times that begin anew like LRU, only that time decides instead of room. Assumes requests by
 * chance (Poisson), and room for all entries. Leaves out the time of a fetch.
 */

import { requireNonNegative, requireOneOf, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type CheCache, cheCache } from "./che";
import type { PopularityClass } from "./popularity";

export interface TtlItemsParams {
  /** Which shares of requests are for how many items: `zipfClasses`, `popularityOf`. */
  readonly popularity: readonly PopularityClass[];
  /** λ: requests for all items together (1/s, finite, > 0). */
  readonly requestRate: PerSecond;
  /** When an entry's time begins: with the fetch, or anew with each hit. */
  readonly from: "fetch" | "hit";
}

/**
 * Items held on average, Σ P(present), and hit ratio, Σ q P(present), with P = λqT / (1 + λqT) from the fetch and
 * 1 - e^-λqT from the last hit.
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - popularity, `requestRate` is λ, and `from`
 * @returns `capacity`, the room that it takes on average (count), and hit ratio (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Martina, Garetto and Leonardi (2014), A unified approach to the performance analysis of caching systems,
 *   INFOCOM
 *
 * @example
 * ```ts
 * ttlItems(1, { popularity: [{ share: 0.5, items: 2 }], requestRate: 2, from: "fetch" }) // => { capacity: 1, hitRatio: 0.5 }
 * ```
 */
export function ttlItems(
  ttl: Seconds,
  { popularity, requestRate, from }: TtlItemsParams,
): CheCache {
  requireNonNegative({ ttl });
  requirePositive({ requestRate });
  requireOneOf(["fetch", "hit"], { from });
  return cheCache(ttl * requestRate, { popularity, policy: from === "fetch" ? "FIFO" : "LRU" });
}
