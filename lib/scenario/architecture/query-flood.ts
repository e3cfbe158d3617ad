/** A question that peers pass on to all their neighbours, in a graph that has cycles. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";

export interface QueryFloodParams {
  /** Peers (count, `degree` + 1 to 20 000); `peers` × `degree` is even. */
  readonly peers: number;
  /** Neighbours of each peer (count, 3 to 50). */
  readonly degree: number;
  /** Hops after which a question dies (count, 0 to 50). */
  readonly hops: number;
  /** Whether a peer passes on what it has seen before: it does not by default. */
  readonly areForgetful?: boolean;
  /** Graphs, a question from one of the peers in each (count, >= 2). */
  readonly graphs: number;
  readonly seed: number;
}

/** Each with its 95 % interval (counts). */
export interface QueryFloodResult {
  /** Peers that are asked, without the one who asks. */
  readonly reached: Interval;
  /** Messages. */
  readonly messages: Interval;
  /** Of these, messages to a peer that knows the question. */
  readonly duplicates: Interval;
}

const mostMessages = 1e7;

/**
 * Floods random graphs in which all peers have as many neighbours: a peer passes a question on to all but the one
 * from whom it came.
 *
 * @returns peers that are reached, messages and duplicates
 * @throws RangeError if a parameter is outside its domain, or forgetful peers would send more than 10⁷ messages
 */
export function simulateQueryFlood(params: QueryFloodParams): QueryFloodResult {
  const { peers, degree, hops, areForgetful = false, graphs, seed } = params;
  requireWhole({ peers, degree, hops });
  requireBetween(3, 50, { degree });
  requireBetween(degree + 1, 20_000, { peers });
  requireBetween(0, 50, { hops });
  requireCount({ graphs });
  if ((peers * degree) % 2 === 1) {
    throw new RangeError(`peers must be even for an odd degree, got ${peers}`);
  }
  const random = streams(seed) as Record<"graph" | "asking", RandomStream>;
  const [reached, messages, duplicates]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < graphs; i += 1) {
    const graph = regularGraph(peers, degree, random.graph);
    const flood = floodFrom(random.asking.below(peers), graph, { hops, areForgetful });
    reached.push(flood.reached);
    messages.push(flood.messages);
    duplicates.push(flood.messages - flood.reached);
  }
  const interval = (values: readonly number[]) => meanInterval(values, { confidence: 0.95 });
  return {
    reached: interval(reached),
    messages: interval(messages),
    duplicates: interval(duplicates),
  };
}

function floodFrom(
  start: number,
  graph: readonly (readonly number[])[],
  { hops, areForgetful }: { readonly hops: number; readonly areForgetful: boolean },
) {
  const known = new Uint8Array(graph.length);
  known[start] = 1;
  // Who has the question, and from whom.
  let front: readonly (readonly [peer: number, from: number])[] = [[start, -1]];
  let [reached, messages] = [0, 0];
  for (let hop = 0; hop < hops && front.length > 0; hop += 1) {
    const next: [number, number][] = [];
    for (const [peer, from] of front) {
      for (const neighbour of graph[peer] as readonly number[]) {
        if (neighbour === from) continue;
        messages += 1;
        if (messages > mostMessages) {
          throw new RangeError(`hops must make ${mostMessages} messages or fewer, got more`);
        }
        const isNew = known[neighbour] === 0;
        if (isNew) {
          known[neighbour] = 1;
          reached += 1;
        }
        if (isNew || areForgetful) next.push([neighbour, peer]);
      }
    }
    front = next;
  }
  return { reached, messages };
}

/** Neighbours of each: ends of edges paired at random, and what is paired with itself or twice swapped away. */
function regularGraph(peers: number, degree: number, random: RandomStream): number[][] {
  // Peers in a ring with their nearest neighbours (and the one across, for an odd degree).
  const edges: [number, number][] = [];
  const joined = new Set<number>();
  const key = (a: number, b: number) => Math.min(a, b) * peers + Math.max(a, b);
  const join = (a: number, b: number) => {
    edges.push([a, b]);
    joined.add(key(a, b));
  };
  for (let peer = 0; peer < peers; peer += 1) {
    for (let way = 1; way <= degree >> 1; way += 1) join(peer, (peer + way) % peers);
    if (degree % 2 === 1 && peer < peers / 2) join(peer, peer + peers / 2);
  }
  // Edges swap ends until nothing of the ring is left: each about twenty times.
  for (let swap = 0; swap < 10 * edges.length; swap += 1) {
    const one = edges[random.below(edges.length)] as [number, number];
    const other = edges[random.below(edges.length)] as [number, number];
    const [a, b] = one;
    const [c, d] = random.below(2) === 0 ? other : [other[1], other[0]];
    if (a === d || c === b || joined.has(key(a, d)) || joined.has(key(c, b))) continue;
    joined.delete(key(a, b));
    joined.delete(key(c, d));
    [one[1], other[0], other[1]] = [d, c, b];
    joined.add(key(a, d));
    joined.add(key(c, b));
  }
  const neighbours = Array.from({ length: peers }, (): number[] => []);
  for (const [a, b] of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}
