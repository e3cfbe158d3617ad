/**
 * Handshakes: round trips until the first byte of a response, and the time that they take.
 *
 * Assumes a client that asks as soon as it may, and flights that are of one packet or leave back to back.
 * Leaves out the look-up of the name (one more round trip, if it is not cached) and queues of the server.
 */

import {
  requireFraction,
  requireNonNegative,
  requireOneOf,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Bytes, Seconds } from "../../core/units";

/** What carries the request. */
export const handshakeStacks = ["TCP", "TCP + TLS 1.2", "TCP + TLS 1.3", "QUIC"] as const;
export type HandshakeStack = (typeof handshakeStacks)[number];

/** A client that has met the server before, and kept what it was given. */
export interface HandshakeParams {
  /** True for a resumed session: TLS 1.3 and QUIC then send the request at once (0-RTT). */
  readonly resumed: boolean;
}

/** Round trips before the request, new and resumed: of the transport and of TLS together. */
const before: Readonly<Record<HandshakeStack, readonly [number, number]>> = {
  TCP: [1, 1],
  "TCP + TLS 1.2": [3, 2],
  "TCP + TLS 1.3": [2, 1],
  QUIC: [1, 0],
};

/**
 * Round trips until the first byte of the response: those of the handshake, and one for the request.
 *
 * @param stack - TCP, TCP + TLS 1.2, TCP + TLS 1.3 or QUIC
 * @param params - `resumed`: the client has a session of an earlier connection
 * @returns round trips (count); what is sent with 0-RTT can be replayed
 * @throws RangeError if there is no such stack
 * @see RFC 5246 section 7.3; RFC 8446 section 2; RFC 9001 section 4
 *
 * @example
 * ```ts
 * handshakeRoundTrips("TCP + TLS 1.3", { resumed: false }) // => 3
 * ```
 */
export function handshakeRoundTrips(stack: HandshakeStack, { resumed }: HandshakeParams): number {
  requireOneOf(handshakeStacks, { stack });
  return before[stack][resumed ? 1 : 0] + 1;
}

/** What a handshake takes besides round trips of the stack. */
export interface FirstByteParams extends HandshakeParams {
  readonly stack: HandshakeStack;
  /** Round trips that come on top: a name to look up, a Retry, a long certificate (count, >= 0). */
  readonly extraRoundTrips: number;
  /** Work of both ends one after the other: signatures, keys, the answer itself (s, finite, >= 0). */
  readonly workTime: Seconds;
}

/**
 * Time until the first byte of the response: T = (n + x) RTT + w.
 *
 * @param roundTrip - RTT (s, finite, >= 0)
 * @param params - stack and `resumed` give n; `extraRoundTrips` is x, `workTime` is w
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * firstByteTime(ms(50), { stack: "QUIC", resumed: false, extraRoundTrips: 0, workTime: 0 }) // => 0.1
 * ```
 */
export function firstByteTime(roundTrip: Seconds, params: FirstByteParams): Seconds {
  const { extraRoundTrips, workTime } = params;
  requireNonNegative({ roundTrip, workTime });
  requireWhole({ extraRoundTrips });
  return (handshakeRoundTrips(params.stack, params) + extraRoundTrips) * roundTrip + workTime;
}

/**
 * Further round trips that a long flight takes, as of a chain of certificates: the first may hold `allowance`
 * bytes, and each next one twice as many as the one before.
 *
 * TCP allows ten segments at first (14 600 bytes on Ethernet); QUIC three times what the client has sent,
 * 3600 bytes of an answer to its smallest first packet, until the address is validated.
 *
 * @param flight - size (byte, finite, >= 0)
 * @param params - `allowance` of the first round trip (byte, finite, > 0)
 * @returns round trips (count)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 6928 section 2; RFC 9000 sections 8.1 and 14.1
 *
 * @example
 * ```ts
 * flightRoundTrips(kB(4.5), { allowance: 3600 }) // => 1
 * ```
 */
export function flightRoundTrips(
  flight: Bytes,
  { allowance }: { readonly allowance: Bytes },
): number {
  requireNonNegative({ flight });
  requirePositive({ allowance });
  let rounds = 0;
  for (let sent = allowance; sent < flight; sent = 2 * sent + allowance) rounds += 1;
  return rounds;
}

/**
 * Mean time that lost packets add: n T f / (1 - 2 f), f = 1 - (1 - p)².
 *
 * A round trip is tried anew when either of its packets is lost, after a time-out that doubles each time.
 *
 * @param loss - p: chance that a packet is lost (fraction)
 * @param params - `roundTrips` is n (count, >= 0), `timeout` is T (s, finite, > 0): 1 s of TCP, about 1 s of QUIC
 * @returns time (s); `Infinity` if f >= 1/2, that is from p = 0.293 on, where the doubling outruns the luck
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 6298 section 2; RFC 9002 section 6.2.2
 *
 * @example
 * ```ts
 * handshakeLossDelay(0.01, { roundTrips: 2, timeout: 1 }) // => 0.041449697980
 * ```
 */
export function handshakeLossDelay(
  loss: number,
  { roundTrips, timeout }: { readonly roundTrips: number; readonly timeout: Seconds },
): Seconds {
  requireFraction({ loss });
  requireWhole({ roundTrips });
  requirePositive({ timeout });
  const failure = loss * (2 - loss);
  if (roundTrips === 0) return 0;
  return failure >= 0.5 ? Infinity : (failure / (1 - 2 * failure)) * roundTrips * timeout;
}
