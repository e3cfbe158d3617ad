/**
 * Quorums: so many replicas that any two groups of them have enough members in common.
 *
 * Assumes that every replica has one vote. Leaves out weights, and different quorums to read and to write.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";

/**
 * Fewest replicas of which any two groups share one: q = ⌊N / 2⌋ + 1.
 *
 * @param replicas - N (count, >= 1)
 * @returns quorum (count); N - q replicas may be down
 * @throws RangeError if `replicas` is not whole and >= 1
 * @see Gifford (1979), Proceedings of the 7th ACM Symposium on Operating Systems Principles
 *
 * @example
 * ```ts
 * majorityQuorum(4) // => 3
 * ```
 */
export function majorityQuorum(replicas: number): number {
  requireCount({ replicas });
  return Math.floor(replicas / 2) + 1;
}

/**
 * Fewest replicas of which any two groups share one that does not lie: q = ⌈(N + f + 1) / 2⌉.
 *
 * @param replicas - N (count, >= 1)
 * @param params - `faults` is f: replicas that may lie (count, fewer than a third: 3 f < N)
 * @returns quorum (count, 2 f + 1 where N = 3 f + 1); never more than the N - f that answer
 * @throws RangeError if `replicas` is not whole and >= 1, or `faults` is not whole or too large
 * @see Malkhi and Reiter (1998), Distributed Computing 11(4)
 *
 * @example
 * ```ts
 * byzantineQuorum(4, { faults: 1 }) // => 3
 * ```
 */
export function byzantineQuorum(replicas: number, { faults }: { readonly faults: number }): number {
  requireCount({ replicas });
  requireWhole({ faults });
  requireBetween(0, Math.floor((replicas - 1) / 3), { faults });
  return Math.ceil((replicas + faults + 1) / 2);
}

/**
 * Replicas that any two quorums have in common: 2 q - N.
 *
 * @param quorum - q (count, 1 to `replicas`)
 * @param params - `replicas` is N (count, >= 1)
 * @returns replicas (count; 0 where two quorums may miss each other)
 * @throws RangeError if a count is not whole, or `quorum` is more than `replicas`
 *
 * @example
 * ```ts
 * quorumOverlap(3, { replicas: 4 }) // => 2
 * ```
 */
export function quorumOverlap(quorum: number, { replicas }: { readonly replicas: number }): number {
  requireCount({ quorum, replicas });
  requireBetween(1, replicas, { quorum });
  return Math.max(0, 2 * quorum - replicas);
}
