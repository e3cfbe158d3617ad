/**
 * Hit ratios of caches that know only the past, by Che's approximation.
 *
 * The time from an item's entry until it is thrown out, counted in requests, is taken to be the same number t
 * for all items: LRU begins it anew with each hit, FIFO and RANDOM do not. Assumes independent requests (the
 * independent reference model) and items of one size. It is an approximation: off by a percent or two for tens of
 * items, by less for more. Leaves out locality in time, which makes real caches better than this.
 */

import { requireAtLeast, requireFraction, requireOneOf, requireWhole } from "../../core/check";
import { findRoot } from "../../core/root";
import { type PopularityClass, requestedClasses } from "./popularity";

/** What is thrown out: the item used longest ago, the oldest entry, or any; of the last two hits are alike. */
export const replacementPolicies = ["LRU", "FIFO", "RANDOM"] as const;
export type ReplacementPolicy = (typeof replacementPolicies)[number];

/** What is asked for, and what is thrown out. */
export interface CheParams {
  /** Which shares of requests are for how many items: `zipfClasses`, `popularityOf`. */
  readonly popularity: readonly PopularityClass[];
  readonly policy: ReplacementPolicy;
}

/** A cache whose characteristic time is given. */
export interface CheCache {
  /** Items that it holds (count, not whole). */
  readonly capacity: number;
  /** Share of requests that hit (fraction). */
  readonly hitRatio: number;
}

/**
 * Chance that an item is in the cache, which is its hit ratio: 1 - e^-qt for LRU, qt / (1 + qt) for FIFO and
 * RANDOM.
 *
 * @param share - q: share of requests that are for this item (fraction)
 * @param params - `characteristicTime` is t (requests, >= 0, `Infinity` if nothing is thrown out), and `policy`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Che, Tung and Wang (2002), IEEE Journal on Selected Areas in Communications 20(7); Martina, Garetto and
 *   Leonardi (2014), A unified approach to the performance analysis of caching systems, INFOCOM
 *
 * @example
 * ```ts
 * cheItemHitRatio(0.01, { characteristicTime: 100, policy: "FIFO" }) // => 0.5
 * ```
 */
export function cheItemHitRatio(
  share: number,
  params: { readonly characteristicTime: number; readonly policy: ReplacementPolicy },
): number {
  const { characteristicTime, policy } = params;
  requireFraction({ share });
  requireAtLeast(0, { characteristicTime });
  requireOneOf(replacementPolicies, { policy });
  return share === 0 ? 0 : presence(share * characteristicTime, policy);
}

/** Chance that an item is there whose requests come `requests` times in a characteristic time. */
function presence(requests: number, policy: ReplacementPolicy): number {
  if (policy === "LRU") return -Math.expm1(-requests);
  return requests === Infinity ? 1 : requests / (1 + requests);
}

/** Items that are held at a characteristic time, and the requests that they answer. */
function held(time: number, classes: readonly PopularityClass[], policy: ReplacementPolicy) {
  let [capacity, hitRatio] = [0, 0];
  for (const { share, items } of classes) {
    const present = presence(share * time, policy) * items;
    capacity += present;
    hitRatio += present * share;
  }
  return { capacity, hitRatio: Math.min(1, hitRatio) };
}

const sizeOf = (classes: readonly PopularityClass[]) =>
  classes.reduce((sum, { items }) => sum + items, 0);

/** The time at which something that grows with it has grown to `wanted`; `Infinity` if that takes for ever. */
function timeOf(grown: (time: number) => number, wanted: number): number {
  let to = 1;
  while (grown(to) < wanted) {
    if (to > 1e300) return Infinity;
    to *= 2;
  }
  return findRoot((time) => grown(time) - wanted, { from: to === 1 ? 0 : to / 2, to });
}

/**
 * Capacity and hit ratio of the cache whose characteristic time is t: Σ P(present), Σ q P(present). A curve
 * of hit ratios against capacities needs no root by this.
 *
 * @param characteristicTime - t (requests, >= 0, `Infinity` for a cache that holds all)
 * @param params - `popularity` and `policy`
 * @returns capacity (count) and hit ratio (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * cheCache(1, { popularity: [{ share: 0.5, items: 2 }], policy: "FIFO" }) // => { capacity: 2 / 3, hitRatio: 1 / 3 }
 * ```
 */
export function cheCache(characteristicTime: number, { popularity, policy }: CheParams): CheCache {
  requireAtLeast(0, { characteristicTime });
  requireOneOf(replacementPolicies, { policy });
  return held(characteristicTime, requestedClasses(popularity), policy);
}

/**
 * Characteristic time: the t at which the items that are present fill the cache, Σ P(present) = C.
 *
 * @param capacity - C (count, >= 0)
 * @param params - `popularity` and `policy`
 * @returns time (requests); `Infinity` if everything that is asked for fits
 * @throws RangeError if a parameter is outside its domain
 * @see Che, Tung and Wang (2002), IEEE Journal on Selected Areas in Communications 20(7); Fagin (1977),
 *   Asymptotic miss ratios over independent references, Journal of Computer and System Sciences 14(2)
 *
 * @example
 * ```ts
 * cheTime(1, { popularity: [{ share: 0.5, items: 2 }], policy: "FIFO" }) // => 2
 * ```
 */
export function cheTime(capacity: number, { popularity, policy }: CheParams): number {
  requireWhole({ capacity });
  requireOneOf(replacementPolicies, { policy });
  const classes = requestedClasses(popularity);
  if (capacity === 0) return 0;
  if (capacity >= sizeOf(classes)) return Infinity;
  return timeOf((time) => held(time, classes, policy).capacity, capacity);
}

/**
 * Hit ratio of a cache of C items: Σ q P(present) at its characteristic time.
 *
 * @param capacity - C (count, >= 0)
 * @param params - `popularity` and `policy`
 * @returns fraction; 1 if everything that is asked for fits
 * @throws RangeError if a parameter is outside its domain
 * @see Fricker, Robert and Roberts (2012), A versatile and accurate approximation for LRU cache performance,
 *   24th International Teletraffic Congress
 *
 * @example
 * ```ts
 * cheHitRatio(100, { popularity: zipfClasses({ items: 1000, exponent: 1 }), policy: "LRU" }) // => 0.576524616
 * ```
 */
export function cheHitRatio(capacity: number, params: CheParams): number {
  const time = cheTime(capacity, params);
  if (time === Infinity) return 1;
  return held(time, requestedClasses(params.popularity), params.policy).hitRatio;
}

/**
 * Smallest cache that has a wanted hit ratio.
 *
 * @param hitRatio - wanted (fraction)
 * @param params - `popularity` and `policy`
 * @returns capacity (count); all that is asked for, for a hit ratio of 1
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * cheCapacity(0.5, { popularity: zipfClasses({ items: 10_000, exponent: 1 }), policy: "LRU" }) // => 249
 * ```
 */
export function cheCapacity(hitRatio: number, params: CheParams): number {
  requireFraction({ hitRatio });
  requireOneOf(replacementPolicies, { policy: params.policy });
  const classes = requestedClasses(params.popularity);
  const all = Math.ceil(sizeOf(classes));
  if (hitRatio === 0) return 0;
  if (hitRatio === 1) return all;
  const time = timeOf((each) => held(each, classes, params.policy).hitRatio, hitRatio);
  const { capacity } = held(time, classes, params.policy);
  // A root that is off in the last digits must not cost an item.
  return Math.min(all, Math.ceil(capacity * (1 - 1e-10)));
}
