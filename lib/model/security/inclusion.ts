/**
 * Proofs of inclusion: that an entry is in a log, shown by a hash for each level of its tree.
 *
 * Assumes a hash function of which nobody finds collisions, and a reader who knows the root. Leaves out how the
 * root came to the reader.
 */

import { requireAllBytes } from "../../core/bytes";
import { requireBetween, requireCount, requireItems, requireWhole } from "../../core/check";
import { type TreeParams, firstSubtree, merkleLeaf, merkleNode, merkleRoot } from "./merkle-tree";

/**
 * Proof that an entry is in a log: the roots beside the way up from its leaf, lowest first.
 *
 * @param index - m: which entry (count, 0 to n - 1)
 * @param params - `entries` of the log (one or more) and `hash`
 * @returns hashes, ⌈log₂ n⌉ at most
 * @throws RangeError if there is no entry, one is no run of bytes, or `index` is not whole or names none
 * @see RFC 6962 section 2.1.1
 *
 * @example
 * ```ts
 * inclusionProof(0, { entries: [Uint8Array.of(7)], hash: (bytes) => bytes }) // => []
 * ```
 */
export function inclusionProof(
  index: number,
  params: TreeParams & { readonly entries: readonly Uint8Array[] },
): Uint8Array[] {
  const { entries } = params;
  requireItems(1, { entries });
  requireAllBytes({ entries });
  requireWhole({ index });
  requireBetween(0, entries.length - 1, { index });
  if (entries.length === 1) return [];
  const part = firstSubtree(entries.length);
  const [left, right] = [entries.slice(0, part), entries.slice(part)];
  return index < part
    ? [...inclusionProof(index, { ...params, entries: left }), merkleRoot(right, params)]
    : [...inclusionProof(index - part, { ...params, entries: right }), merkleRoot(left, params)];
}

/** What a reader holds to check a proof. */
export interface InclusionParams extends TreeParams {
  /** m: place of the entry (count, 0 to n - 1). */
  readonly index: number;
  /** n: entries of the log (count, >= 1). */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
}

/**
 * Root that an entry and its proof lead to: the log's own, if the entry is in it.
 *
 * @param entry - its bytes
 * @param params - `index` is m, `size` is n, `proof` and `hash`
 * @returns hash
 * @throws RangeError if a count is not whole or outside its domain, what is hashed is no run of
 *   bytes, or the proof is not of the length that place and size ask for
 * @see RFC 9162 section 2.1.3.2
 *
 * @example
 * ```ts
 * inclusionRoot(Uint8Array.of(7), { index: 0, size: 1, proof: [], hash: (bytes) => bytes }) // => Uint8Array.of(0, 7)
 * ```
 */
export function inclusionRoot(entry: Uint8Array, params: InclusionParams): Uint8Array {
  const { index, size, proof } = params;
  requireAllBytes({ proof });
  const length = inclusionProofLength(index, { entries: size });
  requireBetween(length, length, { "proof.length": proof.length });
  const beside = proof.at(-1);
  if (beside === undefined) return merkleLeaf(entry, params);
  const part = firstSubtree(size);
  const { hash } = params;
  const below = { ...params, proof: proof.slice(0, -1) };
  if (index < part) {
    const left = inclusionRoot(entry, { ...below, size: part });
    return merkleNode(left, { right: beside, hash });
  }
  const right = inclusionRoot(entry, { ...below, index: index - part, size: size - part });
  return merkleNode(beside, { right, hash });
}

/**
 * Number of hashes in the proof that an entry is in a log.
 *
 * @param index - m: which entry (count, 0 to n - 1)
 * @param params - `entries` is n (count, 1 to 2⁵³)
 * @returns hashes (count); late entries may have shorter proofs unless n is a power of two
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * inclusionProofLength(6, { entries: 7 }) // => 2
 * ```
 */
export function inclusionProofLength(
  index: number,
  { entries }: { readonly entries: number },
): number {
  requireWhole({ index });
  requireCount({ entries });
  requireBetween(1, 2 ** 53, { entries });
  requireBetween(0, entries - 1, { index });
  let length = 0;
  for (let [place, size] = [index, entries]; size > 1; length += 1) {
    const part = firstSubtree(size);
    [place, size] = place < part ? [place, part] : [place - part, size - part];
  }
  return length;
}

/**
 * Most hashes that a proof of inclusion has: ⌈log₂ n⌉.
 *
 * @param entries - n (count, 1 to 2⁵³)
 * @returns hashes (count)
 * @throws RangeError if `entries` is not whole or outside its domain
 *
 * @example
 * ```ts
 * longestInclusionProof(1e9) // => 30
 * ```
 */
export function longestInclusionProof(entries: number): number {
  requireCount({ entries });
  requireBetween(1, 2 ** 53, { entries });
  let length = 0;
  for (let size = 1; size < entries; size *= 2) length += 1;
  return length;
}
