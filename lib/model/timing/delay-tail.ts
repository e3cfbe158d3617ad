/**
 * Delays of messages: how likely one takes longer than a given time.
 *
 * Assumes delays that are independent of each other and all of one distribution. Leaves out loss,
 * which models take as a chance of its own, bursts, and delays that drift over the day.
 */

import { requireAtLeast, requireFraction, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** A distribution of delays, seen from its tail. */
export interface DelayTail {
  /** Mean (s; `Infinity` if it has none). */
  readonly mean: Seconds;
  /** Variance (s²; `Infinity` if it has none). */
  readonly variance: number;
  /** P(delay > time): a fraction, 0 where it is under 1e-323. */
  survival(time: Seconds): number;
  /** ln P(delay > time): keeps its digits where `survival` is 0 (-Infinity if it cannot be). */
  logSurvival(time: Seconds): number;
  /** The time that a share of the delays exceeds (s): `exceededBy(0.01)` is the 99th percentile. */
  exceededBy(share: number): Seconds;
}

/** What makes a distribution of delays. */
export interface DelayShape {
  /** Mean (s; `Infinity` if it has none). */
  readonly mean: Seconds;
  /** Variance (s²; `Infinity` if it has none). */
  readonly variance: number;
  /** No delay is shorter (s). */
  readonly least: Seconds;
  /** ln P(delay > time), for finite times after `least`. */
  logSurvival(time: Seconds): number;
  /** The time whose survival has this logarithm, -Infinity included (s). */
  exceeded(log: number): Seconds;
}

/**
 * A distribution from the logarithm of its survival and the inverse of that: for a tail that is not
 * among the models.
 *
 * @param shape - moments, the shortest delay, and the two functions
 * @returns the distribution; its functions refuse a time that is no number and a share outside [0, 1]
 * @throws RangeError if `mean` is negative, `variance` is negative, or `least` is no number
 *
 * @example
 * ```ts
 * delayTail({ mean: 2, variance: 0, least: 2, logSurvival: () => -Infinity, exceeded: () => 2 }).survival(1) // => 1
 * ```
 */
export function delayTail({ mean, variance, least, ...shape }: DelayShape): DelayTail {
  requireAtLeast(0, { mean, variance });
  requireAtLeast(-Infinity, { least });
  const logSurvival = (time: Seconds) => {
    requireAtLeast(-Infinity, { time });
    if (time < least) return 0;
    return time === Infinity ? -Infinity : Math.min(0, shape.logSurvival(time));
  };
  const exceededBy = (share: number) => {
    requireFraction({ share });
    return share === 1 ? least : Math.max(least, shape.exceeded(Math.log(share)));
  };
  const survival = (time: Seconds) => Math.exp(logSurvival(time));
  return { mean, variance, survival, logSurvival, exceededBy };
}

/**
 * Delays of another distribution after a time that all take: the distance, say. S(t - offset).
 *
 * @param rest - what comes on top
 * @param params - `offset` (s, >= 0)
 * @returns the distribution
 * @throws RangeError if `offset` is negative or not finite
 *
 * @example
 * ```ts
 * shiftedDelay(exponentialDelay({ mean: 10 }), { offset: 30 }).mean // => 40
 * ```
 */
export function shiftedDelay(rest: DelayTail, { offset }: { readonly offset: Seconds }): DelayTail {
  requireNonNegative({ offset });
  requireAtLeast(0, { mean: rest.mean, variance: rest.variance });
  return {
    mean: offset + rest.mean,
    variance: rest.variance,
    survival: (time) => rest.survival(time - offset),
    logSurvival: (time) => rest.logSurvival(time - offset),
    exceededBy: (share) => offset + rest.exceededBy(share),
  };
}
