/**
 * Placing keys: which of them move when a server is added, and how evenly they lie.
 *
 * Consistent hashing puts servers on a ring, each at v places, and a key belongs to the next place. Assumes
 * hashes that are as good as random, and many keys, all asked for alike. Leaves out keys that all ask for.
 */

import { requireCount } from "../../core/check";
import { harmonicNumber } from "../caching/zipf";

/**
 * Share of the keys that move when one server is added to n: 1 / (n + 1), all of them to the new one.
 *
 * @param servers - n, before (count, >= 1)
 * @returns fraction
 * @throws RangeError if `servers` is outside its domain
 * @see Karger et al. (1997), Consistent Hashing and Random Trees, STOC
 *
 * @example
 * ```ts
 * consistentMovedShare(10) // => 1 / 11
 * ```
 */
export function consistentMovedShare(servers: number): number {
  requireCount({ servers });
  return 1 / (servers + 1);
}

/**
 * Share of the keys that move if their place is hash mod n, and n grows by one: n / (n + 1).
 *
 * @param servers - n, before (count, >= 1)
 * @returns fraction
 * @throws RangeError if `servers` is outside its domain
 * @see Karger et al. (1997), Consistent Hashing and Random Trees, STOC
 *
 * @example
 * ```ts
 * moduloMovedShare(10) // => 10 / 11
 * ```
 */
export function moduloMovedShare(servers: number): number {
  requireCount({ servers });
  return servers / (servers + 1);
}

/**
 * Mean share of the fullest server, times n, with one place on the ring for each: 1 + 1/2 + … + 1/n.
 *
 * @param servers - n (count, >= 1)
 * @returns times the mean load (ratio)
 * @throws RangeError if `servers` is outside its domain
 * @see David and Nagaraja (2003), Order Statistics, section 6.4: spacings of uniform variables
 *
 * @example
 * ```ts
 * largestArc(10) // => 2.928968254
 * ```
 */
export function largestArc(servers: number): number {
  requireCount({ servers });
  return harmonicNumber(servers, { exponent: 1 });
}

/**
 * How unevenly keys lie with v places for each server: standard deviation of a server's share over its
 * mean, √((n - 1) / (nv + 1)), near 1/√v.
 *
 * @param servers - n (count, >= 1)
 * @param params - `places` is v: virtual nodes of a server (count, >= 1)
 * @returns ratio
 * @throws RangeError if a parameter is outside its domain
 * @see Wilks (1962), Mathematical Statistics, section 7.7: shares of a ring have a beta distribution
 *
 * @example
 * ```ts
 * ringImbalance(10, { places: 100 }) // => 0.0948209
 * ```
 */
export function ringImbalance(servers: number, { places }: { readonly places: number }): number {
  requireCount({ servers, places });
  return Math.sqrt((servers - 1) / (servers * places + 1));
}
