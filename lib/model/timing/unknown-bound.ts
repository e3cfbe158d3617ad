/**
 * Partial synchrony, first variant: delays have a bound, but nobody knows it. A time-out that was
 * too short is made longer, and at some time it is long enough; nobody ever knows that it is.
 *
 * Assumes that each time-out below the bound is wrong once, the worst case. Leaves out time-outs
 * that are made shorter again: with them mistakes never end.
 */

import { requireMoreThan, requireNonNegative, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

/** What it costs to find a bound. */
export interface BoundSearch {
  /** Time-outs that expired too early (count). */
  readonly mistakes: number;
  /** Time that they took together (s). */
  readonly wasted: Seconds;
  /** The time-out from then on (s). */
  readonly timeout: Seconds;
}

/**
 * A time-out that grows by a factor: k = ⌈log(bound / start) / log factor⌉ mistakes.
 *
 * @param bound - Δ, which the process does not know (s, > 0)
 * @param params - `start` (s, > 0) and `factor` (> 1, finite)
 * @returns mistakes, start (factorᵏ - 1) / (factor - 1) wasted, and a time-out under factor × bound
 * @throws RangeError if a parameter is outside its domain
 * @see Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2)
 *
 * @example
 * ```ts
 * growingTimeout(100, { start: 1, factor: 2 }) // => { mistakes: 7, wasted: 127, timeout: 128 }
 * ```
 */
export function growingTimeout(
  bound: Seconds,
  { start, factor }: { readonly start: Seconds; readonly factor: number },
): BoundSearch {
  requirePositive({ bound, start, factor });
  requireMoreThan(1, { factor });
  if (start >= bound) return { mistakes: 0, wasted: 0, timeout: start };
  let mistakes = Math.ceil((Math.log(bound) - Math.log(start)) / Math.log(factor));
  // The logarithm may round to the wrong side of an exact power.
  if (start * factor ** (mistakes - 1) >= bound) mistakes -= 1;
  else if (start * factor ** mistakes < bound) mistakes += 1;
  const timeout = start * factor ** mistakes;
  return { mistakes, wasted: (timeout - start) / (factor - 1), timeout };
}

/**
 * A time-out that grows by equal steps: fewer seconds too long at the end, many more mistakes.
 *
 * @param bound - Δ, which the process does not know (s, > 0)
 * @param params - `start` (s, > 0) and `step` (s, > 0)
 * @returns k = ⌈(bound - start) / step⌉ mistakes, k start + step k (k - 1) / 2 wasted, and a time-out
 *   under bound + step
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * steppingTimeout(100, { start: 1, step: 1 }) // => { mistakes: 99, wasted: 4950, timeout: 100 }
 * ```
 */
export function steppingTimeout(
  bound: Seconds,
  { start, step }: { readonly start: Seconds; readonly step: Seconds },
): BoundSearch {
  requirePositive({ bound, start, step });
  if (start >= bound) return { mistakes: 0, wasted: 0, timeout: start };
  const mistakes = Math.ceil((bound - start) / step);
  const wasted = mistakes * start + step * mistakes * ((mistakes - 1) / 2);
  return { mistakes, wasted, timeout: start + mistakes * step };
}

export interface StabilizationParams {
  /** Δ: no message sent after it takes longer (s, > 0). */
  readonly bound: Seconds;
  /** GST, which nobody knows (s, >= 0). */
  readonly stabilization: Seconds;
}

/**
 * Partial synchrony, second variant: a known bound, but only after an unknown time (GST). Until then
 * messages may take as long as they like; all that was sent is there a bound after it.
 *
 * @param sent - when a message is sent (s, >= 0)
 * @param params - bound, and global stabilization time
 * @returns the latest time at which it arrives: max(sent, GST) + Δ (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2)
 *
 * @example
 * ```ts
 * latestArrival(3, { bound: 2, stabilization: 10 }) // => 12
 * ```
 */
export function latestArrival(sent: Seconds, params: StabilizationParams): Seconds {
  requireNonNegative({ sent, stabilization: params.stabilization });
  requirePositive({ bound: params.bound });
  return Math.max(sent, params.stabilization) + params.bound;
}
