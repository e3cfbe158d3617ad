/**
 * Fan-out: a request that asks n leaves at once is as slow as the slowest of them.
 *
 * Assumes leaves that are all needed, and delays that are independent and of one distribution. Leaves
 * out leaves that share a slow machine, calls that follow one another, and replies that may be missing.
 */

import { requireCount, requireFraction, requirePositive } from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { Seconds } from "../../core/units";
import { harmonicNumber } from "../caching/zipf";
import type { DelayTail } from "../timing/delay-tail";

/** Leaves that are asked, and how long each takes. */
export interface FanOut {
  /** n: leaves that are asked at once (count, >= 1). */
  readonly leaves: number;
  /** Time of a leaf: a distribution of `#model/timing`, or what is needed of one. */
  readonly delay: Pick<DelayTail, "logSurvival" | "exceededBy">;
}

/**
 * Chance that some leaf is slow, and the request with it: 1 - (1 - p)ⁿ.
 *
 * @param leaves - n: leaves that are asked (count, >= 1)
 * @param params - `slow` is p: chance that one leaf is slow (fraction)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)
 *
 * @example
 * ```ts
 * fanOutSlow(100, { slow: 0.01 }) // => 0.633967659
 * ```
 */
export function fanOutSlow(leaves: number, { slow }: { readonly slow: number }): number {
  requireCount({ leaves });
  requireFraction({ slow });
  return chanceWithin(leaves, { chance: slow });
}

/**
 * What share of its calls each leaf may be slow in, for a share of slow requests: 1 - (1 - P)^(1/n).
 *
 * @param slow - P: share of requests that may be slow (fraction)
 * @param params - `leaves` is n (count, >= 1)
 * @returns fraction: the complement of the leaf's quantile
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * leafSlowAllowed(0.01, { leaves: 100 }) // => 1.00498335e-4
 * ```
 */
export function leafSlowAllowed(slow: number, { leaves }: { readonly leaves: number }): number {
  requireFraction({ slow });
  requireCount({ leaves });
  return -Math.expm1(Math.log1p(-slow) / leaves);
}

/**
 * Chance that the slowest of n leaves takes longer than `time`: 1 - (1 - S(t))ⁿ.
 *
 * @param time - t (s)
 * @param fanOut - `leaves` is n, `delay` of each has the survival S
 * @returns fraction, with all its digits where it is tiny
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * fanOutExceeds(5, { leaves: 100, delay: { logSurvival: (t) => -t, exceededBy: () => 0 } }) // => 0.4913906
 * ```
 */
export function fanOutExceeds(time: Seconds, { leaves, delay }: FanOut): number {
  requireCount({ leaves });
  return fanOutSlow(leaves, { slow: Math.exp(delay.logSurvival(time)) });
}

/**
 * Time that the slowest of n leaves exceeds with a given chance: 0.01 for the 99th percentile.
 *
 * @param share - chance (fraction)
 * @param fanOut - `leaves` is n, `delay` of each
 * @returns time (s; as `delay` says for a share of 0)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * fanOutExceededBy(0.01, {
 *   leaves: 100,
 *   delay: { logSurvival: (t) => -t, exceededBy: (share) => -Math.log(share) },
 * }) // => 9.205369664
 * ```
 */
export function fanOutExceededBy(share: number, { leaves, delay }: FanOut): Seconds {
  requireFraction({ share });
  return delay.exceededBy(leafSlowAllowed(share, { leaves }));
}

/**
 * Mean time of the slowest of n exponential leaves: mean (1 + 1/2 + … + 1/n).
 *
 * @param leaves - n (count, >= 1)
 * @param params - `mean` of one leaf (s, finite, > 0)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see David and Nagaraja (2003), Order Statistics, section 2.5
 *
 * @example
 * ```ts
 * exponentialFanOutMean(100, { mean: 1 }) // => 5.187377518
 * ```
 */
export function exponentialFanOutMean(
  leaves: number,
  { mean }: { readonly mean: Seconds },
): Seconds {
  requireCount({ leaves });
  requirePositive({ mean });
  return mean * harmonicNumber(leaves, { exponent: 1 });
}
