/**
 * A swarm in rounds: a round is the time in which everybody who has pieces sends one.
 *
 * Assumes equal links, that a peer takes one piece a round, and that somebody knows who needs what. Leaves
 * out peers that leave, and the search for pieces (which chance does nearly as well).
 */

import { requireCount } from "../../core/check";

/**
 * Fewest rounds until n peers have all m pieces that one server had: m + ⌈log₂(n + 1)⌉ - 1.
 *
 * The last piece leaves the server in round m at the earliest; then one peer has it, and holders double.
 *
 * @param peers - n (count, >= 1)
 * @param params - `pieces` is m (count, >= 1)
 * @returns rounds (count)
 * @throws RangeError if a parameter is outside its domain
 * @see Mundinger, Weber and Weiss (2008), Optimal scheduling of peer-to-peer file dissemination, Journal of
 *   Scheduling 11
 *
 * @example
 * ```ts
 * swarmRounds(7, { pieces: 10 }) // => 12
 * ```
 */
export function swarmRounds(peers: number, { pieces }: { readonly pieces: number }): number {
  requireCount({ peers, pieces });
  let [doublings, holders] = [0, 1];
  while (holders < peers + 1) {
    holders *= 2;
    doublings += 1;
  }
  return pieces + doublings - 1;
}
