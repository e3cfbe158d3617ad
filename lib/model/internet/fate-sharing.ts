/**
 * Fate sharing: a session lives as long as all who keep its state.
 *
 * Assumes failures that are independent with one constant rate, and, where routers keep no state, another way around
 * one that failed. Leaves out the moment that it takes to find that way.
 */

import { requireNonNegative, requirePositive, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";

/** Who keeps state. */
export interface StateParams {
  /** h: routers, or other boxes on the way, that keep state of the session (count, >= 0). */
  readonly stateful: number;
  /** Mean time to a failure of each of them, and of each end (s, finite, > 0). */
  readonly mttf: Seconds;
}

/**
 * Chance that a session is not cut off: e^(-(2 + h) t / MTTF), two ends and h that keep its state.
 *
 * @param session - t: how long it lasts (s, finite, >= 0)
 * @param params - `stateful` is h, `mttf`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Clark (1988), The Design Philosophy of the DARPA Internet Protocols, SIGCOMM
 *
 * @example
 * ```ts
 * sessionSurvival(hours(10), { stateful: 10, mttf: hours(1000) }) // => 0.886920437
 * ```
 */
export function sessionSurvival(session: Seconds, { stateful, mttf }: StateParams): number {
  requireNonNegative({ session });
  requireWhole({ stateful });
  requirePositive({ mttf });
  return session === 0 ? 1 : Math.exp(-(2 + stateful) * (session / mttf));
}
