/**
 * Time to the first byte with the server's certificates, which may be too long for its first flight.
 *
 * Assumes packets of the smallest size that QUIC begins with, and no loss. A QUIC server may send three times
 * what it has got until it knows that the client's address is no forgery; the first packet that answers its
 * own shows that. A TCP server may send ten segments.
 */

import { requireNonNegative, requireWhole } from "../../core/check";
import type { Bytes, Seconds } from "../../core/units";
import {
  type HandshakeStack,
  firstByteTime,
  flightRoundTrips,
  handshakeRoundTrips,
} from "../security/handshake";

/** What a QUIC server may send before it knows the client's address: 3 × 1200 bytes. */
export const amplificationAllowance: Bytes = 3600;
/** Ten segments of 1460 bytes, the first flight of TCP. */
export const tcpFirstFlight: Bytes = 14_600;
/** Ten packets of 1200 bytes, the first window of QUIC. */
export const quicFirstFlight: Bytes = 12_000;

/**
 * Further round trips that a server's flight takes: of QUIC one if it is more than 3600 bytes, and more if
 * the rest is more than a window; of TCP those of slow start from ten segments on.
 *
 * @param flight - certificates and what goes with them (byte, finite, >= 0)
 * @param params - `stack`: TCP, TCP + TLS 1.2, TCP + TLS 1.3 or QUIC
 * @returns round trips (count; 0 without encryption)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9000 sections 8.1 and 14.1; RFC 9002 section 7.2; RFC 6928 section 2
 *
 * @example
 * ```ts
 * certificateRoundTrips(kB(4.5), { stack: "QUIC" }) // => 1
 * ```
 */
export function certificateRoundTrips(
  flight: Bytes,
  { stack }: { readonly stack: HandshakeStack },
): number {
  requireNonNegative({ flight });
  handshakeRoundTrips(stack, { resumed: false });
  if (stack === "TCP") return 0;
  if (stack !== "QUIC") return flightRoundTrips(flight, { allowance: tcpFirstFlight });
  const rest = flight - amplificationAllowance;
  return rest <= 0 ? 0 : 1 + flightRoundTrips(rest, { allowance: quicFirstFlight });
}

/** A visit. */
export interface VisitParams {
  readonly stack: HandshakeStack;
  /** True if the client has a session of an earlier visit: then no certificates are sent. */
  readonly resumed: boolean;
  /** Certificates and what goes with them (byte, finite, >= 0). */
  readonly flight: Bytes;
  /** Round trips of the name's look-up (count, >= 0): 0 if it is cached. */
  readonly lookups: number;
  /** Work of both ends (s, finite, >= 0). */
  readonly workTime: Seconds;
}

/**
 * Time until the first byte of an answer: round trips of the look-up, of the handshake, of certificates that
 * are too long, and of the request.
 *
 * @param roundTrip - RTT (s, finite, >= 0)
 * @param params - stack, session, certificates, look-ups, work
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9000 section 8.1; RFC 9001 section 4; RFC 8446 section 2
 *
 * @example
 * ```ts
 * visitTime(ms(100), { stack: "QUIC", resumed: false, flight: kB(4.5), lookups: 0, workTime: 0 }) // => 0.3
 * ```
 */
export function visitTime(roundTrip: Seconds, params: VisitParams): Seconds {
  const { stack, resumed, flight, lookups, workTime } = params;
  requireWhole({ lookups });
  const certificates = certificateRoundTrips(flight, { stack });
  const extraRoundTrips = lookups + (resumed ? 0 : certificates);
  return firstByteTime(roundTrip, { stack, resumed, extraRoundTrips, workTime });
}
