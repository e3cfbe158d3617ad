/** Packets of IPv6 without extension headers, byte by byte. */

import { joined, requireBytes } from "../../../core/bytes";
import {
  type FieldLayout,
  type FieldValues,
  packed,
  requireField,
  requireLength,
  unpacked,
} from "./layout";

/** What a sender decides. */
export interface Ipv6Fields {
  /** How it should be treated on its way, and whether queues were full (0 to 255). */
  readonly trafficClass: number;
  /** The same for all packets of a flow (0 to 1048575). */
  readonly flowLabel: number;
  /** What is in it (0 to 255): 6 is TCP, 17 UDP. */
  readonly nextHeader: number;
  /** Routers that it may still pass (0 to 255). */
  readonly hopLimit: number;
  /** Whom it comes from, as in "2001:db8::1". */
  readonly source: string;
  readonly destination: string;
}

/** All that a header says. */
export interface Ipv6Header extends Ipv6Fields {
  /** 6. */
  readonly version: number;
  /** What follows the header (byte). */
  readonly payloadLength: number;
}

export interface ParsedIpv6 {
  readonly fields: Ipv6Header;
  /** As much as `payloadLength` says: padding of the link is gone. */
  readonly payload: Uint8Array;
}

const source = "RFC 8200, 3";
export const ipv6Layout: readonly FieldLayout[] = [
  { name: "version", bits: 4, source },
  { name: "trafficClass", bits: 8, source: "RFC 8200, 7" },
  { name: "flowLabel", bits: 20, source: "RFC 6437, 2" },
  { name: "payloadLength", bits: 16, source },
  { name: "nextHeader", bits: 8, source },
  { name: "hopLimit", bits: 8, source },
  { name: "source", bits: 128, address: "ipv6", source: "RFC 4291, 2" },
  { name: "destination", bits: 128, address: "ipv6", source: "RFC 4291, 2" },
];

/** Bytes of a header. */
const headerSize = 40;

/**
 * A packet as bytes, its length filled in. It has no checksum: layers above and below have theirs.
 *
 * @param fields - what the sender decides
 * @param params - `payload` (up to 65 535 bytes)
 * @returns header and payload
 * @throws RangeError that names a field that does not fit
 * @see RFC 8200 section 3
 *
 * @example
 * ```ts
 * ipv6Packet({ trafficClass: 0, flowLabel: 0, nextHeader: 17, hopLimit: 64, source: "2001:db8::1", destination: "2001:db8::2" }, { payload: new Uint8Array(8) }).length // => 48
 * ```
 */
export function ipv6Packet(
  fields: Ipv6Fields,
  { payload }: { readonly payload: Uint8Array },
): Uint8Array {
  requireBytes({ payload });
  const rest = { version: 6, payloadLength: payload.length };
  return joined(packed(ipv6Layout, { ...(fields as unknown as FieldValues), ...rest }), payload);
}

/**
 * A packet taken apart.
 *
 * @param packet - header and payload; the link may have put padding behind them
 * @returns fields and payload
 * @throws RangeError that names the field that is wrong: version or payload length
 *
 * @example
 * ```ts
 * parsedIpv6(ipv6Packet({ trafficClass: 0, flowLabel: 0, nextHeader: 17, hopLimit: 64, source: "2001:db8::1", destination: "2001:db8::2" }, { payload: new Uint8Array(8) })).fields.payloadLength // => 8
 * ```
 */
export function parsedIpv6(packet: Uint8Array): ParsedIpv6 {
  const fields = unpacked<Ipv6Header>(ipv6Layout, packet, "packet");
  requireField({ version: fields.version }, 6);
  requireLength(packet, headerSize + fields.payloadLength, "packet");
  return { fields, payload: packet.slice(headerSize, headerSize + fields.payloadLength) };
}
