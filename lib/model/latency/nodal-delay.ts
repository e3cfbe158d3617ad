/**
 * Nodal delay: what one router and the link behind it cost a packet, part by part.
 *
 * Assumes a router that has the whole packet before it sends the first bit on (store and forward).
 * Leaves out what makes the queueing delay: see the models of queueing.
 */

import { requireNonNegative, requirePositive } from "../../core/check";
import type { Bits, BitsPerSecond, Metres, Seconds } from "../../core/units";

/** The link and the router in front of it. */
export interface NodalDelayParams {
  /** Rate of the link (bit/s, > 0). */
  readonly rate: BitsPerSecond;
  /** Length of the link (m). */
  readonly distance: Metres;
  /** Speed of the signal in it (m/s, > 0): about 2e8 in fibre and copper. */
  readonly speed: number;
  /** Time to look at the header and choose the link (s). */
  readonly processingDelay: Seconds;
  /** Time in the queue for the link (s). */
  readonly queueingDelay: Seconds;
}

/** The four parts of a nodal delay, and their sum. */
export interface NodalDelay {
  /** Looking at the packet (s). */
  readonly processing: Seconds;
  /** Waiting for the link (s). */
  readonly queueing: Seconds;
  /** Pushing all bits onto the link: L / R (s). */
  readonly transmission: Seconds;
  /** The way of one bit along the link: d / v (s). */
  readonly propagation: Seconds;
  /** All four (s). */
  readonly total: Seconds;
}

/**
 * Time that a packet needs from its arrival at a router to the other end of the next link:
 * processing + queueing + L / R + d / v.
 *
 * @param packetSize - L: the packet with its headers (bit, finite, >= 0)
 * @param params - rate R, distance d, speed v, processing and queueing delay
 * @returns the four parts and their sum (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, section 1.4
 *
 * @example
 * ```ts
 * nodalDelay(bits(12_000), { rate: Mbps(10), distance: km(200), speed: 2e8, processingDelay: 0, queueingDelay: ms(2) }).total // => 0.0042
 * ```
 */
export function nodalDelay(packetSize: Bits, params: NodalDelayParams): NodalDelay {
  const { rate, distance, speed, processingDelay, queueingDelay } = params;
  requireNonNegative({ packetSize });
  requirePositive({ rate, speed });
  requireNonNegative({ distance, processingDelay, queueingDelay });
  const transmission = packetSize / rate;
  const propagation = distance / speed;
  const total = processingDelay + queueingDelay + transmission + propagation;
  const [processing, queueing] = [processingDelay, queueingDelay];
  return { processing, queueing, transmission, propagation, total };
}

/**
 * How long one bit is on a link: v / R.
 *
 * @param rate - R (bit/s, finite, > 0)
 * @param params - `speed` is v: of the signal (m/s, finite, > 0)
 * @returns length (m; `Infinity` beyond the largest number)
 * @throws RangeError if `rate` or `speed` is not finite and > 0
 *
 * @example
 * ```ts
 * bitLength(Mbps(2), { speed: 2.5e8 }) // => 125
 * ```
 */
export function bitLength(rate: BitsPerSecond, { speed }: { readonly speed: number }): Metres {
  requirePositive({ rate, speed });
  return speed / rate;
}
