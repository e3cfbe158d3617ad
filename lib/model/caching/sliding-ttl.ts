/**
 * A cache that forgets an entry which nobody has asked for during a time to live: each hit begins it anew.
 *
 * Its hits are more than those of a time that runs from the fetch, and more of them are out of date. Assumes
 * requests and updates of one item that come by chance (Poisson), and room for all entries. Leaves out the
 * time of a fetch, and that of an update on its way to the source.
 */

import { requireNonNegative } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { ttlStaleShare } from "./ttl";
import { type TtlParams, requestsPerTtl } from "./ttl-requests";

/** How often the item is asked for, and how often it changes. */
export interface StaleParams extends TtlParams {
  /** u (1/s, finite, >= 0). */
  readonly updateRate: PerSecond;
}

/** 1 - (1 - e^-x) / x, with its digits where x is small: the share of time after the first of updates. */
const behind = (x: number) => ttlStaleShare(x, { updateRate: 1 });

/**
 * Share of requests that find no entry, for a time that each hit begins anew: e^-λT.
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `requestRate` is λ
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * slidingTtlMissRatio(60, { requestRate: 0.1 }) // => 0.002478752
 * ```
 */
export function slidingTtlMissRatio(ttl: Seconds, params: TtlParams): number {
  return Math.exp(-requestsPerTtl(ttl, params));
}

/**
 * Share of requests that find an entry, for a time that each hit begins anew: 1 - e^-λT.
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `requestRate` is λ
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * slidingTtlHitRatio(60, { requestRate: 0.1 }) // => 0.997521248
 * ```
 */
export function slidingTtlHitRatio(ttl: Seconds, params: TtlParams): number {
  return -Math.expm1(-requestsPerTtl(ttl, params));
}

/**
 * Share of hits that are out of date, for a time that each hit begins anew: (h - g) / (h (1 - g)), with
 * h = 1 - e^-λT and g = λ (1 - e^-(λ+u)T) / (λ + u), the chance that the next request comes in time, and before
 * an update.
 *
 * An item that is asked for often enough is never fetched again, and so is out of date for ever.
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `requestRate` is λ, `updateRate` is u
 * @returns fraction; 0, the limit, for T = 0
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * slidingTtlStaleShare(60, { requestRate: 0.1, updateRate: 1 / 300 }) // => 0.929873448
 * ```
 */
export function slidingTtlStaleShare(ttl: Seconds, params: StaleParams): number {
  const requests = requestsPerTtl(ttl, params);
  const { updateRate } = params;
  requireNonNegative({ updateRate });
  const updates = ttl * updateRate;
  if (requests === 0 || updates === 0) return 0;
  const miss = Math.exp(-requests);
  if (miss === 0 || updates === Infinity) return 1;
  const hit = -Math.expm1(-requests);
  // Chance that a request comes in time, and an update before it, in terms that do not cancel.
  const soon = requests > 1 ? hit - requests * miss : requests * (hit - behind(requests));
  const late = (updates / (requests + updates)) * (soon + requests * miss * behind(updates));
  const stale = late / hit;
  return stale / (stale * hit + miss);
}
