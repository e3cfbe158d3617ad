/**
 * Clients of a replicated service, some of which a partition cuts off from the majority now and then.
 * Each request meets both kinds of service: one that refuses what it cannot agree upon, and one that
 * answers from whatever copy is there.
 */

import { requireBetween, requireFraction, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { simulate } from "../../sim/simulate";
import { type Interval, meanInterval } from "../../stats/summary";

export interface PartitionedClientsParams {
  /** Time with a partition (fraction, 0 to 0.99). */
  readonly partitionShare: number;
  /** Requests from the side that is cut off then (fraction). */
  readonly minorityShare: number;
  /** Requests that fail anyhow (fraction; 0 by default). */
  readonly unavailability?: number;
  /** Mean length of a partition (s, > 0; 60 by default). */
  readonly meanPartition?: Seconds;
  /** Requests per second, at random times (1/s, > 0; 1 by default). */
  readonly requestRate?: PerSecond;
  /** Length of the run (s, > 0; 100 000 by default). */
  readonly duration?: Seconds;
  readonly seed?: number;
}

export interface PartitionedClientsRun {
  /** Requests that the consistent service leaves without an answer, with a 95 % interval (fraction). */
  readonly cpUnanswered: Interval;
  /** Requests that the available service leaves without an answer (fraction). */
  readonly apUnanswered: Interval;
  /** Answers of the available service that come from the side that is cut off (fraction). */
  readonly apStale: Interval;
}

/** Parts of the run, far longer than a partition: they hardly depend on each other. */
const parts = 40;

/**
 * Runs through partitions and healthy times of random lengths.
 *
 * @returns shares with their intervals, from the parts of the run
 * @throws RangeError if a parameter is outside its domain, or the run too short for a request in each
 *   of its 40 parts
 */
export function simulatePartitionedClients(
  params: PartitionedClientsParams,
): PartitionedClientsRun {
  const { partitionShare, minorityShare, unavailability = 0 } = params;
  const { meanPartition = 60, requestRate = 1, duration = 100_000, seed = 1 } = params;
  requireBetween(0, 0.99, { partitionShare });
  requireFraction({ minorityShare, unavailability });
  requirePositive({ meanPartition, requestRate, duration });
  const counts = Array.from({ length: parts }, () => ({ all: 0, failed: 0, cut: 0, stale: 0 }));
  simulate(
    (sim) => {
      const [starts, sides, faults] = ["starts", "sides", "faults"].map((each) => sim.stream(each));
      const healthy = sim.stream("healthy times");
      const parted = sim.stream("partitions");
      const meanHealthy = (meanPartition * (1 - partitionShare)) / partitionShare;
      let isParted = starts?.happens(partitionShare) ?? false;
      const change = function* () {
        for (;;) {
          yield isParted
            ? parted.exponential() * meanPartition
            : healthy.exponential() * meanHealthy;
          isParted = !isParted;
        }
      };
      if (partitionShare > 0) sim.spawn(change);
      sim.every(sim.exponential(requestRate, { stream: "requests" }), () => {
        const count = counts[Math.floor((parts * sim.now) / duration)];
        if (!count) return;
        const isCut = (sides?.happens(minorityShare) ?? false) && isParted;
        const hasFailed = faults?.happens(unavailability) ?? false;
        count.all += 1;
        if (hasFailed) count.failed += 1;
        if (hasFailed || isCut) count.cut += 1;
        if (!hasFailed && isCut) count.stale += 1;
      });
    },
    { seed, until: duration },
  );
  if (counts.some(({ all, failed }) => all === failed)) {
    throw new RangeError(`duration must be long enough for answers in each part, got ${duration}`);
  }
  const share = (of: (count: (typeof counts)[number]) => number) =>
    meanInterval(counts.map(of), { confidence: 0.95 });
  return {
    cpUnanswered: share(({ all, cut }) => cut / all),
    apUnanswered: share(({ all, failed }) => failed / all),
    apStale: share(({ all, failed, stale }) => stale / (all - failed)),
  };
}
