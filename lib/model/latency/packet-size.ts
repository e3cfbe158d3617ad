/**
 * Segmentation: a message in packets over several store-and-forward links, and their best size.
 *
 * Assumes equal links without other traffic; each router has a whole packet before it sends it on, so
 * small packets travel on several links at once, but each carries a header. The last packet may be
 * short. Leaves out loss, acknowledgements and processing.
 */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import type { Bits, BitsPerSecond, Seconds } from "../../core/units";

/** The message and the headers that its packets carry. */
export interface SegmentationParams {
  /** F: the message (bit, finite, > 0). */
  readonly messageSize: Bits;
  /** h: header of each packet (bit, finite, >= 0). */
  readonly headerSize: Bits;
  /** N: links one after the other (count, >= 1). */
  readonly links: number;
}

/** The path that a message takes. */
export interface SegmentedDelayParams extends SegmentationParams {
  /** R: rate of each link (bit/s, finite, > 0). */
  readonly rate: BitsPerSecond;
  /** Propagation of each link (s, finite, >= 0). */
  readonly propagationDelay: Seconds;
}

function requireSegmentation({ messageSize, headerSize, links }: SegmentationParams): void {
  requirePositive({ messageSize });
  requireNonNegative({ headerSize });
  requireCount({ links });
}

/** Whole packets; a ratio that rounding put beside a whole number is that number. */
function packetsOf(ratio: number): number {
  const nearest = Math.round(ratio);
  return Math.abs(ratio - nearest) <= 1e-14 * nearest ? nearest : Math.ceil(ratio);
}

/**
 * Time from the first bit of a message to the last bit at the far end:
 * ((N + P - 2) (S + h) + last + h) / R + N d, with P = ⌈F / S⌉ packets, of which the last carries what
 * is left. With packets that are all full it is (N + P - 1) (S + h) / R + N d.
 *
 * @param payloadSize - S: what a full packet carries of the message (bit, finite, > 0)
 * @param params - message F, header h, N links, their rate R and propagation d
 * @returns delay (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, sections 1.3 and 1.4
 *
 * @example
 * ```ts
 * segmentedDelay(8000, { messageSize: 8000, headerSize: 0, links: 3, rate: Mbps(1), propagationDelay: 0 }) // => 0.024
 * ```
 */
export function segmentedDelay(payloadSize: Bits, params: SegmentedDelayParams): Seconds {
  requirePositive({ payloadSize });
  requireSegmentation(params);
  const { messageSize, headerSize, links, rate, propagationDelay } = params;
  requirePositive({ rate });
  requireNonNegative({ propagationDelay });
  const full = Math.min(payloadSize, messageSize);
  const packets = packetsOf(messageSize / full);
  if (packets === Infinity) return Infinity;
  const last = Math.max(0, messageSize - (packets - 1) * full);
  const ahead = ((full + headerSize) / rate) * (links + packets - 2);
  return ahead + (last + headerSize) / rate + links * propagationDelay;
}

/**
 * Payload with the shortest delay, if packets could be cut anywhere: S = √(h F / (N - 1)).
 *
 * @param params - message F, header h, N links
 * @returns payload (bit, 0 to F; F for one link, where cutting gains nothing; 0 without headers)
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, chapter 1: a problem asks for N = 3
 *
 * @example
 * ```ts
 * bestPayloadSize({ messageSize: 8e6, headerSize: 80, links: 3 }) // => 17888.54382
 * ```
 */
export function bestPayloadSize(params: SegmentationParams): Bits {
  requireSegmentation(params);
  const { messageSize, headerSize, links } = params;
  if (links === 1) return messageSize;
  const size = Math.sqrt(headerSize / (links - 1)) * Math.sqrt(messageSize);
  return Math.min(messageSize, size);
}

/**
 * Packets with the shortest delay, all of the same payload F / P: the better of the two whole
 * numbers next to √(F (N - 1) / h).
 *
 * @param params - message F, header h, N links
 * @returns packets (count, >= 1; `Infinity` without headers on more than one link)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * bestPacketCount({ messageSize: 8e6, headerSize: 80, links: 3 }) // => 447
 * ```
 */
export function bestPacketCount(params: SegmentationParams): number {
  requireSegmentation(params);
  const { messageSize, headerSize, links } = params;
  if (links === 1) return 1;
  const fewer = Math.max(1, Math.floor(messageSize / bestPayloadSize(params)));
  if (fewer === Infinity) return Infinity;
  // (N + P - 1) (F / P + h) falls from P to P + 1 as long as (N - 1) F > h P (P + 1).
  const falls = ((links - 1) / (fewer + 1)) * (messageSize / fewer) > headerSize;
  return falls ? fewer + 1 : fewer;
}
