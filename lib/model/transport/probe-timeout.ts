/**
 * Loss detection of QUIC: when a packet counts as lost, and when a sender that hears nothing probes.
 *
 * Assumes estimates of the round trip as TCP keeps them (`nextRto`, model/timing). Leaves out how a
 * receiver's delay is taken off the samples.
 */

import { requireNonNegative, requirePositive, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";

/** What a sender has before it has any sample: PTO 999 ms (RFC 9002 section 6.2.2). */
export const initialRoundTrip = { smoothed: 0.333, variation: 0.333 / 2 } as const;

/** What a probe waits for. */
export interface ProbeParams {
  /** Smoothed round trip (s, finite, >= 0). */
  readonly smoothed: Seconds;
  /** Variation of the round trip (s, finite, >= 0). */
  readonly variation: Seconds;
  /** Longest time that the receiver keeps an acknowledgement back (s, finite, >= 0): 25 ms; 0 in the handshake. */
  readonly ackDelay: Seconds;
  /** Resolution of the clock (s, finite, > 0): 1 ms. */
  readonly granularity: Seconds;
}

/**
 * Probe time-out: (smoothed + max(4 variation, granularity) + ackDelay) 2^probes.
 *
 * Unlike TCP's time-out it has no lower bound of a second, and does not shrink the window: it sends a packet
 * whose acknowledgement will tell what was lost.
 *
 * @param probes - time-outs before this one, without an answer (count)
 * @param params - estimates, delay and clock
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9002 section 6.2.1
 *
 * @example
 * ```ts
 * probeTimeout(0, { ...initialRoundTrip, ackDelay: 0, granularity: ms(1) }) // => 0.999
 * ```
 */
export function probeTimeout(probes: number, params: ProbeParams): Seconds {
  const { smoothed, variation, ackDelay, granularity } = params;
  requireWhole({ probes });
  requireNonNegative({ smoothed, variation, ackDelay });
  requirePositive({ granularity });
  return (smoothed + Math.max(4 * variation, granularity) + ackDelay) * 2 ** probes;
}

/** What a packet is late against. */
export interface LossDelayParams {
  /** Smoothed round trip (s, finite, >= 0). */
  readonly smoothed: Seconds;
  /** Latest sample (s, finite, >= 0). */
  readonly latest: Seconds;
  /** Resolution of the clock (s, finite, > 0): 1 ms. */
  readonly granularity: Seconds;
}

/**
 * Time after which a packet counts as lost if a later one was acknowledged:
 * max(9/8 max(smoothed, latest), granularity). It also does if three later ones were.
 *
 * @param params - round trips, and the clock
 * @returns time since it was sent (s)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9002 section 6.1.2
 *
 * @example
 * ```ts
 * timeThreshold({ smoothed: ms(100), latest: ms(120), granularity: ms(1) }) // => 0.135
 * ```
 */
export function timeThreshold({ smoothed, latest, granularity }: LossDelayParams): Seconds {
  requireNonNegative({ smoothed, latest });
  requirePositive({ granularity });
  return Math.max(1.125 * Math.max(smoothed, latest), granularity);
}
