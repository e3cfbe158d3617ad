/** Chunks on nodes of which many fail at once: anywhere, or only on certain groups of nodes. */

import { requireAtLeast, requireBetween, requireCount, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";
import { dealer } from "./dealer";

export interface PlacementParams {
  /** Nodes (count; for copysets a multiple of `copies`). */
  readonly nodes: number;
  /** Copies of each chunk, on different nodes (count, 1 to `nodes`). */
  readonly copies: number;
  /** Chunks (count, >= 1). */
  readonly chunks: number;
  /**
   * Times that the nodes are shuffled and cut into groups, of which each chunk takes one; 0 for chunks that
   * each have nodes of their own.
   */
  readonly shuffles: number;
  /** Nodes that fail at once (count, 0 to `nodes`). */
  readonly failures: number;
  /** Failures that are tried, each after a new placement (count, 2 or more). */
  readonly trials: number;
  readonly seed: number;
}

/** What was lost. */
export interface PlacementLoss {
  /** Share of failures in which some chunk was lost, with its 95 % interval. */
  readonly anyLoss: Interval;
  /** Mean share of chunks that were lost, with its 95 % interval. */
  readonly meanLoss: Interval;
}

/**
 * Places chunks, lets nodes fail, and looks for chunks whose nodes have all failed.
 *
 * @returns how often some chunk is lost, and how many
 * @throws RangeError if a parameter is outside its domain
 * @see Cidon, Rumble, Stutsman, Katti, Ousterhout and Rosenblum (2013), USENIX ATC, section 3
 */
export function simulatePlacement(params: PlacementParams): PlacementLoss {
  const { nodes, copies, chunks, shuffles, failures, trials, seed } = params;
  requireCount({ nodes, copies, chunks, trials });
  requireBetween(1, nodes, { copies });
  requireWhole({ shuffles, failures });
  requireBetween(0, nodes, { failures });
  requireAtLeast(2, { trials });
  if (shuffles > 0 && nodes % copies !== 0) {
    throw new RangeError(`nodes must be a multiple of ${copies}, got ${nodes}`);
  }
  const random = streams(seed) as Record<"places" | "groups" | "failures", RandomStream>;
  const deal = dealer(nodes, random.places);
  const fail = dealer(nodes, random.failures);
  const hasFailed = new Uint8Array(nodes);
  const isGone = (group: Int32Array) => {
    for (const node of group) if (hasFailed[node] === 0) return false;
    return true;
  };
  const groupsIn = nodes / copies;

  const lostChunks = (): number => {
    if (shuffles === 0) {
      let lost = 0;
      for (let chunk = 0; chunk < chunks; chunk += 1) if (isGone(deal(copies))) lost += 1;
      return lost;
    }
    // Of each shuffle, which groups are gone; each chunk then lies on one group of one shuffle.
    const gone = Array.from({ length: shuffles }, () => {
      const order = deal(nodes);
      return Array.from({ length: groupsIn }, (_, i) =>
        isGone(order.subarray(i * copies, (i + 1) * copies)),
      );
    }).flat();
    if (!gone.includes(true)) return 0;
    let lost = 0;
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      if (gone[random.groups.below(gone.length)] === true) lost += 1;
    }
    return lost;
  };

  const shares = Array.from({ length: trials }, () => {
    hasFailed.fill(0);
    for (const node of fail(failures)) hasFailed[node] = 1;
    return lostChunks() / chunks;
  });
  return {
    anyLoss: shareInterval(shares.filter((share) => share > 0).length, {
      trials,
      confidence: 0.95,
    }),
    meanLoss: meanInterval(shares, { confidence: 0.95 }),
  };
}
