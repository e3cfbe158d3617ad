/**
 * A group of workers that runs in rounds, counted tick by tick: each computes on its own, then all
 * pass through one lock in turn, then each pair exchanges a message each way over one bus.
 */

import { requireCount, requireWhole } from "../../core/check";

export interface RoundParams {
  readonly workers: number;
  /** Ticks of computing that all do at the same time (count). */
  readonly parallelTicks: number;
  /** Ticks that each holds the lock (count). */
  readonly lockTicks: number;
  /** Ticks of one message (count). */
  readonly messageTicks: number;
}

/**
 * Counts the ticks of one round, in which every worker does one job.
 *
 * @returns ticks (count)
 * @throws RangeError if `workers` is not whole and >= 1, or ticks are not whole
 */
export function countRound(params: RoundParams): number {
  const { workers, parallelTicks, lockTicks, messageTicks } = params;
  requireCount({ workers });
  requireWhole({ parallelTicks, lockTicks, messageTicks });
  const computing = new Array<number>(workers).fill(parallelTicks);
  const lockQueue = Array.from({ length: workers }, (_, worker) => ({ worker, left: lockTicks }));
  const bus = lockQueue.flatMap(({ worker: from }) =>
    lockQueue.filter(({ worker }) => worker !== from).map(() => messageTicks),
  );
  let ticks = 0;
  while (computing.some((left) => left > 0)) {
    computing.forEach((left, i) => (computing[i] = Math.max(0, left - 1)));
    ticks += 1;
  }
  while (lockQueue.length > 0) {
    const holder = lockQueue[0];
    if (!holder || holder.left === 0) lockQueue.shift();
    else {
      holder.left -= 1;
      ticks += 1;
    }
  }
  for (let left = bus.pop(); left !== undefined; left = bus.pop()) ticks += left;
  return ticks;
}
