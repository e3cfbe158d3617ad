/**
 * Location transparency leaks: one name for near and far data, and two times of access.
 *
 * Assumes that every access takes one of two fixed times, whatever came before. Leaves out queues,
 * caches and accesses that overlap: the first widens the gap, the others hide some of it.
 */

import {
  requireAtLeast,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** What one access costs. */
export interface AccessTimes {
  /** t_l: on the same machine (s, > 0). */
  readonly localTime: Seconds;
  /** t_r: over the network (s, >= 0). */
  readonly remoteTime: Seconds;
}

function requireTimes({ localTime, remoteTime }: AccessTimes): void {
  requirePositive({ localTime });
  requireNonNegative({ remoteTime });
}

/**
 * Mean time of an access: T = (1 - f) t_l + f t_r.
 *
 * @param remoteShare - f: accesses that are remote (fraction)
 * @param times - `localTime` is t_l, `remoteTime` is t_r (s)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Hennessy and Patterson, Computer Architecture: the same mean for hits and misses of a cache
 * @see Waldo, Wyant, Wollrath and Kendall (1994), A Note on Distributed Computing, Sun Microsystems
 *   Laboratories TR-94-29: why the difference must not be hidden
 *
 * @example
 * ```ts
 * locationAccessTime(0.01, { localTime: us(0.1), remoteTime: us(500) }) // => 5.099e-6
 * ```
 */
export function locationAccessTime(remoteShare: number, times: AccessTimes): Seconds {
  requireFraction({ remoteShare });
  requireTimes(times);
  return (1 - remoteShare) * times.localTime + remoteShare * times.remoteTime;
}

/**
 * How many times as long an access takes as if all were local: T / t_l = 1 + f (t_r / t_l - 1).
 *
 * @param remoteShare - f (fraction)
 * @param times - `localTime` is t_l, `remoteTime` is t_r (s)
 * @returns ratio (1); below 1 where remote accesses are faster
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * locationSlowdown(0.01, { localTime: us(0.1), remoteTime: us(500) }) // => 50.99
 * ```
 */
export function locationSlowdown(remoteShare: number, times: AccessTimes): number {
  return locationAccessTime(remoteShare, times) / times.localTime;
}

/**
 * The largest share of remote accesses with a slowdown of x at most: (x - 1) / (t_r / t_l - 1), or 1 if
 * even remote accesses alone are no slower than that.
 *
 * @param slowdown - x (1, >= 1; `Infinity` for no limit)
 * @param times - `localTime` is t_l, `remoteTime` is t_r (s)
 * @returns share (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * locationRemoteShare(2, { localTime: us(0.1), remoteTime: us(500) }) // => 1 / 4999
 * ```
 */
export function locationRemoteShare(slowdown: number, times: AccessTimes): number {
  requireAtLeast(1, { slowdown });
  requireTimes(times);
  const extra = times.remoteTime - times.localTime;
  const allowed = (slowdown - 1) * times.localTime;
  return allowed < extra ? allowed / extra : 1;
}

/** Which share of accesses takes no longer, and of what kinds they are. */
export interface LocationQuantileParams extends AccessTimes {
  /** f: accesses that are remote (fraction). */
  readonly remoteShare: number;
}

/**
 * The time that a share q of accesses does not exceed: t_l up to q = 1 - f, t_r beyond. So the 99th
 * percentile is a remote access as soon as more than 1 % of them are, whatever the mean says.
 *
 * @param share - q (fraction): 0.99 for the 99th percentile
 * @param params - `remoteShare` is f, `localTime` is t_l, `remoteTime` is t_r (s)
 * @returns `localTime` or `remoteTime` (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * locationQuantile(0.99, { remoteShare: 0.02, localTime: us(0.1), remoteTime: us(500) }) // => 0.0005
 * ```
 */
export function locationQuantile(share: number, params: LocationQuantileParams): Seconds {
  const { remoteShare, localTime, remoteTime } = params;
  requireFraction({ share });
  requireFraction({ remoteShare });
  requireTimes(params);
  const isRemoteSlow = remoteTime >= localTime;
  const fastShare = isRemoteSlow ? 1 - remoteShare : remoteShare;
  // No access is of the fast kind: then the smallest is slow too.
  const isWithin = isRemoteSlow ? share + remoteShare <= 1 : share <= remoteShare;
  const isFast = fastShare > 0 && isWithin;
  return isFast === isRemoteSlow ? localTime : remoteTime;
}
