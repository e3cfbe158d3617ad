/**
 * Staleness in time: a write is confirmed once W of N replicas have it, and is on its way to the others; how
 * likely does a read miss it, so many seconds later?
 *
 * Assumes that the write goes to all replicas at once, that its delays are independent and of one
 * distribution, that confirmations and the requests of reads take no time (or all the same time, which counts
 * as later), and that the R replicas that answer first are any R. Leaves out other writes, loss, and repair;
 * a request that is slow to arrive finds a fresher replica, so reads are no staler than this.
 */

import {
  requireFraction,
  requireMoreThan,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { logGamma } from "../../core/gamma";
import { integrate } from "../../core/quadrature";
import type { Seconds } from "../../core/units";
import type { DelayTail } from "../timing/delay-tail";
import { missedWrite } from "./bounded-staleness";
import type { Quorums } from "./quorums";

/**
 * Chance that a read misses a write that was confirmed a time ago: C(N - W, R) / C(N, R) times the mean of
 * (S(X + t) / S(X))ᴿ, where S is the survival of a write's delay and X the time until W replicas had it.
 *
 * @param elapsed - t: from the confirmation to the read (s, >= 0)
 * @param params - `replicas` is N, `read` is R, `write` is W, `delay` of a write to one replica
 * @returns fraction; 0 if R + W > N
 * @throws RangeError if a parameter is outside its domain
 * @see Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), section 4: the WARS model;
 *   the formula follows from it for delays of writes alone
 *
 * @example
 * ```ts
 * stalenessAfterWrite(1, {
 *   ...{ replicas: 3, read: 1, write: 1 },
 *   delay: { logSurvival: (t) => -t, exceededBy: (share) => -Math.log(share) },
 * }) // => 0.245252961
 * ```
 */
export function stalenessAfterWrite(
  elapsed: Seconds,
  params: Quorums & { readonly delay: Pick<DelayTail, "logSurvival" | "exceededBy"> },
): number {
  requireNonNegative({ elapsed });
  const missed = missedWrite(params);
  const { replicas, read, write, delay } = params;
  if (missed === 0 || elapsed === 0) return missed;
  const later = replicas - write;
  const logWays = logGamma(replicas + 1) - logGamma(write) - logGamma(later + 1);
  // Over s, the share of replicas that take longer than the one which completes the write.
  const still = (s: number) => {
    const rest = delay.logSurvival(delay.exceededBy(s) + elapsed);
    const log = logWays + (write - 1) * Math.log1p(-s) + (later - read) * Math.log(s);
    return Math.exp(log + read * rest);
  };
  // Where delays end, replicas that are that late in the first place have the write by now.
  const last = delay.exceededBy(0) - elapsed;
  const from = last === Infinity ? 0 : Math.exp(delay.logSurvival(last));
  return Math.min(missed, missed * integrate(still, [from, from / 2 + 0.5, 1]));
}

/** Quorums, and how long a write takes to a replica in the mean. */
export interface ExponentialWrites extends Quorums {
  /** Mean delay of a write to one replica (s, > 0). */
  readonly mean: Seconds;
}

/**
 * The same for exponential delays, which forget how long they have lasted: C(N - W, R) / C(N, R) e^(-R t / mean).
 *
 * @param elapsed - t: from the confirmation to the read (s, >= 0)
 * @param params - `replicas` is N, `read` is R, `write` is W, `mean` delay of a write
 * @returns fraction; 0 if R + W > N
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * exponentialStaleness(5, { replicas: 3, read: 1, write: 1, mean: 5 }) // => 0.245252961
 * ```
 */
export function exponentialStaleness(elapsed: Seconds, params: ExponentialWrites): number {
  requireNonNegative({ elapsed });
  requirePositive({ mean: params.mean });
  return missedWrite(params) * Math.exp((-params.read * elapsed) / params.mean);
}

/**
 * Time after which no more than a share of reads miss a write with exponential delays (t-visibility).
 *
 * @param staleness - share that is tolerated (fraction, > 0)
 * @param params - `replicas` is N, `read` is R, `write` is W, `mean` delay of a write
 * @returns time (s; 0 if so few miss it from the beginning)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * exponentialVisibility(0.001, { replicas: 3, read: 1, write: 1, mean: 5 }) // => 32.511450852
 * ```
 */
export function exponentialVisibility(staleness: number, params: ExponentialWrites): Seconds {
  requireFraction({ staleness });
  requireMoreThan(0, { staleness });
  requirePositive({ mean: params.mean });
  const missed = missedWrite(params);
  return missed <= staleness ? 0 : (params.mean / params.read) * Math.log(missed / staleness);
}
