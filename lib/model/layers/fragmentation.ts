/**
 * Fragmentation: a datagram that is larger than a link's unit is cut, and lost if any part of it is.
 *
 * Assumes that parts get lost independently, each with the same chance. Leaves out routers that drop parts
 * on purpose, and cuts of parts that meet a narrower link later.
 */

import {
  requireAtLeast,
  requireCount,
  requireEach,
  requireFraction,
  requireItems,
  requireWhole,
} from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { Bytes } from "../../core/units";

/** How a datagram is cut. */
export interface FragmentationParams {
  /** Largest packet that the link carries, its header included (byte, whole, >= header + 8). */
  readonly mtu: Bytes;
  /** Header of the datagram, and of every part (byte, whole, >= 0): 20 in IPv4 without options. */
  readonly headerSize: Bytes;
}

/** One part, as its header says it. */
export interface FragmentRow {
  /** Number of the part, from 1. */
  readonly fragment: number;
  /** Length with its header (byte). */
  readonly length: Bytes;
  /** Data that it carries (byte). */
  readonly data: Bytes;
  /** Field "fragment offset": place of the data, in units of 8 bytes. */
  readonly offset: number;
  /** Place of the first byte of its data (byte). */
  readonly firstByte: Bytes;
  /** Flag "more fragments": 1 for all but the last. */
  readonly moreFragments: 0 | 1;
}

/** More than any datagram of IPv4 is cut into; a longer list is a slip of the pen. */
const mostFragments = 1e5;

/** Data in every part but the last: ⌊(MTU - h) / 8⌋ · 8. */
function chunkOf(totalLength: Bytes, { mtu, headerSize }: FragmentationParams): Bytes {
  requireWhole({ headerSize });
  requireCount({ totalLength, mtu });
  if (mtu < headerSize + 8) {
    throw new RangeError(`mtu must be >= ${headerSize + 8}, got ${mtu}`);
  }
  if (totalLength < headerSize) {
    throw new RangeError(`totalLength must be >= ${headerSize}, got ${totalLength}`);
  }
  return Math.floor((mtu - headerSize) / 8) * 8;
}

/**
 * Parts that a datagram is cut into: 1 if it fits, else 1 + ⌈(L - MTU) / c⌉ with c = ⌊(MTU - h) / 8⌋ · 8. Parts of
 * c bytes are cut off while more is left than fits; the last one need not be a multiple of eight.
 *
 * @param totalLength - L: datagram with its header (byte, whole, >= header)
 * @param params - `mtu` and `headerSize` h
 * @returns count (>= 1)
 * @throws RangeError if a size is outside its domain, or `mtu` leaves less than 8 bytes beside the header
 * @see RFC 791 sections 2.3 and 3.2
 *
 * @example
 * ```ts
 * fragmentCount(65_535, { mtu: 1500, headerSize: 20 }) // => 45
 * ```
 */
export function fragmentCount(totalLength: Bytes, params: FragmentationParams): number {
  const chunk = chunkOf(totalLength, params);
  if (totalLength <= params.mtu) return 1;
  return 1 + Math.ceil((totalLength - params.mtu) / chunk);
}

/**
 * The parts of a datagram, as a table.
 *
 * @param totalLength - L: datagram with its header (byte, whole, >= header)
 * @param params - `mtu` and `headerSize` h
 * @returns one row for each part, in order: all but the last carry a multiple of 8 bytes
 * @throws RangeError if a size is outside its domain, or there would be more than 100 000 parts
 * @see RFC 791 section 3.2; Kurose and Ross, Computer Networking, chapter 4: a problem with 2400 bytes
 *
 * @example
 * ```ts
 * fragmentTable(2400, { mtu: 700, headerSize: 20 }).map(({ length, offset }) => [length, offset]) // => [[700, 0], [700, 85], [700, 170], [360, 255]]
 * ```
 */
export function fragmentTable(totalLength: Bytes, params: FragmentationParams): FragmentRow[] {
  const count = fragmentCount(totalLength, params);
  if (count > mostFragments) {
    throw new RangeError(`totalLength must make <= ${mostFragments} parts, got ${count}`);
  }
  const { headerSize } = params;
  const all = totalLength - headerSize;
  const chunk = count === 1 ? all : chunkOf(totalLength, params);
  return Array.from({ length: count }, (_, i) => {
    const firstByte = i * chunk;
    const moreFragments = i < count - 1 ? 1 : 0;
    const data = moreFragments ? chunk : all - firstByte;
    const length = data + headerSize;
    return { fragment: i + 1, length, data, offset: firstByte / 8, firstByte, moreFragments };
  });
}

/**
 * Bytes that headers take because a datagram is cut: (n - 1) h.
 *
 * @param totalLength - L: datagram with its header (byte, whole, >= header)
 * @param params - `mtu` and `headerSize` h
 * @returns size (byte, >= 0)
 * @throws RangeError if a size is outside its domain
 *
 * @example
 * ```ts
 * fragmentationOverhead(2400, { mtu: 700, headerSize: 20 }) // => 60
 * ```
 */
export function fragmentationOverhead(totalLength: Bytes, params: FragmentationParams): Bytes {
  return (fragmentCount(totalLength, params) - 1) * params.headerSize;
}

/**
 * Chance that a datagram is lost, with any part of it: 1 - (1 - p)ⁿ.
 *
 * @param fragments - n: its parts (count, >= 1)
 * @param params - `fragmentLoss` is p: chance that a part gets lost (fraction)
 * @returns fraction
 * @throws RangeError if `fragments` is not a whole number >= 1 or `fragmentLoss` is outside [0, 1]
 * @see Kent and Mogul (1987), Fragmentation Considered Harmful
 *
 * @example
 * ```ts
 * datagramLoss(6, { fragmentLoss: 0.01 }) // => 0.058519850599
 * ```
 */
export function datagramLoss(
  fragments: number,
  { fragmentLoss }: { readonly fragmentLoss: number },
): number {
  requireCount({ fragments });
  requireFraction({ fragmentLoss });
  return chanceWithin(fragments, { chance: fragmentLoss });
}

/**
 * Largest packet that every link of a path carries: the least MTU, which a sender finds by trying.
 *
 * @param mtus - of the links (byte, whole, >= 68, which every link of IPv4 carries; 1280 in IPv6)
 * @returns size (byte)
 * @throws RangeError if there is no link, or an MTU is not whole, or under 68
 * @see RFC 791 section 3.2; RFC 8201 section 3 (IPv6)
 *
 * @example
 * ```ts
 * pathMtu([1500, 1492, 9000]) // => 1492
 * ```
 */
export function pathMtu(mtus: readonly Bytes[]): Bytes {
  requireItems(1, { mtus });
  requireEach(requireWhole, { mtus });
  requireEach((each) => requireAtLeast(68, each), { mtus });
  return mtus.reduce((least, mtu) => Math.min(least, mtu));
}
