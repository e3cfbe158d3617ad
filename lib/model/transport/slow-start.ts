/**
 * Slow start: a sender that may send few segments at first, and more with each round trip.
 *
 * Assumes no loss, a receiver that takes whatever comes, and a round trip that does not grow with the load.
 * Leaves out how slow start ends, and what headers add to the size.
 */

import {
  requireAboveZero,
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { BitsPerSecond, Bytes, Seconds } from "../../core/units";

/** How the window opens. */
export interface SlowStartParams {
  /** w: segments of the first round trip (count, >= 1): 10 of today's TCP, 1 of textbooks. */
  readonly initialWindow: number;
  /** g: by what the window grows in a round trip (1.5 to 2): 2, or 1.5 if every second segment is acknowledged. */
  readonly growth: number;
}

function requireSlowStart({ initialWindow, growth }: SlowStartParams): void {
  requireCount({ initialWindow });
  requireBetween(1.5, 2, { growth });
}

/**
 * Round trips that so many segments take if only the window limits them: the least k with
 * w + ⌊w g⌋ + … (k terms) >= n, which for g = 2 is ⌈log₂(n / w + 1)⌉.
 *
 * @param segments - n (count, >= 0)
 * @param params - first window w, growth g
 * @returns round trips (count)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 5681 section 3.1; RFC 6928 section 2; Cardwell, Savage and Anderson (2000), INFOCOM
 *
 * @example
 * ```ts
 * slowStartRounds(100, { initialWindow: 10, growth: 2 }) // => 4
 * ```
 */
export function slowStartRounds(segments: number, params: SlowStartParams): number {
  requireWhole({ segments });
  requireSlowStart(params);
  let [rounds, sent, window] = [0, 0, params.initialWindow];
  for (; sent < segments; rounds += 1) {
    sent += Math.floor(window);
    window *= params.growth;
  }
  return rounds;
}

/** A transfer over a path of one bottleneck. */
export interface FlowParams extends SlowStartParams {
  /** S: data of a segment (byte, finite, > 0): 1460 on Ethernet. */
  readonly segmentSize: Bytes;
  /** R: rate of the bottleneck (bit/s, > 0; `Infinity` for none). */
  readonly rate: BitsPerSecond;
  /** RTT, without the time to send a segment (s, finite, >= 0). */
  readonly roundTrip: Seconds;
  /** Round trips before the request leaves (count, >= 0): 1 of TCP, 2 of TCP and TLS 1.3. */
  readonly setupRoundTrips: number;
}

/** Where the time of a transfer goes. */
export interface FlowTime {
  /** Handshakes, and the request with the first byte that it brings (s). */
  readonly waiting: Seconds;
  /** Sender that waits for acknowledgements with the link idle (s). */
  readonly stalled: Seconds;
  /** Link that sends (s). */
  readonly sending: Seconds;
  /** All of it (s; `Infinity` beyond the largest number). */
  readonly total: Seconds;
}

/**
 * Time from the first packet of the handshake to the last byte of the answer:
 * (n + 1) RTT + 8 O/R + Σ max(0, 8 S/R + RTT - wₖ 8 S/R) over all round trips but the last.
 *
 * For w = 1 and g = 2 it is Kurose and Ross's 2 RTT + O/R + P (RTT + S/R) - (2ᴾ - 1) S/R.
 *
 * @param size - O (byte, finite, >= 0)
 * @param params - path, window and growth; `setupRoundTrips` is n
 * @returns time, and its parts (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, 3rd edition, section 3.7; RFC 6928
 *
 * @example
 * ```ts
 * flowCompletion(kB(5), { segmentSize: 536, rate: Mbps(1), roundTrip: 0.1, setupRoundTrips: 1, initialWindow: 1, growth: 2 }).total // => 0.522848
 * ```
 */
export function flowCompletion(size: Bytes, params: FlowParams): FlowTime {
  const { segmentSize, rate, roundTrip, setupRoundTrips } = params;
  requireNonNegative({ size, roundTrip });
  requirePositive({ segmentSize });
  requireAboveZero({ rate });
  requireWhole({ setupRoundTrips });
  requireSlowStart(params);
  const [sending, segment] = [(size / rate) * 8, (segmentSize / rate) * 8];
  const rounds = slowStartRounds(Math.ceil(size / segmentSize), params);
  let [stalled, window] = [0, params.initialWindow];
  for (let round = 1; round < rounds; round += 1) {
    const idle = roundTrip - (Math.floor(window) - 1) * segment;
    if (!(idle > 0)) break;
    stalled += idle;
    window *= params.growth;
  }
  const waiting = (setupRoundTrips + 1) * roundTrip;
  return { waiting, stalled, sending, total: waiting + stalled + sending };
}
