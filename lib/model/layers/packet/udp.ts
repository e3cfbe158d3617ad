/** Datagrams of UDP, byte by byte. */

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

/** What a sender decides. */
export interface UdpFields {
  /** Which socket it comes from (0 to 65535). */
  readonly sourcePort: number;
  /** Which one it is for (0 to 65535): 53 is DNS. */
  readonly destinationPort: number;
}

/** All that a header says. */
export interface UdpHeader extends UdpFields {
  /** Header and payload (byte). */
  readonly length: number;
  /** 0 if the sender did not reckon one, which only IPv4 allows. */
  readonly checksum: number;
}

export interface ParsedUdp {
  readonly fields: UdpHeader;
  readonly payload: Uint8Array;
}

const source = "RFC 768";
export const udpLayout: readonly FieldLayout[] = [
  { name: "sourcePort", bits: 16, source },
  { name: "destinationPort", bits: 16, source },
  { name: "length", bits: 16, source },
  { name: "checksum", bits: 16, source },
];

/** Bytes of a header. */
const headerSize = 8;
const protocol = 17;

/** A checksum of 0 is sent as 65535, the same sum: 0 says that there is none. */
const sent = (checksum: number) => (checksum === 0 ? 0xffff : checksum);

/**
 * A datagram as bytes, its length and its checksum filled in.
 *
 * @param fields - ports
 * @param params - `payload` (up to 65 527 bytes), and both addresses, which the checksum covers
 * @returns header and payload
 * @throws RangeError that names a field that does not fit
 * @see RFC 768; RFC 8200 section 8.1 (IPv6)
 *
 * @example
 * ```ts
 * udpDatagram({ sourcePort: 5000, destinationPort: 53 }, { payload: new Uint8Array(2), source: "192.0.2.1", destination: "192.0.2.2" }).length // => 10
 * ```
 */
export function udpDatagram(
  fields: UdpFields,
  { payload, ...endpoints }: Endpoints & { readonly payload: Uint8Array },
): Uint8Array {
  requireBytes({ payload });
  const length = headerSize + payload.length;
  const header = packed(udpLayout, {
    ...(fields as unknown as FieldValues),
    ...{ length, checksum: 0 },
  });
  const datagram = joined(header, payload);
  const checksum = sent(segmentChecksum(datagram, { ...endpoints, protocol }));
  new DataView(datagram.buffer).setUint16(6, checksum);
  return datagram;
}

/**
 * A datagram taken apart.
 *
 * @param datagram - payload of a packet
 * @param endpoints - both addresses of the packet
 * @returns fields and payload
 * @throws RangeError that names the field that is wrong: length or checksum
 *
 * @example
 * ```ts
 * parsedUdp(Uint8Array.of(19, 136, 0, 53, 0, 8, 0, 0), { source: "192.0.2.1", destination: "192.0.2.2" }).fields.sourcePort // => 5000
 * ```
 */
export function parsedUdp(datagram: Uint8Array, endpoints: Endpoints): ParsedUdp {
  const fields = unpacked<UdpHeader>(udpLayout, datagram, "datagram");
  const { length, checksum } = fields;
  if (length < headerSize) throw new RangeError(`length must be >= ${headerSize}, got ${length}`);
  requireLength(datagram, length, "datagram");
  const bare = datagram.slice(0, length);
  bare.fill(0, 6, 8);
  const right = sent(segmentChecksum(bare, { ...endpoints, protocol }));
  const isLeftOut = checksum === 0 && !endpoints.source.includes(":");
  if (!isLeftOut) requireField({ checksum }, right, inHex);
  return { fields, payload: datagram.slice(headerSize, length) };
}
