/**
 * The square root law: what loss leaves of the rate of TCP.
 *
 * Assumes that every loss is found by duplicate acknowledgements, and that losses come one by one, each after
 * 1/p packets. Leaves out time-outs, which rule from a few losses in a hundred on (see `padhye.ts`).
 */

import { requireAboveZero, requireFraction, requirePositive } from "../../core/check";
import type { BitsPerSecond, Bytes, Seconds } from "../../core/units";

/** C of the law: √(3/2) if each segment is acknowledged, √(3/4) if every second one is. */
export const mathisConstants = {
  everySegment: Math.sqrt(3 / 2),
  everySecond: Math.sqrt(3 / 4),
} as const;

/** How a window answers loss, and what else limits it. */
export interface MathisWindowParams {
  /** C (> 0, finite): see `mathisConstants`; RFC 3649 takes 1.2. */
  readonly constant: number;
  /** Largest window, of the receiver or of the path (segments, > 0; `Infinity` for none). */
  readonly largestWindow: number;
}

/** The path, too. */
export interface MathisParams extends MathisWindowParams {
  /** MSS (byte, finite, > 0). */
  readonly segmentSize: Bytes;
  /** RTT (s, finite, > 0). */
  readonly roundTrip: Seconds;
}

/**
 * Mean window: min(W, C / √p).
 *
 * @param loss - p: loss events for each packet (fraction); several packets of a window are one event
 * @param params - constant C, largest window W
 * @returns window (segments; `Infinity` without loss and limit)
 * @throws RangeError if a parameter is outside its domain
 * @see Mathis, Semke, Mahdavi and Ott (1997), Computer Communication Review 27(3); RFC 3649 section 3
 *
 * @example
 * ```ts
 * mathisWindow(0.01, { constant: mathisConstants.everySegment, largestWindow: Infinity }) // => 12.2474487139
 * ```
 */
export function mathisWindow(loss: number, params: MathisWindowParams): number {
  const { constant, largestWindow } = params;
  requireFraction({ loss });
  requirePositive({ constant });
  requireAboveZero({ largestWindow });
  return Math.min(largestWindow, constant / Math.sqrt(loss));
}

/**
 * Rate of a long transfer: 8 MSS / RTT min(W, C / √p).
 *
 * @param loss - p (fraction)
 * @param params - path, constant C, largest window W
 * @returns rate (bit/s; `Infinity` without loss and limit)
 * @throws RangeError if a parameter is outside its domain
 * @see Mathis, Semke, Mahdavi and Ott (1997), Computer Communication Review 27(3)
 *
 * @example
 * ```ts
 * mathisRate(1e-4, { segmentSize: 1460, roundTrip: ms(100), constant: mathisConstants.everySegment, largestWindow: Infinity }) // => 14_305_020.09785376
 * ```
 */
export function mathisRate(loss: number, params: MathisParams): BitsPerSecond {
  const { segmentSize, roundTrip } = params;
  requirePositive({ segmentSize, roundTrip });
  return ((8 * segmentSize) / roundTrip) * mathisWindow(loss, params);
}

/**
 * Loss that a rate allows: p = (8 MSS C / (RTT r))². Twice the rate takes a quarter of the loss.
 *
 * @param rate - r (bit/s, finite, > 0)
 * @param params - path and constant C; a largest window is not asked for
 * @returns loss (fraction; 1 where even the smallest window is fast enough)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 3649 section 3
 *
 * @example
 * ```ts
 * mathisLoss(Gbps(1), { segmentSize: 1460, roundTrip: ms(80), constant: mathisConstants.everySegment }) // => 3.1974e-8
 * ```
 */
export function mathisLoss(
  rate: BitsPerSecond,
  params: Pick<MathisParams, "segmentSize" | "roundTrip" | "constant">,
): number {
  const { segmentSize, roundTrip, constant } = params;
  requirePositive({ rate, segmentSize, roundTrip, constant });
  return Math.min(1, (((8 * segmentSize) / roundTrip / rate) * constant) ** 2);
}
