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
 * Cycles of the graph make the peers fewer. Messages are as many as this if peers do not remember what they have
 * seen, and fewer if they do.
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

/** Steps of a stretch in which the distance doubles, and how often it doubles before all is known. */
const [stepsOfOne, doublings] = [512, 8];

/**
 * Mean hops of a lookup in Chord if ids are drawn at random: 0.135 fewer than ½ log₂ n, since a finger lies at the
 * first node after a power of two, and so a little farther than that.
 *
 * At a distance x from the key, with one node to a unit of the ring, h hops are left: h' = 1 + h(x - 2ⁱ) - h(x), where
 * 2ⁱ is the farthest finger before x. The answer is the mean of h over all distances.
 *
 * @param nodes - n (count, finite, >= 1)
 * @returns hops (count, not whole) until the last node before the key; 0.6 / n too many for few nodes
 * @throws RangeError if `nodes` is outside its domain
 *
 * @example
 * ```ts
 * chordRandomHops(1024) // => 4.865484
 * ```
 */
export function chordRandomHops(nodes: number): number {
  requireCount({ nodes });
  const octaves = Math.floor(Math.log2(nodes));
  const known = Math.min(octaves, doublings);
  // Fingers lie at these multiples of a step: powers of two.
  const points = stepsOfOne * 2 ** known;
  const step = nodes / 2 ** octaves / stepsOfOne;
  const left = Math.exp(-step);
  const mean = -Math.expm1(-step) / step;
  const hops = new Float64Array(points + 1);
  hops[1] = step;
  let [finger, sum] = [1, step / 2];
  for (let i = 1; i < points; i += 1) {
    if (i === 2 * finger) finger = i;
    const [here, next] = [1 + (hops[i - finger] as number), 1 + (hops[i + 1 - finger] as number)];
    hops[i + 1] = left * (hops[i] as number) + here * (mean - left) + next * (1 - mean);
    sum += ((hops[i] as number) + (hops[i + 1] as number)) / 2;
  }
  return sum / points + (octaves - known) / 2;
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
