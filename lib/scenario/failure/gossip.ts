/** Gossip: nodes that call each other at random. */

import { requireBetween, requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

/**
 * Rounds of push gossip: each that knows calls one other node at random.
 *
 * @returns how many know after 0, 1, 2, … rounds, until all do (counts)
 * @throws RangeError if there are not 2 to 1 000 000 nodes
 */
export function simulateGossip(params: {
  readonly nodes: number;
  readonly seed: number;
}): number[] {
  const { nodes, seed } = params;
  requireCount({ nodes });
  requireBetween(2, 1e6, { nodes });
  const { calls } = streams(seed) as Record<"calls", RandomStream>;
  const knows = new Uint8Array(nodes);
  const tellers = [0];
  knows[0] = 1;
  const reached = [1];
  while (tellers.length < nodes) {
    const callers = tellers.length;
    for (let i = 0; i < callers; i += 1) {
      const other = calls.below(nodes - 1);
      const called = other >= (tellers[i] as number) ? other + 1 : other;
      if (knows[called] === 1) continue;
      knows[called] = 1;
      tellers.push(called);
    }
    reached.push(tellers.length);
  }
  return reached;
}

/**
 * A rumour: one teller after the other calls a node at random, and may lose interest if that one knew.
 *
 * @param params - `k`: a teller loses interest with chance 1/k
 * @returns share of nodes that never hear of it (fraction)
 * @throws RangeError if there are not 2 to 1 000 000 nodes, or `k` is not whole and >= 1
 */
export function simulateRumour(params: {
  readonly nodes: number;
  readonly k: number;
  readonly seed: number;
}): number {
  const { nodes, k, seed } = params;
  requireCount({ nodes, k });
  requireBetween(2, 1e6, { nodes });
  const { calls } = streams(seed) as Record<"calls", RandomStream>;
  const knows = new Uint8Array(nodes);
  const tellers = [0];
  knows[0] = 1;
  let known = 1;
  while (tellers.length > 0) {
    const place = calls.below(tellers.length);
    const called = calls.below(nodes);
    if (knows[called] === 0) {
      knows[called] = 1;
      known += 1;
      tellers.push(called);
    } else if (calls.below(k) === 0) {
      tellers[place] = tellers.at(-1) as number;
      tellers.pop();
    }
  }
  return 1 - known / nodes;
}
