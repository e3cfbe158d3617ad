/** A file in pieces that peers pass on to each other, round by round. */

import { requireAtLeast, requireBetween, requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Interval } from "../../stats/summary";
import { meanInterval } from "../../stats/summary";

export interface SwarmParams {
  /** Peers that want the file (count, 1 to 2000). */
  readonly peers: number;
  /** Pieces of the file (count, 1 to 2000). */
  readonly pieces: number;
  /** Whether peers pass pieces on (true by default), or only the server sends. */
  readonly areHelpful?: boolean;
  /** Pieces that the server sends in a round (count, 1 to 100; 1 by default). */
  readonly serverPieces?: number;
  /** Pieces that a peer can take in a round (count, 1 to 100; 1 by default). */
  readonly receivedPieces?: number;
  readonly seed: number;
}

export interface SwarmResult {
  /** Rounds until all have all. */
  readonly rounds: number;
  /** Pieces that all peers have together, after each round. */
  readonly held: readonly number[];
}

/**
 * Runs a swarm. In a round everybody who has pieces sends one (the server `serverPieces`) to a peer that lacks it and
 * can take one more in this round: a peer drawn at random, and of what it lacks the rarest piece.
 *
 * @returns rounds, and pieces held after each
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSwarm({
  peers,
  pieces,
  areHelpful = true,
  serverPieces = 1,
  receivedPieces = 1,
  seed,
}: SwarmParams): SwarmResult {
  requireCount({ peers, pieces });
  requireBetween(1, 2000, { peers, pieces });
  requireCount({ serverPieces, receivedPieces });
  requireBetween(1, 100, { serverPieces, receivedPieces });
  const { chance } = streams(seed) as Record<"chance", RandomStream>;
  // The last row is the server's.
  const has = Array.from({ length: peers + 1 }, (_, i) =>
    new Uint8Array(pieces).fill(i === peers ? 1 : 0),
  );
  const copies = new Int32Array(pieces);
  const counts = new Int32Array(peers + 1);
  counts[peers] = pieces;
  // The server stands there once for each piece that it sends.
  const order = Array.from({ length: peers + serverPieces }, (_, i) => Math.min(i, peers));
  const fromServer = new Array<number>(serverPieces).fill(peers);
  const held: number[] = [];
  let total = 0;
  while (total < peers * pieces) {
    const receiving = new Uint8Array(peers);
    const before = has.map((row) => row.slice());
    const senders = areHelpful ? shuffled(order, chance) : fromServer;
    for (const sender of senders) {
      if (counts[sender] === 0) continue;
      const mine = before[sender] as Uint8Array;
      const offset = chance.below(peers);
      for (let k = 0; k < peers; k += 1) {
        const receiver = (offset + k) % peers;
        if (receiver === sender || receiving[receiver] === receivedPieces) continue;
        const theirs = has[receiver] as Uint8Array;
        const piece = rarest(mine, theirs, copies, chance.below(pieces));
        if (piece < 0) continue;
        receiving[receiver] = (receiving[receiver] as number) + 1;
        theirs[piece] = 1;
        copies[piece] = (copies[piece] as number) + 1;
        total += 1;
        break;
      }
    }
    for (let i = 0; i < peers; i += 1) {
      counts[i] = (counts[i] as number) + (receiving[i] as number);
    }
    held.push(total);
  }
  return { rounds: held.length, held };
}

/** The rarest piece that one has and the other lacks, from `offset` on; -1 if there is none. */
function rarest(mine: Uint8Array, theirs: Uint8Array, copies: Int32Array, offset: number): number {
  let best = -1;
  for (let i = 0; i < mine.length; i += 1) {
    const piece = (offset + i) % mine.length;
    if (mine[piece] === 0 || theirs[piece] === 1) continue;
    if (best < 0 || (copies[piece] as number) < (copies[best] as number)) best = piece;
  }
  return best;
}

function shuffled(items: readonly number[], stream: RandomStream): number[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = stream.below(i + 1);
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
  return list;
}

/**
 * The same over several swarms.
 *
 * @returns mean rounds with a 95 % interval
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSwarmRounds({
  swarms,
  seed,
  ...rest
}: SwarmParams & { /** Swarms (count, >= 2). */ readonly swarms: number }): Interval {
  requireCount({ swarms });
  requireAtLeast(2, { swarms });
  const rounds = Array.from(
    { length: swarms },
    (_, i) => simulateSwarm({ ...rest, seed: (seed + 7919 * i) % 2 ** 32 }).rounds,
  );
  return meanInterval(rounds, { confidence: 0.95 });
}
