/** Segments of TCP with the two options that nearly all have, byte by byte. */

import { joined, requireBytes } from "../../../core/bytes";
import {
  type FieldLayout,
  type FieldValues,
  inHex,
  packed,
  requireField,
  requireLength,
  unpacked,
} from "./layout";
import { type Endpoints, segmentChecksum } from "./pseudo-header";
import { type TcpOptions, optionBytes, parsedOptions } from "./tcp-options";

/** What a sender decides. */
export interface TcpFields {
  /** Which socket it comes from (0 to 65535). */
  readonly sourcePort: number;
  /** Which one it is for (0 to 65535): 443 is HTTPS. */
  readonly destinationPort: number;
  /** Number of the first byte (0 to 2³² - 1). */
  readonly sequenceNumber: number;
  /** Number of the next byte that is waited for (0 to 2³² - 1). */
  readonly acknowledgmentNumber: number;
  readonly congestionWindowReduced: boolean;
  readonly congestionEcho: boolean;
  readonly urgent: boolean;
  readonly acknowledgment: boolean;
  readonly push: boolean;
  readonly reset: boolean;
  readonly synchronize: boolean;
  readonly finish: boolean;
  /** Bytes that the other side may send (0 to 65535, before scaling). */
  readonly window: number;
  /** Where urgent data end (0 to 65535). */
  readonly urgentPointer: number;
}

/** All that a header says. */
export interface TcpHeader extends TcpFields {
  /** Header with its options, in words of 4 bytes: 5 without. */
  readonly dataOffset: number;
  /** Must be 0. */
  readonly reserved: number;
  readonly checksum: number;
}

export interface ParsedTcp {
  readonly fields: TcpHeader;
  readonly options: TcpOptions;
  readonly payload: Uint8Array;
}

const source = "RFC 9293, 3.1";
const flag = (name: string): FieldLayout => ({ name, bits: 1, source });
export const tcpLayout: readonly FieldLayout[] = [
  { name: "sourcePort", bits: 16, source },
  { name: "destinationPort", bits: 16, source },
  { name: "sequenceNumber", bits: 32, source },
  { name: "acknowledgmentNumber", bits: 32, source },
  { name: "dataOffset", bits: 4, source },
  { name: "reserved", bits: 4, source },
  { ...flag("congestionWindowReduced"), source: "RFC 3168, 6.1" },
  { ...flag("congestionEcho"), source: "RFC 3168, 6.1" },
  ...["urgent", "acknowledgment", "push", "reset", "synchronize", "finish"].map(flag),
  { name: "window", bits: 16, source },
  { name: "checksum", bits: 16, source },
  { name: "urgentPointer", bits: 16, source },
];

const headerSize = 20;
const protocol = 6;

/**
 * A segment as bytes, its offset and its checksum filled in. Options go in the order in which Linux sends
 * them: the segment size, then two fillers and the time stamps, so that words stay whole.
 *
 * @param fields - what the sender decides
 * @param params - `payload`, `options`, and both addresses, which the checksum covers
 * @returns header, options and payload
 * @throws RangeError that names a field that does not fit
 * @see RFC 9293 section 3.1; RFC 7323 section 3.2
 *
 * @example
 * ```ts
 * tcpSegment({ sourcePort: 5000, destinationPort: 443, sequenceNumber: 0, acknowledgmentNumber: 0, congestionWindowReduced: false, congestionEcho: false, urgent: false, acknowledgment: false, push: false, reset: false, synchronize: true, finish: false, window: 65535, urgentPointer: 0 }, { payload: new Uint8Array(0), options: { maximumSegmentSize: 1460 }, source: "192.0.2.1", destination: "192.0.2.2" }).length // => 24
 * ```
 */
export function tcpSegment(
  fields: TcpFields,
  params: Endpoints & { readonly payload: Uint8Array; readonly options: TcpOptions },
): Uint8Array {
  const { payload, options, source: from, destination } = params;
  requireBytes({ payload });
  const more = optionBytes(options);
  const rest = { dataOffset: (headerSize + more.length) / 4, reserved: 0, checksum: 0 };
  const header = packed(tcpLayout, { ...(fields as unknown as FieldValues), ...rest });
  const segment = joined(header, more, payload);
  const checksum = segmentChecksum(segment, { source: from, destination, protocol });
  new DataView(segment.buffer).setUint16(16, checksum);
  return segment;
}

/**
 * A segment taken apart.
 *
 * @param segment - payload of a packet
 * @param endpoints - both addresses of the packet
 * @returns fields, options and payload
 * @throws RangeError that names the field that is wrong: data offset, checksum, reserved bits or the length
 *   of an option
 *
 * @example
 * ```ts
 * parsedTcp(tcpSegment({ sourcePort: 5000, destinationPort: 443, sequenceNumber: 0, acknowledgmentNumber: 0, congestionWindowReduced: false, congestionEcho: false, urgent: false, acknowledgment: false, push: false, reset: false, synchronize: true, finish: false, window: 65535, urgentPointer: 0 }, { payload: new Uint8Array(0), options: { maximumSegmentSize: 1460 }, source: "192.0.2.1", destination: "192.0.2.2" }), { source: "192.0.2.1", destination: "192.0.2.2" }).options // => { maximumSegmentSize: 1460 }
 * ```
 */
export function parsedTcp(segment: Uint8Array, endpoints: Endpoints): ParsedTcp {
  const fields = unpacked<TcpHeader>(tcpLayout, segment, "segment");
  const { dataOffset, reserved, checksum } = fields;
  if (dataOffset < 5) throw new RangeError(`dataOffset must be >= 5, got ${dataOffset}`);
  requireLength(segment, 4 * dataOffset, "segment");
  const bare = segment.slice();
  bare.fill(0, 16, 18);
  requireField({ checksum }, segmentChecksum(bare, { ...endpoints, protocol }), inHex);
  requireField({ reserved }, 0);
  const options = parsedOptions(segment.subarray(headerSize, 4 * dataOffset));
  return { fields, options, payload: segment.slice(4 * dataOffset) };
}
