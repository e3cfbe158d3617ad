/**
 * What encryption costs once a connection stands: bytes of each record, and the processor's time.
 *
 * Assumes records of one size, and a processor that takes a start and a time per byte for each. Leaves out
 * headers of the layers below, and the handshake.
 */

import {
  requireAboveZero,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { BitsPerSecond, Bytes, PerSecond, Seconds } from "../../core/units";
import { type Channel, effectiveRate } from "../latency/transfer-time";

/** How data are cut into records. */
export interface RecordParams {
  /** Most payload in a record (byte, whole, >= 1): 16 384 in TLS. */
  readonly recordSize: Bytes;
  /** What is added to each (byte, finite, >= 0): 22 in TLS 1.3, a header of 5, a type of 1 and a tag of 16. */
  readonly overhead: Bytes;
}

/**
 * Bytes that records add to data: ⌈n / r⌉ h.
 *
 * @param size - n (byte, finite, >= 0)
 * @param params - `recordSize` is r, `overhead` is h
 * @returns size (byte; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 8446 section 5
 *
 * @example
 * ```ts
 * recordOverhead(MiB(1), { recordSize: 16_384, overhead: 22 }) // => 1408
 * ```
 */
export function recordOverhead(size: Bytes, { recordSize, overhead }: RecordParams): Bytes {
  requireNonNegative({ size, overhead });
  requireCount({ recordSize });
  return Math.ceil(size / recordSize) * overhead;
}

/**
 * Share of the bytes on the wire that is payload: n / (n + h).
 *
 * @param payload - n: payload of a record (byte, finite, > 0)
 * @param params - `overhead` is h (byte, finite, >= 0)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * recordEfficiency(100, { overhead: 22 }) // => 0.819672131148
 * ```
 */
export function recordEfficiency(
  payload: Bytes,
  { overhead }: { readonly overhead: Bytes },
): number {
  requirePositive({ payload });
  requireNonNegative({ overhead });
  return 1 / (1 + overhead / payload);
}

/** What stands in the way of encrypted data. */
export interface SecuredParams {
  /** C: rate of the link (bit/s, finite, > 0). */
  readonly linkRate: BitsPerSecond;
  /** h: bytes that a record adds (byte, finite, >= 0). */
  readonly overhead: Bytes;
  /** k: processors that encrypt (count, >= 1). */
  readonly processors: number;
  /** What encryption of a record takes: start (s), and rate after it (byte/s). */
  readonly cipher: Channel;
}

/** Payload a second, and what limits it. */
export interface SecuredThroughput {
  /** Payload that gets through (bit/s). */
  readonly goodput: BitsPerSecond;
  readonly limit: "link" | "processors";
}

/**
 * Payload that gets through: the lesser of C n / (n + h) and k times what one processor encrypts.
 *
 * @param payload - n: payload of a record (byte, finite, > 0)
 * @param params - link, overhead, processors and cipher
 * @returns goodput (bit/s), and which of the two limits it
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * securedThroughput(978, { linkRate: 1e9, overhead: 22, processors: 1, cipher: { startTime: 0, byteRate: 1e9 } }) // => { goodput: 9.78e8, limit: "link" }
 * ```
 */
export function securedThroughput(payload: Bytes, params: SecuredParams): SecuredThroughput {
  const { linkRate, overhead, processors, cipher } = params;
  requirePositive({ linkRate });
  requireCount({ processors });
  const link = linkRate * recordEfficiency(payload, { overhead });
  const busy = effectiveRate(payload, cipher) * processors * 8;
  return link <= busy ? { goodput: link, limit: "link" } : { goodput: busy, limit: "processors" };
}

/**
 * Handshakes a second that processors can sign and agree on keys for: k / c.
 *
 * @param workTime - c: processor time of one handshake (s, > 0; `Infinity` gives 0)
 * @param params - `processors` is k (count, >= 1)
 * @returns rate (1/s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * handshakeCapacity(us(500), { processors: 4 }) // => 8000
 * ```
 */
export function handshakeCapacity(
  workTime: Seconds,
  { processors }: { readonly processors: number },
): PerSecond {
  requireAboveZero({ workTime });
  requireCount({ processors });
  return processors / workTime;
}
