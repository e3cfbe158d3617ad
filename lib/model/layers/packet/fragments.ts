/**
 * Packets of IPv4 that are cut into fragments as bytes, and put together again in whatever order they come.
 *
 * Copies of a fragment are let pass; fragments that overlap in any other way are refused, as IPv6 does: who may
 * write a byte twice can show one packet to a firewall and another to the host behind it.
 */

import { joined, requireAllBytes, sameBytes } from "../../../core/bytes";
import { requireCount, requireItems } from "../../../core/check";
import type { Bytes } from "../../../core/units";
import { fragmentTable } from "../fragmentation";
import { type ParsedIpv4, ipv4Packet, parsedIpv4 } from "./ipv4";

/** Bytes of a header without options. */
const headerSize = 20;
/** Most data of a packet: its length has 16 bits. */
const mostData = 65_535 - headerSize;

/**
 * A packet cut for a link: each fragment has the header of the packet, with its own length, offset, flag "more
 * fragments" and checksum. A fragment may be cut again.
 *
 * @param packet - header and payload
 * @param params - `mtu`: largest packet of the link (byte, whole, >= 28)
 * @returns fragments in order, or the packet alone if it fits
 * @throws RangeError if the packet is damaged, or must not be cut, or `mtu` is outside its domain
 * @see RFC 791 sections 2.3 and 3.2
 *
 * @example
 * ```ts
 * ipv4Fragments(ipv4Packet({ differentiatedServices: 0, congestionNotification: 0, identification: 1, dontFragment: false, moreFragments: false, fragmentOffset: 0, timeToLive: 64, protocol: 17, source: "192.0.2.1", destination: "192.0.2.2" }, { payload: new Uint8Array(2380) }), { mtu: 700 }).map(({ length }) => length) // => [700, 700, 700, 360]
 * ```
 */
export function ipv4Fragments(packet: Uint8Array, { mtu }: { readonly mtu: Bytes }): Uint8Array[] {
  requireCount({ mtu });
  const { fields, payload } = parsedIpv4(packet);
  const rows = fragmentTable(fields.totalLength, { mtu, headerSize });
  if (rows.length > 1 && fields.dontFragment) {
    throw new RangeError(
      `mtu must be >= ${fields.totalLength} for a packet that must not be cut, got ${mtu}`,
    );
  }
  return rows.map(({ firstByte, data, offset, moreFragments }) =>
    ipv4Packet(
      {
        ...fields,
        fragmentOffset: fields.fragmentOffset + offset,
        // What is cut off the last part of a packet is followed by others if that part was.
        moreFragments: moreFragments === 1 || fields.moreFragments,
      },
      { payload: payload.slice(firstByte, firstByte + data) },
    ),
  );
}

/** Bytes of a datagram that have not come. */
export interface FragmentHole {
  /** First of them (byte). */
  readonly from: Bytes;
  /** First behind them (byte); `Infinity` as long as the last fragment has not come. */
  readonly to: Bytes;
}

/** A fragment and the place of its data. */
interface Placed extends ParsedIpv4 {
  readonly from: Bytes;
  readonly to: Bytes;
}

/** Fragments of one datagram by their places, each once. */
function placed(fragments: readonly Uint8Array[]): Placed[] {
  requireItems(1, { fragments });
  requireAllBytes({ fragments });
  const all = fragments.map((fragment): Placed => {
    const { fields, payload } = parsedIpv4(fragment);
    const from = 8 * fields.fragmentOffset;
    return { fields, payload, from, to: from + payload.length };
  });
  const first = (all[0] as Placed).fields;
  all.forEach(({ fields, to }, i) => {
    for (const name of ["identification", "protocol", "source", "destination"] as const) {
      if (fields[name] === first[name]) continue;
      throw new RangeError(`fragments[${i}].${name} must be ${first[name]}, got ${fields[name]}`);
    }
    if (fields.moreFragments && fields.totalLength % 8 !== headerSize % 8) {
      const data = fields.totalLength - headerSize;
      throw new RangeError(`fragments[${i}] must carry a multiple of 8 bytes, got ${data}`);
    }
    if (to > mostData) {
      throw new RangeError(`fragments[${i}] must end by byte ${mostData}, got ${to}`);
    }
  });
  const sorted = [...all].sort((a, b) => a.from - b.from || a.to - b.to);
  const ends = sorted.filter(({ fields }) => !fields.moreFragments).map(({ to }) => to);
  const end = Math.min(...ends, Infinity);
  return sorted.filter((each, i) => {
    const before = sorted[i - 1];
    if (each.to > end || (each.to === end && each.fields.moreFragments)) {
      const got = each.to === end ? "more" : each.to;
      throw new RangeError(`fragments must end by byte ${end}, got ${got}`);
    }
    if (before === undefined || each.from >= before.to) return true;
    if (before.from === each.from && sameBytes(before.payload, each.payload)) return false;
    throw new RangeError(`fragments must not overlap, got byte ${each.from} twice`);
  });
}

/**
 * What has not come of a datagram.
 *
 * @param fragments - of one datagram, in any order, one or more
 * @returns holes in order; none if all is there
 * @throws RangeError if a fragment is damaged, or of another datagram, or fragments overlap
 * @see RFC 815 section 2, which keeps a list of them
 *
 * @example
 * ```ts
 * fragmentHoles([ipv4Packet({ differentiatedServices: 0, congestionNotification: 0, identification: 1, dontFragment: false, moreFragments: true, fragmentOffset: 2, timeToLive: 64, protocol: 17, source: "192.0.2.1", destination: "192.0.2.2" }, { payload: new Uint8Array(8) })]) // => [{ from: 0, to: 16 }, { from: 24, to: Infinity }]
 * ```
 */
export function fragmentHoles(fragments: readonly Uint8Array[]): FragmentHole[] {
  return holesOf(placed(fragments));
}

function holesOf(parts: readonly Placed[]): FragmentHole[] {
  const holes: FragmentHole[] = [];
  let end = 0;
  for (const { from, to } of parts) {
    if (from > end) holes.push({ from: end, to: from });
    end = to;
  }
  if (parts.at(-1)?.fields.moreFragments) holes.push({ from: end, to: Infinity });
  return holes;
}

/**
 * A packet put together from its fragments: the header is that of the first one, its length and checksum anew.
 * Where a router has marked any of them for congestion, the packet is marked.
 *
 * @param fragments - all of one datagram, in any order; copies do no harm
 * @returns header and payload
 * @throws RangeError if a fragment is missing, damaged, or of another datagram, or fragments overlap
 * @see RFC 791 section 3.2; RFC 3168 section 5.3; RFC 5722, which refuses overlaps in IPv6
 *
 * @example
 * ```ts
 * reassembledIpv4([ipv4Packet({ differentiatedServices: 0, congestionNotification: 0, identification: 1, dontFragment: false, moreFragments: false, fragmentOffset: 0, timeToLive: 64, protocol: 17, source: "192.0.2.1", destination: "192.0.2.2" }, { payload: new Uint8Array(8) })]).length // => 28
 * ```
 */
export function reassembledIpv4(fragments: readonly Uint8Array[]): Uint8Array {
  const parts = placed(fragments);
  const [hole] = holesOf(parts);
  if (hole !== undefined) {
    throw new RangeError(
      `fragments must be all of a datagram, got a hole from byte ${hole.from} to ${hole.to}`,
    );
  }
  const [first] = parts as [Placed];
  const isMarked = parts.some(({ fields }) => fields.congestionNotification === 3);
  const congestionNotification = isMarked ? 3 : first.fields.congestionNotification;
  return ipv4Packet(
    { ...first.fields, congestionNotification, moreFragments: false },
    { payload: joined(...parts.map(({ payload }) => payload)) },
  );
}
