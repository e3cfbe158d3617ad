/**
 * Requests over a long way: one at a time, or with several outstanding (HTTP pipelining).
 *
 * Assumes a constant round trip, one server that takes the requests in order, and a constant time for
 * each. Leaves out the size of requests and responses.
 */

import { requireCount, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** The way to a server, and what it does. */
export interface OutstandingParams {
  /** RTT: there and back, without the server (s, finite, >= 0). */
  readonly roundTrip: Seconds;
  /** s: time of the server for a request (s, finite, >= 0). */
  readonly serviceTime: Seconds;
  /** w: requests that may be without their response (count, >= 1; 1 for one after the other). */
  readonly outstanding: number;
}

/**
 * Time until the last response: one by one n (RTT + s), all at once RTT + n s, and between, where w s is
 * less than RTT + s, (RTT + s) (1 + ⌊(n - 1) / w⌋) + ((n - 1) mod w) s.
 *
 * @param requests - n (count, >= 1)
 * @param params - round trip RTT, service s, outstanding w
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9112, section 9.3.2: pipelining
 *
 * @example
 * ```ts
 * outstandingRequestsTime(10, { roundTrip: ms(100), serviceTime: ms(5), outstanding: 10 }) // => 0.15
 * ```
 */
export function outstandingRequestsTime(requests: number, params: OutstandingParams): Seconds {
  const { roundTrip, serviceTime, outstanding } = params;
  requireCount({ requests, outstanding });
  requireNonNegative({ roundTrip, serviceTime });
  const cycle = roundTrip + serviceTime;
  if (outstanding * serviceTime >= cycle) return roundTrip + requests * serviceTime;
  const rounds = Math.floor((requests - 1) / outstanding);
  return cycle * (1 + rounds) + ((requests - 1) % outstanding) * serviceTime;
}
