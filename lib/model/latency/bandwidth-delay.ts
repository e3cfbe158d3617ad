/**
 * Bandwidth-delay product: what a path holds, and what a window allows.
 *
 * Assumes a sender that may have a fixed number of bytes unacknowledged, no loss, and a round trip
 * that does not grow with the load: from the first bit of a packet to its acknowledgement. Leaves out
 * how a window opens and shrinks.
 */

import { requireBetween, requirePositive, requireWhole } from "../../core/check";
import type { BitsPerSecond, Bytes, Seconds } from "../../core/units";

/** The window and the link that it is sent through. */
export interface WindowParams {
  /** W: bytes that may be unacknowledged (byte, finite, > 0). */
  readonly window: Bytes;
  /** R: rate of the slowest link (bit/s, finite, > 0). */
  readonly rate: BitsPerSecond;
}

/**
 * What is on the way when a path is full: R d / 8. With a round trip it is the window that keeps the
 * sender busy; with a one-way delay it is what the path itself holds.
 *
 * @param rate - R: rate of the slowest link (bit/s, finite, > 0)
 * @param params - `delay` is d: round trip or one-way delay (s, finite, > 0)
 * @returns size (byte; `Infinity` beyond the largest number)
 * @throws RangeError if `rate` or `delay` is not finite and > 0
 * @see RFC 7323, section 1.1
 *
 * @example
 * ```ts
 * bandwidthDelayProduct(Mbps(100), { delay: ms(80) }) // => 1e6
 * ```
 */
export function bandwidthDelayProduct(
  rate: BitsPerSecond,
  { delay }: { readonly delay: Seconds },
): Bytes {
  requirePositive({ rate, delay });
  return (rate / 8) * delay;
}

/**
 * Throughput that a window allows: min(R, 8 W / RTT).
 *
 * @param roundTrip - RTT (s, finite, > 0)
 * @param params - window W, rate R
 * @returns throughput (bit/s, at most `rate`)
 * @throws RangeError if a parameter is not finite and > 0
 * @see Kurose and Ross, Computer Networking, section 3.4
 *
 * @example
 * ```ts
 * windowThroughput(ms(100), { window: bytes(65_535), rate: Gbps(1) }) // => 5_242_800
 * ```
 */
export function windowThroughput(
  roundTrip: Seconds,
  { window, rate }: WindowParams,
): BitsPerSecond {
  requirePositive({ roundTrip, window, rate });
  return Math.min(rate, (8 * window) / roundTrip);
}

/**
 * Round trip from which on the window, not the link, is the limit: 8 W / R.
 *
 * @param params - window W, rate R
 * @returns round trip (s; `Infinity` beyond the largest number)
 * @throws RangeError if `window` or `rate` is not finite and > 0
 *
 * @example
 * ```ts
 * windowLimitRoundTrip({ window: KiB(64), rate: Mbps(100) }) // => 0.00524288
 * ```
 */
export function windowLimitRoundTrip({ window, rate }: WindowParams): Seconds {
  requirePositive({ window, rate });
  return (window / rate) * 8;
}

/**
 * Largest window that TCP can announce: 65 535 bytes, shifted by the window scale option.
 *
 * @param scale - shift agreed at the handshake (count, 0 without the option, 14 at most)
 * @returns window (byte)
 * @throws RangeError if `scale` is not a whole number in 0 … 14
 * @see RFC 7323, section 2.3
 *
 * @example
 * ```ts
 * tcpScaledWindow(14) // => 1_073_725_440
 * ```
 */
export function tcpScaledWindow(scale: number): Bytes {
  requireWhole({ scale });
  requireBetween(0, 14, { scale });
  return 65_535 * 2 ** scale;
}
