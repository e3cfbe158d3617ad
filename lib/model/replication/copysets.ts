/**
 * Copysets: which groups of nodes hold all copies of some chunk. Many groups, and some chunk is lost in nearly
 * every large failure; few groups, and losses are rare but large. The mean loss is the same.
 *
 * Assumes that as many nodes fail at once, any of them equally likely, as in a loss of power. Leaves out nodes
 * that come back, and racks.
 */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireNonNegative,
  requireWhole,
} from "../../core/check";
import { chanceWithin } from "../../core/union";

/** Nodes, and how many of them hold each chunk. */
export interface CopiedChunks {
  /** N: nodes (count, 1 to 10⁶). */
  readonly nodes: number;
  /** R: copies of each chunk, on different nodes (count, 1 to 20, at most `nodes`). */
  readonly copies: number;
}

function requireChunks({ nodes, copies }: CopiedChunks): void {
  requireCount({ nodes, copies });
  requireBetween(1, 1e6, { nodes });
  requireBetween(1, Math.min(nodes, 20), { copies });
}

function requireFailures(failures: number, params: CopiedChunks): void {
  requireChunks(params);
  requireWhole({ failures });
  requireBetween(0, params.nodes, { failures });
}

/**
 * Mean share of chunks that are lost, however they are placed: C(F, R) / C(N, R).
 *
 * @param failures - F: nodes that fail at once (count, 0 to `nodes`)
 * @param params - `nodes` is N, `copies` is R
 * @returns fraction
 * @throws RangeError if a count is outside its domain
 *
 * @example
 * ```ts
 * meanChunkLoss(3, { nodes: 6, copies: 3 }) // => 0.05
 * ```
 */
export function meanChunkLoss(failures: number, params: CopiedChunks): number {
  requireFailures(failures, params);
  let share = 1;
  for (let i = 0; i < params.copies; i += 1) {
    share *= Math.max(0, failures - i) / (params.nodes - i);
  }
  return share;
}

/**
 * Chance that some chunk is lost if every chunk has nodes of its own, drawn at random:
 * 1 - (1 - C(F, R) / C(N, R))^chunks.
 *
 * @param failures - F: nodes that fail at once (count, 0 to `nodes`)
 * @param params - `nodes` is N, `copies` is R, `chunks` that are stored (count, >= 0)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Cidon, Rumble, Stutsman, Katti, Ousterhout and Rosenblum (2013), USENIX ATC: copysets
 *
 * @example
 * ```ts
 * randomPlacementLoss(3, { nodes: 6, copies: 3, chunks: 2 }) // => 0.0975
 * ```
 */
export function randomPlacementLoss(
  failures: number,
  params: CopiedChunks & { readonly chunks: number },
): number {
  requireNonNegative({ chunks: params.chunks });
  return chanceWithin(params.chunks, { chance: meanChunkLoss(failures, params) });
}

/**
 * Fewest copysets with which the other copies of a node's chunks are on S nodes: (N / R) (S / (R - 1)).
 *
 * @param scatterWidth - S: nodes that share chunks with a node (at least R - 1; multiples of it come out even)
 * @param params - `nodes` is N, `copies` is R, 2 or more
 * @returns copysets (count; not whole where the division does not come out even)
 * @throws RangeError if a parameter is outside its domain
 * @see Cidon et al. (2013), USENIX ATC, section 3
 *
 * @example
 * ```ts
 * minimalCopysets(4, { nodes: 9, copies: 3 }) // => 6
 * ```
 */
export function minimalCopysets(scatterWidth: number, params: CopiedChunks): number {
  requireChunks(params);
  const { nodes, copies } = params;
  requireAtLeast(2, { copies });
  requireBetween(copies - 1, Math.max(copies - 1, nodes - 1), { scatterWidth });
  return (nodes / copies) * (scatterWidth / (copies - 1));
}

/**
 * Chance that some chunk is lost if chunks lie on few groups of nodes: 1 - (1 - copysets / C(N, R))^C(F, R).
 *
 * Takes the sets of failed nodes for independent of each other, as the source does: close where few groups
 * are hit. For groups that have no node in common `disjointGroupsLoss` is exact.
 *
 * @param failures - F: nodes that fail at once (count, 0 to `nodes`)
 * @param params - `nodes` is N, `copies` is R, `copysets` (0 to C(N, R))
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Cidon et al. (2013), USENIX ATC, section 3
 *
 * @example
 * ```ts
 * copysetLoss(3, { nodes: 6, copies: 3, copysets: 2 }) // => 0.1
 * ```
 */
export function copysetLoss(
  failures: number,
  params: CopiedChunks & { readonly copysets: number },
): number {
  requireFailures(failures, params);
  const { nodes, copies, copysets } = params;
  const all = ways(nodes, copies);
  requireBetween(0, all, { copysets });
  return chanceWithin(ways(failures, copies), { chance: copysets / all });
}

/** C(n, r): sets of r of n nodes. */
function ways(n: number, r: number): number {
  let product = 1;
  for (let i = 0; i < r; i += 1) product *= Math.max(0, n - i) / (i + 1);
  return product;
}
