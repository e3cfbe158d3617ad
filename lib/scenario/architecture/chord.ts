/** Lookups in a Chord ring: each node knows those that follow it at a distance of 1, 2, 4, 8 … */

import { requireAtLeast, requireBetween, requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";

export interface ChordParams {
  /** Nodes on the ring (count, 1 to 2²⁰). */
  readonly nodes: number;
  /** Where they are: drawn at random (as usual), or at equal distances (a power of two of them). */
  readonly places?: "random" | "even";
  /** Lookups on each of `rings` (count, >= 1): from a node at random, of a key at random. */
  readonly lookups: number;
  /** Rings, each of them drawn anew (count, >= 2). */
  readonly rings: number;
  readonly seed: number;
}

export interface ChordResult {
  /** Mean times that a lookup is passed on until it is at the last node before the key, with its 95 % interval. */
  readonly hops: Interval;
  /** Most of any lookup (count). */
  readonly mostHops: number;
  /** Share of lookups of each number of hops, from 0 on (fractions). */
  readonly shares: readonly number[];
}

/** Ids are whole numbers below 2³². */
const bits = 32;
const size = 2 ** bits;

/**
 * Looks keys up: each node passes the question on to the farthest node of its table that is not beyond the key. The
 * last node before the key knows its owner, the next on the ring.
 *
 * @returns hops of lookups
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateChord(params: ChordParams): ChordResult {
  const { nodes, places = "random", lookups, rings, seed } = params;
  requireCount({ nodes, lookups, rings });
  requireAtLeast(2, { rings });
  requireBetween(1, 2 ** 20, { nodes });
  if (places === "even" && !Number.isInteger(Math.log2(nodes))) {
    throw new RangeError(`nodes must be a power of two at equal distances, got ${nodes}`);
  }
  const random = streams(seed) as Record<"ids" | "lookups", RandomStream>;
  const counts: number[] = [];
  const means = Array.from({ length: rings }, () => {
    const ids =
      places === "even"
        ? Float64Array.from({ length: nodes }, (_, i) => (i * size) / nodes)
        : idsOf(nodes, random.ids);
    let sum = 0;
    for (let i = 0; i < lookups; i += 1) {
      const hops = hopsOf(ids, random.lookups.below(nodes), random.lookups.bits());
      counts[hops] = (counts[hops] ?? 0) + 1;
      sum += hops;
    }
    return sum / lookups;
  });
  return {
    hops: meanInterval(means, { confidence: 0.95 }),
    mostHops: counts.length - 1,
    shares: Array.from(counts, (each = 0) => each / (lookups * rings)),
  };
}

/** Different ids in order. */
function idsOf(nodes: number, random: RandomStream): Float64Array {
  const ids = new Set<number>();
  while (ids.size < nodes) ids.add(random.bits());
  return Float64Array.from(ids).sort();
}

/** Place of the first node at or after an id, round the ring. */
function nextAt(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low === ids.length ? 0 : low;
}

const distance = (from: number, to: number) => (to - from + size) % size;

function hopsOf(ids: Float64Array, start: number, key: number): number {
  let place = start;
  let hops = 0;
  for (;;) {
    const id = ids[place] as number;
    const left = distance(id, key);
    const next = farthestBefore(ids, id, left);
    if (next === undefined) return hops;
    place = next;
    hops += 1;
  }
}

/** The farthest node of a node's table that lies before the key, if there is one. */
function farthestBefore(ids: Float64Array, id: number, left: number): number | undefined {
  for (let reach = size / 2; reach >= 1; reach /= 2) {
    if (reach >= left) continue;
    const finger = nextAt(ids, (id + reach) % size);
    const way = distance(id, ids[finger] as number);
    // A finger may lie beyond the key, or be the node itself once round the ring.
    if (way > 0 && way < left) return finger;
  }
  return undefined;
}
