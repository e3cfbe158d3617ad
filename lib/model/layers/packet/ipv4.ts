/** Packets of IPv4 without options, byte by byte. */

import { joined, requireBytes } from "../../../core/bytes";
import { internetChecksum } from "../../../core/checksum";
import {
  type FieldLayout,
  type FieldValues,
  inHex,
  packed,
  requireField,
  requireLength,
  unpacked,
} from "./layout";

/** What a sender decides. */
export interface Ipv4Fields {
  /** How it should be treated on its way (0 to 63). */
  readonly differentiatedServices: number;
  /** Whether queues were full on its way (0 to 3). */
  readonly congestionNotification: number;
  /** Tells the parts of one datagram from those of another (0 to 65535). */
  readonly identification: number;
  readonly dontFragment: boolean;
  readonly moreFragments: boolean;
  /** Place of the data in the datagram, in units of 8 bytes (0 to 8191). */
  readonly fragmentOffset: number;
  /** Routers that it may still pass (0 to 255). */
  readonly timeToLive: number;
  /** What is in it (0 to 255): 6 is TCP, 17 UDP. */
  readonly protocol: number;
  /** Whom it comes from, as in "192.0.2.1". */
  readonly source: string;
  readonly destination: string;
}

/** All that a header says. */
export interface Ipv4Header extends Ipv4Fields {
  /** 4. */
  readonly version: number;
  /** In words of 4 bytes: 5 without options. */
  readonly headerLength: number;
  /** Header and payload (byte). */
  readonly totalLength: number;
  /** Must be false. */
  readonly reservedFlag: boolean;
  readonly headerChecksum: number;
}

export interface ParsedIpv4 {
  readonly fields: Ipv4Header;
  /** As much as `totalLength` says: padding of the link is gone. */
  readonly payload: Uint8Array;
}

const source = "RFC 791, 3.1";
export const ipv4Layout: readonly FieldLayout[] = [
  { name: "version", bits: 4, source },
  { name: "headerLength", bits: 4, source },
  { name: "differentiatedServices", bits: 6, source: "RFC 2474, 3" },
  { name: "congestionNotification", bits: 2, source: "RFC 3168, 5" },
  { name: "totalLength", bits: 16, source },
  { name: "identification", bits: 16, source: "RFC 6864, 4" },
  { name: "reservedFlag", bits: 1, source },
  { name: "dontFragment", bits: 1, source },
  { name: "moreFragments", bits: 1, source },
  { name: "fragmentOffset", bits: 13, source },
  { name: "timeToLive", bits: 8, source },
  { name: "protocol", bits: 8, source },
  { name: "headerChecksum", bits: 16, source: "RFC 1071, 1" },
  { name: "source", bits: 32, address: "ipv4", source },
  { name: "destination", bits: 32, address: "ipv4", source },
];

/** Bytes of a header without options. */
const headerSize = 20;

/**
 * A packet as bytes, its lengths and its checksum filled in.
 *
 * @param fields - what the sender decides
 * @param params - `payload` (up to 65 515 bytes)
 * @returns header and payload
 * @throws RangeError that names a field that does not fit
 * @see RFC 791 section 3.1
 *
 * @example
 * ```ts
 * ipv4Packet({ differentiatedServices: 0, congestionNotification: 0, identification: 1, dontFragment: true, moreFragments: false, fragmentOffset: 0, timeToLive: 64, protocol: 17, source: "192.0.2.1", destination: "192.0.2.2" }, { payload: new Uint8Array(8) }).length // => 28
 * ```
 */
export function ipv4Packet(
  fields: Ipv4Fields,
  { payload }: { readonly payload: Uint8Array },
): Uint8Array {
  requireBytes({ payload });
  const totalLength = headerSize + payload.length;
  const rest = { version: 4, headerLength: 5, totalLength, reservedFlag: false, headerChecksum: 0 };
  const header = packed(ipv4Layout, { ...(fields as unknown as FieldValues), ...rest });
  new DataView(header.buffer).setUint16(10, internetChecksum(header));
  return joined(header, payload);
}

/**
 * A packet taken apart.
 *
 * @param packet - header and payload; the link may have put padding behind them
 * @returns fields and payload
 * @throws RangeError that names the field that is wrong: version, header length, checksum, reserved flag or
 *   total length
 *
 * @example
 * ```ts
 * parsedIpv4(ipv4Packet({ differentiatedServices: 0, congestionNotification: 0, identification: 1, dontFragment: true, moreFragments: false, fragmentOffset: 0, timeToLive: 64, protocol: 17, source: "192.0.2.1", destination: "192.0.2.2" }, { payload: new Uint8Array(8) })).fields.totalLength // => 28
 * ```
 */
export function parsedIpv4(packet: Uint8Array): ParsedIpv4 {
  const fields = unpacked<Ipv4Header>(ipv4Layout, packet, "packet");
  const { version, headerLength, headerChecksum, totalLength, reservedFlag } = fields;
  requireField({ version }, 4);
  requireField({ headerLength }, 5);
  const header = packet.slice(0, headerSize);
  header.fill(0, 10, 12);
  requireField({ headerChecksum }, internetChecksum(header), inHex);
  requireField({ reservedFlag: Number(reservedFlag) }, 0);
  if (totalLength < headerSize) {
    throw new RangeError(`totalLength must be >= ${headerSize}, got ${totalLength}`);
  }
  requireLength(packet, totalLength, "packet");
  return { fields, payload: packet.slice(headerSize, totalLength) };
}
