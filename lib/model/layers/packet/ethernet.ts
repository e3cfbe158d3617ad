/** Frames of Ethernet II, byte by byte: header, payload, padding, frame check sequence. */

import { joined, requireBytes } from "../../../core/bytes";
import { crc32 } from "../../../core/checksum";
import {
  type FieldLayout,
  type FieldValues,
  inHex,
  packed,
  requireField,
  requireLength,
  unpacked,
} from "./layout";

/** What a frame's header says. */
export interface EthernetFields {
  /** Whom it is for, as in "02:00:5e:10:00:01". */
  readonly destination: string;
  /** Whom it comes from. */
  readonly source: string;
  /** What is in it (0 to 65535): 0x0800 is IPv4, 0x86dd IPv6. */
  readonly etherType: number;
}

export interface ParsedEthernet {
  readonly fields: EthernetFields;
  /** What follows the header, with padding if there is any: the link cannot tell. */
  readonly payload: Uint8Array;
  readonly frameCheckSequence: number;
}

export const ethernetLayout: readonly FieldLayout[] = [
  { name: "destination", bits: 48, address: "mac", source: "IEEE 802.3, 3.2.4" },
  { name: "source", bits: 48, address: "mac", source: "IEEE 802.3, 3.2.5" },
  { name: "etherType", bits: 16, source: "IEEE 802.3, 3.2.6" },
];

/** Shortest and longest frame, with its check sequence. */
const [shortest, longest] = [64, 1518];

/**
 * A frame as it is sent after its preamble: header 14, payload filled up to 46, check sequence 4.
 *
 * @param fields - addresses and type
 * @param params - `payload` (up to 1500 bytes)
 * @returns 64 to 1518 bytes
 * @throws RangeError that names a field that does not fit, or if the payload is too long
 * @see IEEE 802.3 clause 3; RFC 894 (IPv4), RFC 2464 section 3 (IPv6)
 *
 * @example
 * ```ts
 * ethernetFrame({ destination: "02:00:5e:10:00:01", source: "02:00:5e:10:00:02", etherType: 0x0800 }, { payload: Uint8Array.of(1) }).length // => 64
 * ```
 */
export function ethernetFrame(
  fields: EthernetFields,
  { payload }: { readonly payload: Uint8Array },
): Uint8Array {
  requireBytes({ payload });
  if (payload.length > longest - 18) {
    throw new RangeError(`payload must be ${longest - 18} bytes or fewer, got ${payload.length}`);
  }
  const header = packed(ethernetLayout, fields as unknown as FieldValues);
  const padding = new Uint8Array(Math.max(0, shortest - 18 - payload.length));
  const frame = joined(header, payload, padding);
  const check = crc32(frame);
  return joined(frame, Uint8Array.of(check, check >>> 8, check >>> 16, check >>> 24));
}

/**
 * A frame taken apart.
 *
 * @param frame - from the first address to the check sequence
 * @returns fields, payload with its padding, check sequence
 * @throws RangeError if there are not 64 to 1518 bytes, or the check sequence is not theirs
 *
 * @example
 * ```ts
 * parsedEthernet(ethernetFrame({ destination: "02:00:5e:10:00:01", source: "02:00:5e:10:00:02", etherType: 0x0800 }, { payload: Uint8Array.of(1) })).fields.etherType // => 0x0800
 * ```
 */
export function parsedEthernet(frame: Uint8Array): ParsedEthernet {
  requireBytes({ frame });
  requireLength(frame, shortest, "frame");
  if (frame.length > longest) {
    throw new RangeError(`frame must be ${longest} bytes or fewer, got ${frame.length}`);
  }
  const end = frame.length - 4;
  const frameCheckSequence = new DataView(frame.buffer, frame.byteOffset + end).getUint32(0, true);
  requireField({ frameCheckSequence }, crc32(frame.subarray(0, end)), (value) => inHex(value, 8));
  const fields = unpacked<EthernetFields>(ethernetLayout, frame, "frame");
  return { fields, payload: frame.slice(14, end), frameCheckSequence };
}
