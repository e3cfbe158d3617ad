/**
 * Quorums to read and to write: so many replicas have to answer that each read meets the last write.
 *
 * Assumes that every replica has one vote, and that replicas fail independently of each other. Leaves out
 * weights, partitions, writes at the same time, which W alone does not put in order, and sloppy quorums,
 * which count replicas outside of the N.
 */

import { requireBetween, requireCount } from "../../core/check";
import { kOfNAvailability, kOfNUnavailability } from "../availability/k-of-n";
import { majorityQuorum } from "../failure/quorum";

/** Replicas that fit into a moment's arithmetic. */
const mostReplicas = 1e6;

/** How many replicas there are, and how many of them an operation waits for. */
export interface Quorums {
  /** N: replicas (count, 1 to 10⁶). */
  readonly replicas: number;
  /** R: replicas that answer a read (count, 1 to `replicas`). */
  readonly read: number;
  /** W: replicas that confirm a write (count, 1 to `replicas`). */
  readonly write: number;
}

/** One number for reads and one for writes. */
export interface ReadAndWrite {
  readonly read: number;
  readonly write: number;
}

/**
 * Replicas that may be down while reads and writes go on: N - R and N - W.
 *
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns replicas, for reads and for writes (counts)
 * @throws RangeError if a count is not whole, or a quorum is not one of 1 … N
 *
 * @example
 * ```ts
 * quorumTolerance({ replicas: 5, read: 2, write: 4 }) // => { read: 3, write: 1 }
 * ```
 */
export function quorumTolerance({ replicas, read, write }: Quorums): ReadAndWrite {
  requireCount({ replicas, read, write });
  requireBetween(1, mostReplicas, { replicas });
  requireBetween(1, replicas, { read, write });
  return { read: replicas - read, write: replicas - write };
}

/**
 * Whether every read meets the last write that was confirmed: R + W > N.
 *
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns true if any read quorum shares a replica with any write quorum
 * @throws RangeError if a count is outside its domain
 * @see Gifford (1979), Proceedings of the 7th ACM Symposium on Operating Systems Principles
 *
 * @example
 * ```ts
 * readsMeetWrites({ replicas: 3, read: 1, write: 2 }) // => false
 * ```
 */
export function readsMeetWrites(quorums: Quorums): boolean {
  return quorumTolerance(quorums).write < quorums.read;
}

/**
 * Whether any two writes share a replica, which can put them in order: 2 W > N.
 *
 * @param quorums - `replicas` is N, `write` is W; `read` does not matter
 * @returns true if no two write quorums can miss each other
 * @throws RangeError if a count is outside its domain
 * @see Gifford (1979), Proceedings of the 7th ACM Symposium on Operating Systems Principles
 *
 * @example
 * ```ts
 * writesMeetWrites({ replicas: 4, read: 3, write: 2 }) // => false
 * ```
 */
export function writesMeetWrites(quorums: Quorums): boolean {
  return quorumTolerance(quorums).write < quorums.write;
}

/**
 * Smallest write quorum that meets every read and every other write: the larger one of N - R + 1 and a
 * majority.
 *
 * @param read - R: replicas that answer a read (count, 1 to `replicas`)
 * @param params - `replicas` is N (count, 1 to 10⁶)
 * @returns W (count)
 * @throws RangeError if a count is outside its domain
 *
 * @example
 * ```ts
 * leastWriteQuorum(2, { replicas: 5 }) // => 4
 * ```
 */
export function leastWriteQuorum(
  read: number,
  { replicas }: { readonly replicas: number },
): number {
  const spare = quorumTolerance({ replicas, read, write: replicas });
  return Math.max(spare.read + 1, majorityQuorum(replicas));
}

/**
 * Share of time in which enough replicas are up, to read and to write: P(X >= R), P(X >= W).
 *
 * @param availability - of each replica (fraction)
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns availabilities (fractions)
 * @throws RangeError if a parameter is outside its domain
 * @see Barlow and Proschan (1975), Statistical Theory of Reliability and Life Testing, chapter 1: k of n
 *
 * @example
 * ```ts
 * quorumAvailability(0.9, { replicas: 3, read: 1, write: 3 }).write // => 0.729
 * ```
 */
export function quorumAvailability(availability: number, quorums: Quorums): ReadAndWrite {
  quorumTolerance(quorums);
  const { replicas: parts, read, write } = quorums;
  return {
    read: kOfNAvailability(availability, { needed: read, parts }),
    write: kOfNAvailability(availability, { needed: write, parts }),
  };
}

/**
 * Share of time in which too few replicas are up, with all its digits where it is tiny.
 *
 * @param unavailability - of each replica (fraction)
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns unavailabilities (fractions)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * quorumUnavailability(0.1, { replicas: 3, read: 1, write: 2 }).write // => 0.028
 * ```
 */
export function quorumUnavailability(unavailability: number, quorums: Quorums): ReadAndWrite {
  quorumTolerance(quorums);
  const { replicas: parts, read, write } = quorums;
  return {
    read: kOfNUnavailability(unavailability, { needed: read, parts }),
    write: kOfNUnavailability(unavailability, { needed: write, parts }),
  };
}
