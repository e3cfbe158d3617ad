/** A long job that saves its state, fails, restarts, and does lost work again. */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";

export interface JobParams {
  /** Stretches of work, each followed by a checkpoint (count, >= 1). */
  readonly segments: number;
  /** Work of one stretch (s, > 0). */
  readonly interval: number;
  /** Time of a checkpoint (s). */
  readonly checkpointCost: number;
  /** Time from a failure until the job goes on (s); it may fail again meanwhile. */
  readonly restartTime: number;
  /** Mean time between failures of the job (s, > 0). */
  readonly mttf: number;
  /** Jobs (count, >= 2). */
  readonly runs: number;
  readonly seed: number;
}

/**
 * Mean time to complete the job.
 *
 * @returns estimate with its 95 % interval (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateJob(params: JobParams): Interval {
  const { segments, interval, checkpointCost, restartTime, mttf, runs, seed } = params;
  requireCount({ segments, runs });
  requirePositive({ interval, mttf });
  requireNonNegative({ checkpointCost, restartTime });
  const { failures } = streams(seed) as Record<"failures", RandomStream>;
  const times = Array.from({ length: runs }, () => {
    let now = 0;
    let failure = mttf * failures.exponential();
    /** Lets time pass; true if nothing fails before it is over. */
    const passes = (time: number) => {
      if (now + time <= failure) {
        now += time;
        return true;
      }
      now = failure;
      failure += mttf * failures.exponential();
      return false;
    };
    for (let done = 0; done < segments; done += 1) {
      while (!passes(interval + checkpointCost)) while (!passes(restartTime));
    }
    return now;
  });
  return meanInterval(times, { confidence: 0.95 });
}
