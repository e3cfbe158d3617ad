/**
 * Handover: a device gets another address, and its connection either dies or moves.
 *
 * Assumes that nothing arrives until the device has noticed the change. TCP then connects anew, TLS included;
 * QUIC keeps its connection and needs one round trip, in which the new path is validated. Both begin with a
 * small window. Leaves out multipath, and servers that do not allow migration.
 */

import { requireFraction, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type HandshakeStack, handshakeRoundTrips } from "../security/handshake";

/** How a connection goes on after a change of address. */
export interface HandoverParams {
  readonly stack: HandshakeStack;
  /** True if TLS resumes a session, and sends its request at once where it may. */
  readonly resumed: boolean;
  /** Time until the change is noticed (s, finite, >= 0). */
  readonly detection: Seconds;
}

/**
 * Time without data: detection, and round trips until the first byte comes over the new path.
 *
 * @param roundTrip - RTT of the new path (s, finite, >= 0)
 * @param params - stack, session, detection
 * @returns time (s; QUIC: detection + RTT, whatever the session)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9000 section 9
 *
 * @example
 * ```ts
 * handoverOutage(ms(60), { stack: "TCP + TLS 1.3", resumed: false, detection: 0 }) // => 0.18
 * ```
 */
export function handoverOutage(roundTrip: Seconds, params: HandoverParams): Seconds {
  const { stack, resumed, detection } = params;
  requireNonNegative({ roundTrip, detection });
  const roundTrips = stack === "QUIC" ? 1 : handshakeRoundTrips(stack, { resumed });
  return detection + roundTrips * roundTrip;
}

/**
 * Share of time that handovers take: rate × outage.
 *
 * @param rate - handovers (1/s, finite, >= 0)
 * @param params - `outage` of each (s, finite, >= 0)
 * @returns fraction (1 where one begins before the last one is over)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * handoverLoss(perHour(7.2), { outage: 5 }) // => 0.01
 * ```
 */
export function handoverLoss(rate: PerSecond, { outage }: { readonly outage: Seconds }): number {
  requireNonNegative({ rate, outage });
  return Math.min(1, rate * outage);
}

/**
 * Handovers a second that take a share of the time.
 *
 * @param share - of the time (fraction)
 * @param params - `outage` of each (s, finite, > 0)
 * @returns rate (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * handoverRateFor(0.01, { outage: 5 }) // => 0.002
 * ```
 */
export function handoverRateFor(
  share: number,
  { outage }: { readonly outage: Seconds },
): PerSecond {
  requireFraction({ share });
  requirePositive({ outage });
  return share / outage;
}
