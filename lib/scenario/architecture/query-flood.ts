/** A question that peers pass on to all their neighbours, in a graph that has cycles. */

import { requireAtLeast, requireBetween, requireCount, requireWhole } from "../../core/check";
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
export interface FloodCounts {
  /** Peers that are asked, without the one who asks. */
  readonly reached: Interval;
  /** Messages. */
  readonly messages: Interval;
  /** Of these, messages to a peer that knows the question. */
  readonly duplicates: Interval;
}

export interface QueryFloodResult extends FloodCounts {
  /** The same after each hop, from none on. */
  readonly afterHops: readonly FloodCounts[];
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
  requireAtLeast(2, { graphs });
  if ((peers * degree) % 2 === 1) {
    throw new RangeError(`peers must be even for an odd degree, got ${peers}`);
  }
  const random = streams(seed) as Record<"graph" | "asking", RandomStream>;
  const floods = Array.from({ length: graphs }, () => {
    const graph = regularGraph(peers, degree, random.graph);
    return floodFrom(random.asking.below(peers), graph, { hops, areForgetful });
  });
  const interval = (valueOf: (flood: Flooded) => number, hop: number) =>
    meanInterval(
      floods.map((each) => valueOf(each[hop] as Flooded)),
      { confidence: 0.95 },
    );
  const afterHops = Array.from({ length: hops + 1 }, (_, hop) => ({
    reached: interval((each) => each.reached, hop),
    messages: interval((each) => each.messages, hop),
    duplicates: interval((each) => each.messages - each.reached, hop),
  }));
  return { ...(afterHops[hops] as FloodCounts), afterHops };
}

interface Flooded {
  readonly reached: number;
  readonly messages: number;
}

/** What a question has done after each hop. */
function floodFrom(
  start: number,
  graph: readonly (readonly number[])[],
  { hops, areForgetful }: { readonly hops: number; readonly areForgetful: boolean },
): Flooded[] {
  const known = new Uint8Array(graph.length);
  known[start] = 1;
  // Who has the question, and from whom.
  let front: readonly (readonly [peer: number, from: number])[] = [[start, -1]];
  let [reached, messages] = [0, 0];
  const course = [{ reached, messages }];
  for (let hop = 0; hop < hops; hop += 1) {
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
    course.push({ reached, messages });
  }
  return course;
}

/** Neighbours of each peer in a random graph without loops and double edges. */
function regularGraph(peers: number, degree: number, random: RandomStream): number[][] {
  // A ring of peers who know their nearest neighbours, and the one across for an odd degree …
  const neighbours = Array.from({ length: peers }, (): number[] => []);
  const edges: [number, number][] = [];
  const join = (a: number, b: number) => {
    edges.push([a, b]);
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  };
  for (let peer = 0; peer < peers; peer += 1) {
    for (let way = 1; way <= degree >> 1; way += 1) join(peer, (peer + way) % peers);
    if (degree % 2 === 1 && peer < peers / 2) join(peer, peer + peers / 2);
  }
  const areJoined = (a: number, b: number) => (neighbours[a] as number[]).includes(b);
  const exchange = (of: number, old: number, other: number) => {
    const list = neighbours[of] as number[];
    list[list.indexOf(old)] = other;
  };
  // … and whose edges swap ends until nothing of the ring is left: each edge twenty times or so.
  for (let swap = 0; swap < 10 * edges.length; swap += 1) {
    const one = edges[random.below(edges.length)] as [number, number];
    const other = edges[random.below(edges.length)] as [number, number];
    const [a, b] = one;
    const [c, d] = random.below(2) === 0 ? other : [other[1], other[0]];
    if (a === d || b === c || areJoined(a, d) || areJoined(b, c)) continue;
    exchange(a, b, d);
    exchange(b, a, c);
    exchange(c, d, b);
    exchange(d, c, a);
    [one[1], other[0], other[1]] = [d, c, b];
  }
  return neighbours;
}
