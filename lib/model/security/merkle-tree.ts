/**
 * A log as a Merkle tree: one hash that stands for all entries.
 *
 * The first subtree takes the largest power of two entries that leaves one over. Leaves and nodes are hashed
 * with different first bytes, so that no node passes for an entry. Assumes a hash function of which nobody
 * finds collisions. Leaves out how readers learn the root: a log that shows each of them another is not caught.
 */

import { joined, requireAllBytes, requireBytes } from "../../core/bytes";
import { requireBetween, requireWhole } from "../../core/check";
import type { HashFunction } from "./hash-chain";

/** What a tree is made with. */
export interface TreeParams {
  readonly hash: HashFunction;
}

const [leafMark, nodeMark] = [Uint8Array.of(0), Uint8Array.of(1)];

/**
 * Hash of an entry: H(0 ‖ entry).
 *
 * @param entry - its bytes
 * @param params - `hash` is H
 * @returns hash
 * @throws RangeError if what is hashed is no run of bytes
 * @see RFC 9162 section 2.1.1
 *
 * @example
 * ```ts
 * merkleLeaf(Uint8Array.of(7), { hash: (bytes) => bytes }) // => Uint8Array.of(0, 7)
 * ```
 */
export function merkleLeaf(entry: Uint8Array, { hash }: TreeParams): Uint8Array {
  requireBytes({ entry });
  return hash(joined(leafMark, entry));
}

/**
 * Hash of two subtrees: H(1 ‖ left ‖ right).
 *
 * @param left - hash of the subtree with the earlier entries
 * @param params - `right` is the hash of the other, `hash` is H
 * @returns hash
 * @throws RangeError if what is hashed is no run of bytes
 * @see RFC 9162 section 2.1.1
 *
 * @example
 * ```ts
 * merkleNode(Uint8Array.of(7), { right: Uint8Array.of(8), hash: (bytes) => bytes }) // => Uint8Array.of(1, 7, 8)
 * ```
 */
export function merkleNode(
  left: Uint8Array,
  { right, hash }: TreeParams & { readonly right: Uint8Array },
): Uint8Array {
  requireBytes({ left, right });
  return hash(joined(nodeMark, left, right));
}

/**
 * Entries of the first subtree: the largest power of two below n. No logarithm is taken, which would round.
 *
 * @param entries - n (count, 2 to 2⁵³)
 * @returns entries (count)
 * @throws RangeError if `entries` is not whole or outside its domain
 *
 * @example
 * ```ts
 * firstSubtree(7) // => 4
 * ```
 */
export function firstSubtree(entries: number): number {
  requireWhole({ entries });
  requireBetween(2, 2 ** 53, { entries });
  let part = 1;
  while (2 * part < entries) part *= 2;
  return part;
}

/**
 * Root of the tree over a log: MTH(D) = H(1 ‖ MTH(D[0:k]) ‖ MTH(D[k:n])), and H(0 ‖ entry) of one entry.
 *
 * @param entries - of the log, in order; none gives the hash of nothing
 * @param params - `hash` is H
 * @returns hash
 * @throws RangeError if what is hashed is no run of bytes
 * @see RFC 6962 section 2.1; RFC 9162 section 2.1.1
 *
 * @example
 * ```ts
 * merkleRoot([Uint8Array.of(7)], { hash: (bytes) => bytes }) // => Uint8Array.of(0, 7)
 * ```
 */
export function merkleRoot(entries: readonly Uint8Array[], { hash }: TreeParams): Uint8Array {
  requireAllBytes({ entries });
  const [first, second] = entries;
  if (first === undefined) return hash(new Uint8Array());
  if (second === undefined) return merkleLeaf(first, { hash });
  const part = firstSubtree(entries.length);
  const right = merkleRoot(entries.slice(part), { hash });
  return merkleNode(merkleRoot(entries.slice(0, part), { hash }), { right, hash });
}
