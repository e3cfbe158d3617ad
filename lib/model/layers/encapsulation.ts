/**
 * Encapsulation: each layer puts a header in front of what it is given, and the link adds what it needs
 * besides. How much of the wire is left for the payload?
 *
 * Assumes packets of one size that follow each other without a pause. Leaves out answers, which take the
 * other direction, and everything that is sent twice.
 */

import { requireCount, requireItems, requirePositive, requireWhole } from "../../core/check";
import type { BitsPerSecond, Bytes, PerSecond } from "../../core/units";
import type { Header, Layer, Stack } from "./stack";

/** A part of what is on the wire for one packet. */
export interface WirePart {
  readonly layer: Layer | "payload";
  readonly part: string;
  /** First byte, counted from the start of the preamble (byte). */
  readonly offset: Bytes;
  readonly size: Bytes;
}

/**
 * All that one packet takes of the wire, part by part.
 *
 * @param payload - n: what is to be carried (byte, whole, >= 0)
 * @param stack - headers, outermost first, and the link
 * @returns parts in their order; those of no bytes are left out
 * @throws RangeError if a size is not whole and >= 0
 *
 * @example
 * ```ts
 * wireParts(1, { headers: [commonHeaders.ipv4, commonHeaders.tcp], link: ethernetLink }).map(({ size }) => size) // => [8, 14, 20, 20, 1, 5, 4, 12]
 * ```
 */
export function wireParts(payload: Bytes, { headers, link }: Stack): WirePart[] {
  requireWhole({ payload });
  requireItems(0, { headers });
  headers.forEach(({ size }, i) => requireWhole({ [`headers[${i}].size`]: size }));
  const { header, trailer, minimumFrame, preamble, gap } = link;
  requireWhole({ header, trailer, minimumFrame, preamble, gap });
  const carried = headers.reduce((sum, { size }) => sum + size, payload);
  const padding = Math.max(0, minimumFrame - header - trailer - carried);
  const parts: readonly Omit<WirePart, "offset">[] = [
    { layer: "link", part: "preamble", size: preamble },
    { layer: "link", part: `${link.name} header`, size: header },
    ...headers.map(({ layer, name, size }) => ({ layer, part: `${name} header`, size })),
    { layer: "payload", part: "payload", size: payload },
    { layer: "link", part: "padding", size: padding },
    { layer: "link", part: "frame check", size: trailer },
    { layer: "link", part: "gap", size: gap },
  ];
  let offset = 0;
  const placed = parts.map(({ layer, part, size }) => {
    const at = { layer, part, offset, size };
    offset += size;
    return at;
  });
  return placed.filter(({ size }) => size > 0);
}

/**
 * Bytes that one packet takes of the wire: max(minimum frame, n + headers + link header and trailer), and
 * preamble and gap.
 *
 * @param payload - n (byte, whole, >= 0)
 * @param stack - headers and link
 * @returns size (byte)
 * @throws RangeError if a size is not whole and >= 0
 *
 * @example
 * ```ts
 * wireSize(1448, { headers: [commonHeaders.ipv4, commonHeaders.tcpTimestamps], link: ethernetLink }) // => 1538
 * ```
 */
export function wireSize(payload: Bytes, stack: Stack): Bytes {
  return wireParts(payload, stack).reduce((sum, { size }) => sum + size, 0);
}

/**
 * Share of the wire that carries payload: n / wire size.
 *
 * @param payload - n (byte, whole, >= 1)
 * @param stack - headers and link
 * @returns fraction
 * @throws RangeError if a size is outside its domain
 *
 * @example
 * ```ts
 * encapsulationEfficiency(160, { headers: [commonHeaders.ipv4, commonHeaders.udp], link: ethernetLink }) // => 0.707964601770
 * ```
 */
export function encapsulationEfficiency(payload: Bytes, stack: Stack): number {
  requireCount({ payload });
  return payload / wireSize(payload, stack);
}

/**
 * Packets a second on a link that is never silent for longer than the gap: C / (8 wire size).
 *
 * @param payload - n (byte, whole, >= 1)
 * @param params - headers and link, and its `linkRate` C (bit/s, finite, > 0)
 * @returns rate (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * wirePacketRate(1, { headers: [commonHeaders.ipv4, commonHeaders.udp], link: ethernetLink, linkRate: Mbps(84) }) // => 125000
 * ```
 */
export function wirePacketRate(
  payload: Bytes,
  { linkRate, ...stack }: Stack & { readonly linkRate: BitsPerSecond },
): PerSecond {
  requireCount({ payload });
  requirePositive({ linkRate });
  return linkRate / (8 * wireSize(payload, stack));
}

/**
 * Payload a second: the link's rate times the efficiency.
 *
 * @param payload - n (byte, whole, >= 1)
 * @param params - headers and link, and its `linkRate` C (bit/s, finite, > 0)
 * @returns rate (bit/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * wireGoodput(1448, { headers: [commonHeaders.ipv4, commonHeaders.tcpTimestamps], link: ethernetLink, linkRate: Mbps(1538) }) // => 1.448e9
 * ```
 */
export function wireGoodput(
  payload: Bytes,
  { linkRate, ...stack }: Stack & { readonly linkRate: BitsPerSecond },
): BitsPerSecond {
  requirePositive({ linkRate });
  return linkRate * encapsulationEfficiency(payload, stack);
}

/**
 * Most payload of a packet that fits into a link's unit: the MTU less all headers from the network up.
 *
 * A packet of 1280 bytes goes over every link of IPv6 (RFC 8200 section 5): with UDP on top, 1232 are left,
 * which is what DNS servers are told to send at most.
 *
 * @param mtu - largest packet, headers of the network layer and above included (byte, whole, >= 1)
 * @param params - `headers` of the packet
 * @returns size (byte, whole, >= 0)
 * @throws RangeError if `mtu` is less than the headers, or a size is not whole
 * @see DNS Flag Day 2020: default EDNS buffer size 1232
 *
 * @example
 * ```ts
 * largestPayload(1280, { headers: [commonHeaders.ipv6, commonHeaders.udp] }) // => 1232
 * ```
 */
export function largestPayload(
  mtu: Bytes,
  { headers }: { readonly headers: readonly Header[] },
): Bytes {
  requireCount({ mtu });
  requireItems(0, { headers });
  headers.forEach(({ size }, i) => requireWhole({ [`headers[${i}].size`]: size }));
  const taken = headers.reduce((sum, { size }) => sum + size, 0);
  if (mtu < taken) throw new RangeError(`mtu must be >= ${taken}, got ${mtu}`);
  return mtu - taken;
}
