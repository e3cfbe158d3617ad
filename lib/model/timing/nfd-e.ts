/**
 * NFD-E: freshness points for clocks that do not agree. The monitor estimates when the next
 * heartbeat should arrive from the last ones, and adds a margin α.
 *
 * Assumes clocks that run equally fast: a constant offset cancels. Leaves out the error of the
 * estimate, so its quality is that of NFD-S with δ = E(D) + α.
 */

import {
  requireFinite,
  requireItems,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { type DetectorQuality, type NfdParams, nfdsQuality } from "./nfd-s";

/** A heartbeat that arrived, by the monitor's clock. */
export interface HeartbeatArrival {
  /** Its number, which counts what was lost too. */
  readonly sequence: number;
  /** When it arrived (s). */
  readonly time: Seconds;
}

export interface ArrivalParams {
  /** The last ones that arrived: the window of the estimate, one or more. */
  readonly arrivals: readonly HeartbeatArrival[];
  /** η: time between heartbeats (s, > 0). */
  readonly interval: Seconds;
}

/**
 * When a heartbeat is expected: the mean of what the others came late by, after its own time.
 * EA = η sequence + mean(Aᵢ - η sᵢ).
 *
 * @param sequence - number of the heartbeat (whole, >= 0)
 * @param params - arrivals, and interval
 * @returns time by the monitor's clock (s)
 * @throws RangeError if there is no arrival, or a parameter is outside its domain
 * @see Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), section 6
 *
 * @example
 * ```ts
 * expectedArrival(5, { arrivals: [{ sequence: 1, time: 1.1 }, { sequence: 2, time: 2.05 }, { sequence: 4, time: 4.1 }], interval: 1 }) // => 5.083333
 * ```
 */
export function expectedArrival(sequence: number, { arrivals, interval }: ArrivalParams): Seconds {
  requireWhole({ sequence });
  requireItems(1, { arrivals });
  requirePositive({ interval });
  return arrivals.reduce((mean, each, i) => {
    requireWhole({ [`arrivals[${i}].sequence`]: each.sequence });
    requireFinite({ [`arrivals[${i}].time`]: each.time });
    return mean + (each.time + (sequence - each.sequence) * interval) / arrivals.length;
  }, 0);
}

/**
 * From when on a process is suspected unless this heartbeat, or a later one, is there.
 *
 * @param sequence - number of the heartbeat (whole, >= 0)
 * @param params - arrivals, interval, and `margin` α (s, >= 0)
 * @returns expected arrival and margin, by the monitor's clock (s)
 * @throws RangeError if there is no arrival, or a parameter is outside its domain
 *
 * @example
 * ```ts
 * freshnessPoint(5, { arrivals: [{ sequence: 4, time: 4.1 }], interval: 1, margin: 0.5 }) // => 5.6
 * ```
 */
export function freshnessPoint(
  sequence: number,
  params: ArrivalParams & { readonly margin: Seconds },
): Seconds {
  requireNonNegative({ margin: params.margin });
  return expectedArrival(sequence, params) + params.margin;
}

/**
 * Quality of NFD-E with a perfect estimate: that of NFD-S with δ = E(D) + α.
 *
 * @param margin - α (s, >= 0)
 * @param params - interval, delay with a finite mean, loss
 * @returns detection time after the mean delay at most α + η, and what that costs
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * nfdeQuality(0.5, { interval: 1, delay: exponentialDelay({ mean: 0.1 }), lossProbability: 0 }).detectionTime // => 1.6
 * ```
 */
export function nfdeQuality(margin: Seconds, params: NfdParams): DetectorQuality {
  requireNonNegative({ margin, mean: params.delay.mean });
  return nfdsQuality(params.delay.mean + margin, params);
}
