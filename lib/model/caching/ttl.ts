/**
 * A cache that forgets an entry after a time to live: its hits, and how many of them are out of date.
 *
 * An entry is fetched when it is asked for and not there, and its time runs from the fetch, as in the DNS.
 * Assumes requests and updates of one item that come by chance (Poisson), and room for all entries. Leaves out
 * the time of a fetch, and that of an update on its way to the source.
 */

import { requireFraction, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type TtlParams, requestsPerTtl } from "./ttl-requests";

/**
 * Share of requests that find no entry, for a time that runs from the fetch: 1 / (1 + λT).
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `requestRate` is λ
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Jung, Berger and Balakrishnan (2003), Modeling TTL-based Internet caches, INFOCOM
 *
 * @example
 * ```ts
 * ttlMissRatio(60, { requestRate: 0.1 }) // => 0.142857143
 * ```
 */
export function ttlMissRatio(ttl: Seconds, params: TtlParams): number {
  return 1 / (1 + requestsPerTtl(ttl, params));
}

/**
 * Share of requests that find an entry, for a time that runs from the fetch: λT / (1 + λT).
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `requestRate` is λ
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Jung, Berger and Balakrishnan (2003), Modeling TTL-based Internet caches, INFOCOM
 *
 * @example
 * ```ts
 * ttlHitRatio(60, { requestRate: 0.1 }) // => 0.857142857
 * ```
 */
export function ttlHitRatio(ttl: Seconds, params: TtlParams): number {
  const requests = requestsPerTtl(ttl, params);
  return requests === Infinity ? 1 : requests / (1 + requests);
}

/**
 * Requests that reach the origin: λ / (1 + λT), so never more than one in a time to live.
 *
 * @param ttl - T (s, finite, >= 0), from the fetch
 * @param params - `requestRate` is λ
 * @returns rate (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * ttlOriginLoad(60, { requestRate: 0.1 }) // => 0.014285714
 * ```
 */
export function ttlOriginLoad(ttl: Seconds, params: TtlParams): PerSecond {
  return params.requestRate * ttlMissRatio(ttl, params);
}

/**
 * Time to live that has a wanted hit ratio: h / ((1 - h) λ).
 *
 * @param hitRatio - h (fraction)
 * @param params - `requestRate` is λ
 * @returns T, from the fetch (s); `Infinity` for a hit ratio of 1
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * ttlForHitRatio(0.95, { requestRate: 1 }) // => 19
 * ```
 */
export function ttlForHitRatio(hitRatio: number, { requestRate }: TtlParams): Seconds {
  requireFraction({ hitRatio });
  requirePositive({ requestRate });
  return hitRatio / (1 - hitRatio) / requestRate;
}

/**
 * Share of hits that are out of date, for a time that runs from the fetch: 1 - (1 - e^-uT) / (uT).
 *
 * The ages of what is found are spread evenly over the time to live, whatever the rate of requests.
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `updateRate` is u (1/s, finite, >= 0)
 * @returns fraction; 0, the limit, for T = 0
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * ttlStaleShare(60, { updateRate: 1 / 300 }) // => 0.093653765
 * ```
 */
export function ttlStaleShare(
  ttl: Seconds,
  { updateRate }: { readonly updateRate: PerSecond },
): number {
  requireNonNegative({ ttl, updateRate });
  return lack(ttl * updateRate);
}

/** 1 - (1 - e^-x) / x, with its digits where x is small. */
function lack(x: number): number {
  if (x > 0.5) return 1 + Math.expm1(-x) / x;
  let [sum, term] = [0, x / 2];
  for (let k = 3; k < 20; k += 1) {
    sum += term;
    term *= -x / k;
  }
  return sum;
}
