/**
 * TFRC: a rate for streams that is as high as TCP's would be, without its jumps.
 *
 * Assumes Padhye's short formula without its min(1, ·), one acknowledgement for each packet, and a time-out of
 * four round trips. Leaves out how the rate of loss events is averaged, and RFC 5348's limits while it changes.
 */

import { requireFraction, requirePositive } from "../../core/check";
import { findRoot } from "../../core/root";
import type { Bytes, Seconds } from "../../core/units";

/** The stream. */
export interface TfrcParams {
  /** s: data of a packet (byte, finite, > 0). */
  readonly segmentSize: Bytes;
  /** RTT (s, finite, > 0). */
  readonly roundTrip: Seconds;
}

/**
 * Round trips that a packet takes: f(p) = √(2p/3) + 12 √(3p/8) p (1 + 32 p²).
 *
 * @param loss - p: loss events for each packet (fraction)
 * @returns round trips (count, not whole; 243.3 if all is lost)
 * @throws RangeError if `loss` is not in [0, 1]
 * @see RFC 5348 section 3.1
 *
 * @example
 * ```ts
 * tfrcRoundTrips(0.05) // => 0.271305
 * ```
 */
export function tfrcRoundTrips(loss: number): number {
  requireFraction({ loss });
  return Math.sqrt((2 * loss) / 3) + 12 * Math.sqrt((3 * loss) / 8) * loss * (1 + 32 * loss ** 2);
}

/**
 * Allowed rate: X = s / (RTT f(p)).
 *
 * @param loss - p (fraction)
 * @param params - size of packets s, round trip RTT
 * @returns rate (byte/s; `Infinity` without loss: then what the receiver gets is the limit)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 5348 section 3.1
 *
 * @example
 * ```ts
 * tfrcRate(0.05, { segmentSize: 1460, roundTrip: 0.1 }) // => 53813.92556915
 * ```
 */
export function tfrcRate(loss: number, { segmentSize, roundTrip }: TfrcParams): number {
  requirePositive({ segmentSize, roundTrip });
  return segmentSize / roundTrip / tfrcRoundTrips(loss);
}

/**
 * Loss at which a rate is the allowed one: how a receiver that has seen its first loss begins.
 *
 * @param rate - X (byte/s, finite, > 0)
 * @param params - size of packets s, round trip RTT
 * @returns p (fraction; 1 for a rate that is allowed whatever the loss)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 5348 section 6.3.1
 *
 * @example
 * ```ts
 * tfrcLoss(53813.92556915, { segmentSize: 1460, roundTrip: 0.1 }) // => 0.05
 * ```
 */
export function tfrcLoss(rate: number, { segmentSize, roundTrip }: TfrcParams): number {
  requirePositive({ rate, segmentSize, roundTrip });
  const needed = segmentSize / roundTrip / rate;
  if (needed >= tfrcRoundTrips(1)) return 1;
  if (needed === 0) return 0;
  const excess = (log: number) => tfrcRoundTrips(Math.exp(log)) / needed - 1;
  // f(p) is at most f(1) √p. Below e^-700 only the square root is left: f(p)² = 2p/3.
  const from = 2 * Math.log(needed / tfrcRoundTrips(1)) - 1e-9;
  return from < -700 ? 1.5 * needed ** 2 : Math.exp(findRoot(excess, { from, to: 0 }));
}
