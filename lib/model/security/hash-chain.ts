/**
 * A log as a hash chain: each link is the hash of the one before and of an entry.
 *
 * Assumes a hash function of which nobody finds collisions. Leaves out who keeps the last link: whoever may
 * replace that as well can write the whole log anew.
 */

import { joined, requireAllBytes, requireBytes, sameBytes } from "../../core/bytes";
import { requireNonNegative, requireWhole } from "../../core/check";
import type { Bytes } from "../../core/units";

/** A hash function: bytes of any number to bytes of one number. */
export type HashFunction = (bytes: Uint8Array) => Uint8Array;

/** How links are made. */
export interface ChainParams {
  readonly hash: HashFunction;
  /** The link before the first one: any bytes that reader and writer agree on. */
  readonly start: Uint8Array;
}

/**
 * Links of a log: hᵢ = H(hᵢ₋₁ ‖ H(entry i)).
 *
 * @param entries - of the log, in order
 * @param params - `hash` is H, `start` is h₀
 * @returns one link for each entry
 * @throws RangeError if an entry or the start is no run of bytes
 * @see Haber and Stornetta (1991), How to time-stamp a digital document, Journal of Cryptology 3(2)
 *
 * @example
 * ```ts
 * hashChain([], { hash: (bytes) => bytes, start: new Uint8Array(32) }) // => []
 * ```
 */
export function hashChain(
  entries: readonly Uint8Array[],
  { hash, start }: ChainParams,
): Uint8Array[] {
  requireAllBytes({ entries });
  requireBytes({ start });
  let link = start;
  return entries.map((entry) => (link = hash(joined(link, hash(entry)))));
}

/**
 * Where entries and links part: an entry that was changed parts them from its place on.
 *
 * @param entries - as they are now
 * @param params - as of `hashChain`, and `links` as they were written down
 * @returns number of entries before the first that does not fit its link; all of them if the log is whole
 * @throws RangeError if an entry, a link or the start is no run of bytes
 *
 * @example
 * ```ts
 * soundEntries([], { hash: (bytes) => bytes, start: new Uint8Array(32), links: [] }) // => 0
 * ```
 */
export function soundEntries(
  entries: readonly Uint8Array[],
  params: ChainParams & { readonly links: readonly Uint8Array[] },
): number {
  requireAllBytes({ links: params.links });
  const made = hashChain(entries, params);
  const parted = made.findIndex((link, i) => {
    const other = params.links[i];
    return other === undefined || !sameBytes(link, other);
  });
  return parted < 0 ? entries.length : parted;
}

/**
 * Bytes that show an entry to be in a chain: the hash of each entry, n h, from which all links follow.
 *
 * @param entries - n (count, >= 0)
 * @param params - `hashSize` is h (byte, finite, >= 0)
 * @returns size (byte; `Infinity` beyond the largest number); it takes as many hashes as there are entries
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * chainProofSize(1e6, { hashSize: 32 }) // => 32e6
 * ```
 */
export function chainProofSize(entries: number, { hashSize }: { readonly hashSize: Bytes }): Bytes {
  requireWhole({ entries });
  requireNonNegative({ hashSize });
  return entries * hashSize;
}
