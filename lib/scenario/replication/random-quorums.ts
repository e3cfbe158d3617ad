/** Writes to random quorums, and a read of another one: how far behind is it? */

import { requireBetween, requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";
import { dealer } from "./dealer";

export interface RandomQuorums {
  readonly replicas: number;
  /** Replicas that a read asks (count, 1 to `replicas`). */
  readonly read: number;
  /** Replicas that a write reaches (count, 1 to `replicas`). */
  readonly write: number;
  /** Versions that are written before each read (count, >= 1). */
  readonly versions: number;
  /** Reads, each of a store of its own (count, >= 1). */
  readonly reads: number;
  readonly seed: number;
}

/**
 * Share of reads that are 1, 2, … `versions` versions behind or more: the same reads, so it never rises.
 *
 * @returns estimates with their 95 % intervals (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateRandomQuorums(params: RandomQuorums): Interval[] {
  const { replicas, read, write, versions, reads, seed } = params;
  requireCount({ replicas, read, write, versions, reads });
  requireBetween(1, replicas, { read, write });
  const random = streams(seed) as Record<"writes" | "reads", RandomStream>;
  const [writers, readers] = [dealer(replicas, random.writes), dealer(replicas, random.reads)];
  const behind = new Array<number>(versions + 1).fill(0);
  const stored = new Int32Array(replicas);
  for (let each = 0; each < reads; each += 1) {
    stored.fill(0);
    for (let version = 1; version <= versions; version += 1) {
      for (const replica of writers(write)) stored[replica] = version;
    }
    let newest = 0;
    for (const replica of readers(read)) newest = Math.max(newest, stored[replica] as number);
    behind[versions - newest] = (behind[versions - newest] as number) + 1;
  }
  let more = reads;
  return Array.from({ length: versions }, (_, i) => {
    more -= behind[i] as number;
    return shareInterval(more, { trials: reads, confidence: 0.95 });
  });
}
