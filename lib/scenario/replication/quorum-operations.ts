/** Replicas that go down and come back, and operations that need a quorum of them. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { type Distribution, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";

export interface QuorumOperations {
  /** Replicas (count, >= 1). */
  readonly replicas: number;
  /** Replicas that a read needs (count, 1 to `replicas`). */
  readonly read: number;
  /** Replicas that a write needs (count, 1 to `replicas`). */
  readonly write: number;
  /** How long a replica stays up (s). */
  readonly up: Distribution;
  /** How long it stays down (s). */
  readonly down: Distribution;
  /** Time from one operation to the next (s); each is tried as a read and as a write. */
  readonly gap: Distribution;
  /** Operations that count (count, 2 or more). */
  readonly operations: number;
  /** Operations before them, since all replicas begin up (count; a tenth of `operations` by default). */
  readonly warmUp?: number;
  readonly seed: number;
}

/** What was counted. */
export interface QuorumFailures {
  /** Share of reads that found too few replicas, with its 95 % interval. */
  readonly read: Interval;
  /** Share of writes that did. */
  readonly write: Interval;
}

/**
 * Share of operations that find too few replicas up.
 *
 * @returns estimates with their 95 % intervals (fractions), by batch means: moments near each other are alike
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateQuorumOperations(params: QuorumOperations): QuorumFailures {
  const { replicas, read, write, operations, seed } = params;
  const { warmUp = Math.floor(operations / 10) } = params;
  requireCount({ replicas, read, write, operations });
  requireBetween(1, replicas, { read, write });
  requireWhole({ warmUp });
  const [reads, writes] = simulate(
    (sim) => {
      let live = replicas;
      for (let replica = 1; replica <= replicas; replica += 1) {
        const up = sim.draw(params.up, { stream: `up ${replica}` });
        const down = sim.draw(params.down, { stream: `down ${replica}` });
        const fail = () => {
          live -= 1;
          sim.after(down(), comeBack);
        };
        const comeBack = () => {
          live += 1;
          sim.after(up(), fail);
        };
        sim.after(up(), fail);
      }
      const failedReads = sim.tally("reads that fail (1)", { quantiles: false, skip: warmUp });
      const failedWrites = sim.tally("writes that fail (1)", { quantiles: false, skip: warmUp });
      sim.every(
        sim.draw(params.gap, { stream: "operations" }),
        (index) => {
          failedReads.add(live < read ? 1 : 0);
          failedWrites.add(live < write ? 1 : 0);
          if (index + 1 === warmUp + operations) sim.stop();
        },
        { count: warmUp + operations },
      );
      return [failedReads, failedWrites] as const;
    },
    { seed },
  );
  return { read: reads.interval(), write: writes.interval() };
}
