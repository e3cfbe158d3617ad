/**
 * Slow start packet by packet: each acknowledgement lets two segments go, and the link sends one at a time.
 *
 * Nothing is lost. No rounds: a segment leaves when the link is free and its acknowledgement has come.
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

export interface SlowStartRunParams {
  /** Data to send (byte, finite, >= 0; 10⁶ segments at most). */
  readonly size: Bytes;
  /** Data of a segment (byte, finite, > 0). */
  readonly segmentSize: Bytes;
  /** Rate of the link (bit/s, > 0; `Infinity` for a link that takes no time). */
  readonly rate: BitsPerSecond;
  /** Round trip without the time to send (s, finite, >= 0). */
  readonly roundTrip: Seconds;
  /** Segments that go at first (count, >= 1). */
  readonly initialWindow: number;
  /** Round trips before the request leaves (count, >= 0). */
  readonly setupRoundTrips: number;
}

/** A segment's way. */
export interface SentSegment {
  /** When it began to leave, since the first packet of the handshake (s). */
  readonly sent: Seconds;
  /** When its last bit had left and come, a round trip's half of flight counted with the request (s). */
  readonly done: Seconds;
}

/**
 * Sends an object.
 *
 * @returns segments in their order; the last one is done when the transfer is
 * @throws RangeError if a parameter is outside its domain
 */
export function slowStartSegments(params: SlowStartRunParams): SentSegment[] {
  const { size, segmentSize, rate, roundTrip, initialWindow, setupRoundTrips } = params;
  requireNonNegative({ size, roundTrip });
  requirePositive({ segmentSize });
  requireAboveZero({ rate });
  requireCount({ initialWindow });
  requireWhole({ setupRoundTrips });
  const count = Math.ceil(size / segmentSize);
  requireBetween(0, 1e6, { segments: count });
  const begin = (setupRoundTrips + 1) * roundTrip;
  const segments: SentSegment[] = [];
  for (let i = 0; i < count; i += 1) {
    const data = Math.min(segmentSize, size - i * segmentSize);
    const before = segments[Math.floor((i - initialWindow) / 2)];
    const allowed = i < initialWindow || !before ? begin : before.done + roundTrip;
    const sent = Math.max(segments[i - 1]?.done ?? begin, allowed);
    segments.push({ sent, done: sent + (data / rate) * 8 });
  }
  return segments;
}
