/**
 * Waiting for the k-th of n replies: a quorum is as slow as the slowest one that it needs, and spare
 * replicas hide those that are slower still.
 *
 * Assumes replies that are all asked for at once, and delays that are independent and of one distribution.
 * Leaves out replicas that are down, load that the spare requests make, and distances that differ.
 */

import { betaShare } from "../../core/beta";
import { requireBetween, requireCount, requirePositive } from "../../core/check";
import { logGamma } from "../../core/gamma";
import { findRoot } from "../../core/root";
import { sumOf } from "../../core/sum";
import type { Seconds } from "../../core/units";
import type { DelayTail } from "../timing/delay-tail";

/** Which reply is waited for. */
export interface Replies {
  /** k: replies that it takes (count, 1 to `replicas`). */
  readonly needed: number;
  /** n: replicas that are asked (count, 1 to 1000). */
  readonly replicas: number;
}

/** Which reply is waited for, and how long each takes. */
export interface DelayedReplies extends Replies {
  /** Time until a replica's reply is there: a distribution of `#model/timing`, or what it needs of one. */
  readonly delay: Pick<DelayTail, "logSurvival">;
}

function requireReplies({ needed, replicas }: Replies): void {
  requireCount({ needed, replicas });
  requireBetween(1, 1000, { replicas });
  requireBetween(1, replicas, { needed });
}

/** Chance that fewer than k of n are there, if each is late with a chance of this logarithm. */
function tooFew(log: number, { needed, replicas }: Replies): number {
  return betaShare(Math.exp(log), -Math.expm1(log), { a: replicas - needed + 1, b: needed });
}

/**
 * Chance that the k-th of n replies is there by `time`: I_F(k, n - k + 1), F the distribution of one.
 *
 * @param time - t (s)
 * @param replies - `needed` is k, `replicas` is n, `delay` of each
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see David and Nagaraja (2003), Order Statistics, section 2.1
 *
 * @example
 * ```ts
 * quorumWithin(2, { needed: 2, replicas: 3, delay: { logSurvival: (t) => -(t * Math.log(2)) / 2 } }) // => 0.5
 * ```
 */
export function quorumWithin(time: Seconds, replies: DelayedReplies): number {
  requireReplies(replies);
  const { needed, replicas, delay } = replies;
  const log = delay.logSurvival(time);
  return betaShare(-Math.expm1(log), Math.exp(log), { a: needed, b: replicas - needed + 1 });
}

/**
 * Chance that the k-th of n replies takes longer than `time`, with all its digits where it is tiny.
 *
 * @param time - t (s)
 * @param replies - `needed` is k, `replicas` is n, `delay` of each
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * quorumExceeds(4, { needed: 1, replicas: 3, delay: { logSurvival: (t) => -t / 2 } }) // => 2.478752177e-3
 * ```
 */
export function quorumExceeds(time: Seconds, replies: DelayedReplies): number {
  requireReplies(replies);
  return tooFew(replies.delay.logSurvival(time), replies);
}

/**
 * Time that the k-th of n replies exceeds with a given chance: 0.01 for the 99th percentile.
 *
 * @param share - chance (fraction, 1e-200 to 1)
 * @param replies - `needed` is k, `replicas` is n, `delay` of each
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * quorumExceededBy(0.01, {
 *   needed: 2,
 *   replicas: 3,
 *   delay: { logSurvival: (t) => -t, exceededBy: (share) => -Math.log(share) },
 * }) // => 2.831860951
 * ```
 */
export function quorumExceededBy(
  share: number,
  replies: Replies & { readonly delay: Pick<DelayTail, "logSurvival" | "exceededBy"> },
): Seconds {
  requireBetween(1e-200, 1, { share });
  requireReplies(replies);
  const { needed, replicas, delay } = replies;
  // m late ones are too many; P(some m are late) is at least sᵐ, and at most C(n, m) sᵐ.
  const late = replicas - needed + 1;
  const ways = logGamma(replicas + 1) - logGamma(late + 1) - logGamma(needed);
  const excess = (log: number) => Math.log(tooFew(log, replies) / share);
  const log = findRoot(excess, {
    from: (Math.log(share) - ways) / late - slack,
    to: Math.min(0, Math.log(share) / late + slack),
  });
  return delay.exceededBy(Math.exp(log));
}

/** What rounding may take from the ends of a bracket. */
const slack = 1e-9;

/**
 * Mean time until the k-th of n exponential replies: mean (1/n + 1/(n - 1) + … + 1/(n - k + 1)).
 *
 * @param mean - of one reply (s, > 0)
 * @param replies - `needed` is k, `replicas` is n
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see David and Nagaraja (2003), Order Statistics, section 2.5
 *
 * @example
 * ```ts
 * exponentialQuorumMean(6, { needed: 2, replicas: 3 }) // => 5
 * ```
 */
export function exponentialQuorumMean(mean: Seconds, replies: Replies): Seconds {
  requirePositive({ mean });
  requireReplies(replies);
  const { needed, replicas } = replies;
  return mean * sumOf(Array.from({ length: needed }, (_, i) => 1 / (replicas - i)));
}
