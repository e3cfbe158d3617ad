/**
 * How news gets around: messages of simple patterns, and gossip, where each tells one at random.
 *
 * Assumes rounds, and that everybody may call everybody. The curves are means of very many nodes. Leaves
 * out lost messages, and who has just failed.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { lambertW } from "../../core/lambert";

/** Rounds after which nothing changes any more, for any number of nodes. */
const mostRounds = 10_000;

/**
 * Messages of a round in which each tells each other one: n (n - 1). Links are half as many.
 *
 * @param nodes - n (count, >= 1)
 * @returns messages (count)
 * @throws RangeError if `nodes` is not whole and >= 1
 *
 * @example
 * ```ts
 * allToAllMessages(50) // => 2450
 * ```
 */
export function allToAllMessages(nodes: number): number {
  requireCount({ nodes });
  return nodes * (nodes - 1);
}

/**
 * Messages of a round in which one in the middle asks all and hears from all: 2 (n - 1).
 *
 * @param nodes - n, the one in the middle among them (count, >= 1)
 * @returns messages (count)
 * @throws RangeError if `nodes` is not whole and >= 1
 *
 * @example
 * ```ts
 * starMessages(50) // => 98
 * ```
 */
export function starMessages(nodes: number): number {
  requireCount({ nodes });
  return 2 * (nodes - 1);
}

/**
 * Rounds until all know, where each that knows tells one at random: about log₂ n + ln n.
 *
 * First the number that knows doubles, then the number that does not know falls to 1/e in each round.
 *
 * @param nodes - n (count, >= 1)
 * @returns rounds (count, not whole; off by a constant)
 * @throws RangeError if `nodes` is not whole and >= 1
 * @see Pittel (1987), SIAM Journal on Applied Mathematics 47(1)
 *
 * @example
 * ```ts
 * gossipRounds(1e6) // => 33.747079
 * ```
 */
export function gossipRounds(nodes: number): number {
  requireCount({ nodes });
  return Math.log2(nodes) + Math.log(nodes);
}

/**
 * Share that knows after some rounds of such gossip: K grows by (n - K) (1 - (1 - 1/(n-1))ᴷ) in each.
 *
 * @param rounds - count (0 to 10 000)
 * @param params - `nodes` is n (count, >= 2)
 * @returns fraction, from 1/n
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * gossipReach(1, { nodes: 10 }) // => 0.2
 * ```
 */
export function gossipReach(rounds: number, { nodes }: { readonly nodes: number }): number {
  requireWhole({ rounds });
  requireBetween(0, mostRounds, { rounds });
  requireCount({ nodes });
  requireBetween(2, Infinity, { nodes });
  // Shares, so that no number of nodes is too large.
  const missed = nodes * Math.log1p(-1 / (nodes - 1));
  let reach = 1 / nodes;
  for (let round = 0; round < rounds && reach < 1; round += 1) {
    // All of two nodes know after one call, and the logarithm of 0 says so.
    reach -= (1 - reach) * Math.expm1(reach * missed);
  }
  return Math.min(1, reach);
}

/**
 * Share that never hears of a rumour, where a teller stops with chance 1/k whenever somebody knew it
 * already: s = exp(-(k + 1) (1 - s)), that is -W₀(-(k + 1) e^-(k+1)) / (k + 1).
 *
 * @param k - how many such calls a teller stands, on average (count, >= 1)
 * @returns fraction
 * @throws RangeError if `k` is not whole and >= 1
 * @see Demers et al. (1987), Epidemic Algorithms for Replicated Database Maintenance, PODC
 *
 * @example
 * ```ts
 * rumourResidue(1) // => 0.20318787
 * ```
 */
export function rumourResidue(k: number): number {
  requireCount({ k });
  const calls = k + 1;
  return (0 - lambertW(-calls * Math.exp(-calls))) / calls;
}
