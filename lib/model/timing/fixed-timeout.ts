/**
 * Fixed time-out: whoever has not answered by then is suspected, failed or slow.
 *
 * Assumes delays that do not depend on each other. Leaves out that a slow moment slows several
 * messages in a row, and that delays of what was given up on are never measured (survivor bias).
 */

import {
  requireAtLeast,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import type { DelayTail } from "./delay-tail";

export interface TimeoutParams {
  /** Time until the answer (s). */
  readonly delay: DelayTail;
  /** p: answers, or requests, that never arrive (fraction). */
  readonly lossProbability: number;
}

/**
 * Share of the answers of a living process that are given up on: p + (1 - p) S(timeout).
 *
 * @param timeout - how long to wait (s, >= 0; `Infinity` to wait for ever)
 * @param params - distribution of the delay, and loss
 * @returns fraction; at least `lossProbability`
 * @throws RangeError if `timeout` is negative or `lossProbability` is outside [0, 1]
 * @see Chandra and Toueg (1996), Journal of the ACM 43(2)
 *
 * @example
 * ```ts
 * falseSuspicion(50, { delay: exponentialDelay({ mean: 10 }), lossProbability: 0 }) // => 6.737947e-3
 * ```
 */
export function falseSuspicion(timeout: Seconds, params: TimeoutParams): number {
  const { delay, lossProbability } = params;
  requireAtLeast(0, { timeout });
  requireFraction({ lossProbability });
  return lossProbability + (1 - lossProbability) * delay.survival(timeout);
}

/**
 * The time-out that gives up on a share of the answers: the inverse of `falseSuspicion`.
 *
 * @param share - accused though alive (fraction)
 * @param params - distribution of the delay, and loss
 * @returns time (s); `Infinity` where no time-out is long enough, as for 0 with any tail that does not end
 * @throws RangeError if `share` or `lossProbability` is outside [0, 1]
 *
 * @example
 * ```ts
 * timeoutFor(1e-6, { delay: exponentialDelay({ mean: 20 }), lossProbability: 0 }) // => 276.310211
 * ```
 */
export function timeoutFor(share: number, { delay, lossProbability }: TimeoutParams): Seconds {
  requireFraction({ share, lossProbability });
  if (share === 1) return 0;
  if (share < lossProbability) return Infinity;
  return Math.max(0, delay.exceededBy((share - lossProbability) / (1 - lossProbability)));
}

export interface MonitorParams {
  /** η: time between heartbeats (s, > 0). */
  readonly interval: Seconds;
  /** Time until a heartbeat arrives (s). */
  readonly delay: DelayTail;
}

/** How long a crash goes unnoticed. */
export interface MonitorDetection {
  /** Mean (s; `Infinity` if the delay has none). */
  readonly mean: Seconds;
  /** Longest (s; `Infinity` if the delay has no bound). */
  readonly worst: Seconds;
}

/**
 * Detection time of a monitor that starts its time-out anew with each heartbeat: a crash at a random
 * moment is noticed a delay and a time-out after the last heartbeat, E(D) + timeout - η / 2.
 *
 * @param timeout - from an arrival on (s, >= η)
 * @param params - interval of the heartbeats, and their delay; the last one is not lost
 * @returns mean and longest time from crash to suspicion (s)
 * @throws RangeError if `interval` is not positive, or `timeout` is under `interval` or not finite
 *
 * @example
 * ```ts
 * monitorDetection(3, { delay: boundedDelay({ least: 0, most: 1 }), interval: 1 }) // => { mean: 3, worst: 4 }
 * ```
 */
export function monitorDetection(timeout: Seconds, params: MonitorParams): MonitorDetection {
  const { interval, delay } = params;
  requirePositive({ interval });
  requireNonNegative({ timeout });
  requireAtLeast(interval, { timeout });
  requireAtLeast(0, { mean: delay.mean });
  return {
    mean: delay.mean + timeout - interval / 2,
    worst: delay.exceededBy(0) + timeout,
  };
}
