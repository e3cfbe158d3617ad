/**
 * Partitions: of several sides that cannot reach each other, one may go on if it is a majority.
 *
 * Assumes one vote for each node, and clients that are spread as the nodes are. Leaves out witnesses, which
 * are nodes too, and clients that reach one side only.
 */

import { binomialAtLeast } from "../../core/binomial";
import { requireBetween, requireCount, requireEach, requireItems } from "../../core/check";

/** Which side goes on. */
export interface PartitionOutcome {
  /** Nodes of the side that goes on (count; 0 if none does). */
  readonly majority: number;
  /** Its share of all nodes (fraction; 0 if none goes on). */
  readonly share: number;
}

/**
 * The side that may go on: the one with more than half of the nodes, if there is one.
 *
 * @param sides - nodes on each side (counts, >= 1)
 * @returns size and share of that side
 * @throws RangeError if there is no side, or a size is not whole and >= 1
 * @see Gifford (1979), Proceedings of the 7th ACM Symposium on Operating Systems Principles; Davidson,
 *   Garcia-Molina and Skeen (1985), ACM Computing Surveys 17(3)
 *
 * @example
 * ```ts
 * partitionOutcome([3, 2]) // => { majority: 3, share: 0.6 }
 * ```
 */
export function partitionOutcome(sides: readonly number[]): PartitionOutcome {
  requireItems(1, { sides });
  requireEach(requireCount, { sides });
  requireEach((each) => requireBetween(1, 1e9, each), { sides });
  const nodes = sides.reduce((sum, side) => sum + side, 0);
  const majority = sides.find((side) => side > nodes / 2) ?? 0;
  return { majority, share: majority / nodes };
}

/**
 * Chance that some side has a majority, if each node falls on one of m sides at random: m P(X > n / 2).
 *
 * No two sides can have it, so the chances of the sides add up.
 *
 * @param sides - m (count, >= 1)
 * @param params - `nodes` is n (count, 1 to 10⁹)
 * @returns fraction
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * majorityChance(2, { nodes: 4 }) // => 0.625
 * ```
 */
export function majorityChance(sides: number, { nodes }: { readonly nodes: number }): number {
  requireCount({ sides, nodes });
  requireBetween(1, 1e9, { nodes });
  const needed = Math.floor(nodes / 2) + 1;
  return Math.min(1, sides * binomialAtLeast(needed, { trials: nodes, chance: 1 / sides }));
}
