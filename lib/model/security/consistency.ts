/**
 * Proofs of consistency: that a log only grew, shown by hashes from which its old root and its new one follow.
 *
 * Assumes a hash function of which nobody finds collisions, and a reader who kept the old root. Leaves out a log
 * that shows each reader another history: for that, readers have to compare roots.
 */

import { requireAllBytes, requireBytes, sameBytes } from "../../core/bytes";
import { requireBetween, requireCount, requireItems } from "../../core/check";
import { type TreeParams, firstSubtree, merkleNode, merkleRoot } from "./merkle-tree";

/**
 * Proof that a log only grew: the roots from which both the old root and the new one follow.
 *
 * @param oldSize - m: entries of the log before (count, 1 to n)
 * @param params - `entries` of the log now (one or more) and `hash`
 * @returns hashes, ⌈log₂ n⌉ + 1 at most; none for m = n
 * @throws RangeError if there is no entry, or `oldSize` is not whole or outside its domain
 * @see RFC 6962 section 2.1.2
 *
 * @example
 * ```ts
 * consistencyProof(1, { entries: [Uint8Array.of(7)], hash: (bytes) => bytes }) // => []
 * ```
 */
export function consistencyProof(
  oldSize: number,
  params: TreeParams & { readonly entries: readonly Uint8Array[] },
): Uint8Array[] {
  const { entries } = params;
  requireItems(1, { entries });
  requireAllBytes({ entries });
  requireCount({ oldSize });
  requireBetween(1, entries.length, { oldSize });
  const prove = (size: number, list: readonly Uint8Array[], isKnown: boolean): Uint8Array[] => {
    if (size === list.length) return isKnown ? [] : [merkleRoot(list, params)];
    const part = firstSubtree(list.length);
    const [left, right] = [list.slice(0, part), list.slice(part)];
    return size <= part
      ? [...prove(size, left, isKnown), merkleRoot(right, params)]
      : [...prove(size - part, right, false), merkleRoot(left, params)];
  };
  return prove(oldSize, entries, true);
}

/** What a reader holds to check that a log only grew. */
export interface ConsistencyParams extends TreeParams {
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  /** n: entries of the log now (count, m to 2⁵³). */
  readonly newSize: number;
  readonly proof: readonly Uint8Array[];
}

/**
 * True if a proof leads to both roots: the first m entries are still what they were.
 *
 * @param oldSize - m: entries of the log before (count, 1 to n)
 * @param params - both roots, `newSize` is n, `proof` and `hash`
 * @returns true or false; false for a proof that is too short or too long
 * @throws RangeError if a count is not whole or outside its domain
 * @see RFC 9162 section 2.1.4.2
 *
 * @example
 * ```ts
 * onlyGrew(1, { oldRoot: Uint8Array.of(7), newRoot: Uint8Array.of(7), newSize: 1, proof: [], hash: (bytes) => bytes }) // => true
 * ```
 */
export function onlyGrew(oldSize: number, params: ConsistencyParams): boolean {
  const { oldRoot, newRoot, newSize, proof, hash } = params;
  requireCount({ oldSize, newSize });
  requireBetween(1, 2 ** 53, { newSize });
  requireBetween(1, newSize, { oldSize });
  requireBytes({ oldRoot, newRoot });
  requireAllBytes({ proof });
  const rest = [...proof];
  /** Roots of the old part and of all of a subtree, as the proof has them; its top is the last hash. */
  const climb = (size: number, all: number, isKnown: boolean): [Uint8Array, Uint8Array] | null => {
    if (size === all) {
      const root = isKnown ? oldRoot : rest.pop();
      return root === undefined ? null : [root, root];
    }
    const beside = rest.pop();
    const part = firstSubtree(all);
    if (beside === undefined) return null;
    const below = size <= part ? climb(size, part, isKnown) : climb(size - part, all - part, false);
    if (below === null) return null;
    const [old, now] = below;
    return size <= part
      ? [old, merkleNode(now, { right: beside, hash })]
      : [merkleNode(beside, { right: old, hash }), merkleNode(beside, { right: now, hash })];
  };
  const roots = climb(oldSize, newSize, true);
  if (roots === null || rest.length > 0) return false;
  return sameBytes(roots[0], oldRoot) && sameBytes(roots[1], newRoot);
}
