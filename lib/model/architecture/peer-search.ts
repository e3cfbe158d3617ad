/**
 * Finding things among peers: asking everybody within reach, or following a table that halves the way.
 *
 * Assumes tables that are up to date, and a graph without short cycles. Leaves out peers that come and go,
 * and the way a hop takes in the network.
 */

import { requireAtLeast, requireBetween, requireCount, requireWhole } from "../../core/check";

/**
 * Peers that a flooded query reaches at most: n Σ (n - 1)^(i - 1) over the hops i = 1 … t.
 *
 * Cycles of the graph make it fewer: then it counts messages, and not peers.
 *
 * @param hops - t: hops after which a query dies (count, 0 to 1000)
 * @param params - `degree` is n: neighbours of each peer (count, >= 1)
 * @returns peers (count; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Ritter (2001), Why Gnutella Can't Scale. No, Really
 *
 * @example
 * ```ts
 * floodReach(7, { degree: 4 }) // => 4372
 * ```
 */
export function floodReach(hops: number, { degree }: { readonly degree: number }): number {
  requireWhole({ hops });
  requireBetween(0, 1000, { hops });
  requireCount({ degree });
  let [reached, ring] = [0, degree];
  for (let i = 0; i < hops; i += 1) {
    reached += ring;
    ring *= degree - 1;
  }
  return reached;
}

/**
 * Fewest hops with which a flooded query can reach so many peers.
 *
 * @param peers - to be reached (count, >= 0)
 * @param params - `degree`: neighbours of each peer (count, >= 3)
 * @returns hops (count)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * floodHopsNeeded(1000, { degree: 4 }) // => 6
 * ```
 */
export function floodHopsNeeded(peers: number, { degree }: { readonly degree: number }): number {
  requireWhole({ peers });
  requireCount({ degree });
  requireAtLeast(3, { degree });
  let hops = 0;
  while (floodReach(hops, { degree }) < peers) hops += 1;
  return hops;
}

/**
 * Mean hops of a lookup in Chord: half of the bits of the distance are ones, ½ log₂ n.
 *
 * @param nodes - n (count, finite, >= 1)
 * @returns hops (count, not whole); at most log₂ n with high probability
 * @throws RangeError if `nodes` is outside its domain
 * @see Stoica, Morris, Karger, Kaashoek and Balakrishnan (2001), Chord, SIGCOMM
 *
 * @example
 * ```ts
 * chordHops(1e6) // => 9.965784284662087
 * ```
 */
export function chordHops(nodes: number): number {
  requireCount({ nodes });
  return Math.log2(nodes) / 2;
}

/**
 * Hops of a lookup in Pastry, which corrects a digit of b bits each time: log₂ n / b.
 *
 * @param nodes - n (count, finite, >= 1)
 * @param params - `digitBits` is b (count, >= 1)
 * @returns hops (count, not whole), before rounding up
 * @throws RangeError if a parameter is outside its domain
 * @see Rowstron and Druschel (2001), Pastry, Middleware
 *
 * @example
 * ```ts
 * pastryHops(65536, { digitBits: 4 }) // => 4
 * ```
 */
export function pastryHops(nodes: number, { digitBits }: { readonly digitBits: number }): number {
  requireCount({ nodes, digitBits });
  return Math.log2(nodes) / digitBits;
}

/**
 * Mean hops of a lookup in CAN, a torus of d dimensions: (d / 4) n^(1/d).
 *
 * @param nodes - n (count, finite, >= 1)
 * @param params - `dimensions` is d (count, >= 1)
 * @returns hops (count, not whole)
 * @throws RangeError if a parameter is outside its domain
 * @see Ratnasamy, Francis, Handley, Karp and Shenker (2001), A Scalable Content-Addressable Network, SIGCOMM
 *
 * @example
 * ```ts
 * canHops(1e6, { dimensions: 2 }) // => 500
 * ```
 */
export function canHops(nodes: number, { dimensions }: { readonly dimensions: number }): number {
  requireCount({ nodes, dimensions });
  return (dimensions / 4) * nodes ** (1 / dimensions);
}
