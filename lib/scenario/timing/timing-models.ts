/** The same heartbeats under three timing models: only what the network promises about delays differs. */

import { requireAtLeast, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import type { Heartbeat } from "./heartbeats";

/** What a network promises about delays, from some time on. */
export interface TimingPromise {
  /** Δ: longest delay (s, > 0). */
  readonly bound: Seconds;
  /**
   * GST, the time from which on the bound holds (s, >= 0): 0 in a synchronous system, `Infinity` in an
   * asynchronous one, and in a partially synchronous one a time that the processes do not know.
   */
  readonly stabilization: Seconds;
}

/**
 * Heartbeats as they arrive under a promise: by the bound after they were sent, or after the
 * stabilization if that is later. All others keep their delay, so that the models differ in nothing
 * but the promise (common random numbers).
 *
 * @param heartbeats - as they arrive where nothing is promised
 * @param promise - `bound` and `stabilization` (s)
 * @returns the same heartbeats, in the order of arrival
 * @throws RangeError if `bound` is not positive and finite, or `stabilization` is negative
 */
export function promisedHeartbeats(
  heartbeats: readonly Heartbeat[],
  { bound, stabilization }: TimingPromise,
): Heartbeat[] {
  requirePositive({ bound });
  requireAtLeast(0, { stabilization });
  return heartbeats
    .map((heartbeat) => {
      const latest = Math.max(heartbeat.sent, stabilization) + bound;
      return { ...heartbeat, arrived: Math.min(heartbeat.arrived, latest) };
    })
    .sort((one, other) => one.arrived - other.arrived);
}
