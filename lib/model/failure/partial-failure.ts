/**
 * Partial failure: of many nodes some are down, and most are up.
 *
 * Assumes that nodes fail independently of each other. Leaves out common causes, and links.
 */

import { requireCount, requireFraction } from "../../core/check";
import { chanceWithin } from "../../core/union";

/** Chances that all, some or no nodes are up. */
export interface PartialFailure {
  /** Chance that none is down (fraction). */
  readonly allUp: number;
  /** Chance that some are down and others up (fraction; 0 for a single node). */
  readonly partial: number;
  /** Chance that all are down (fraction). */
  readonly allDown: number;
  /** How many are down on average (count). */
  readonly expectedDown: number;
}

/**
 * Chances that all nodes are up, some, or none: (1 - u)ⁿ, 1 - (1 - u)ⁿ - uⁿ, uⁿ.
 *
 * @param nodes - n (count, >= 1)
 * @param params - `unavailability` is u: share of time that a node is down (fraction)
 * @returns three chances, and the mean number that is down
 * @throws RangeError if a parameter is outside its domain
 * @see Barroso, Hölzle and Ranganathan (2018), The Datacenter as a Computer, chapter on failures
 *
 * @example
 * ```ts
 * partialFailure(1000, { unavailability: 0.001 }).partial // => 0.632304575
 * ```
 */
export function partialFailure(
  nodes: number,
  { unavailability }: { readonly unavailability: number },
): PartialFailure {
  requireCount({ nodes });
  requireFraction({ unavailability });
  // The smaller one of u and 1 - u, so that no digits are lost on either side.
  const rare = Math.min(unavailability, 1 - unavailability);
  const rest = chanceWithin(nodes, { chance: rare });
  return {
    allUp: unavailability === 1 ? 0 : Math.exp(nodes * Math.log1p(-unavailability)),
    partial: nodes === 1 ? 0 : Math.max(0, rest - rare ** nodes),
    allDown: unavailability ** nodes,
    expectedDown: nodes * unavailability,
  };
}
