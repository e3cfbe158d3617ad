/** How many requests come in a time to live: what its hit ratio depends on. */

import { requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** How often the item is asked for. */
export interface TtlParams {
  /** λ (1/s, finite, > 0). */
  readonly requestRate: PerSecond;
}

/**
 * Requests in a time to live: λT.
 *
 * @param ttl - T (s, finite, >= 0)
 * @param params - `requestRate` is λ
 * @returns number of requests, on average
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * requestsPerTtl(60, { requestRate: 0.1 }) // => 6
 * ```
 */
export function requestsPerTtl(ttl: Seconds, { requestRate }: TtlParams): number {
  requireNonNegative({ ttl });
  requirePositive({ requestRate });
  return ttl * requestRate;
}
