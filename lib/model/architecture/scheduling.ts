/**
 * A pool of workers: how long m of them take for a list of jobs that cannot be split.
 *
 * Assumes that all jobs are there from the beginning and that workers are equal. Leaves out who has to wait
 * for whose result (see `work-span.ts`), and the time it takes to hand out a job.
 */

import { requireCount, requireEach, requireItems, requireNonNegative } from "../../core/check";
import { sumOf } from "../../core/sum";
import type { Seconds } from "../../core/units";
import { harmonicNumber } from "../caching/zipf";

/** Workers of a pool. */
export interface Pool {
  /** m (count, >= 1). */
  readonly workers: number;
}

/** What one worker did. */
export interface PlacedJob {
  /** Which job of the list (from 0). */
  readonly job: number;
  /** Which worker (from 0). */
  readonly worker: number;
  /** When it began and ended (s). */
  readonly start: Seconds;
  readonly end: Seconds;
}

function requireJobs(jobs: readonly Seconds[], { workers }: Pool): void {
  requireItems(1, { jobs });
  requireEach(requireNonNegative, { jobs });
  requireCount({ workers });
}

/**
 * List scheduling: whoever is free takes the next job of the list.
 *
 * @param jobs - times (s, each finite and >= 0), in the order in which they are handed out
 * @param pool - `workers` is m (count, >= 1)
 * @returns the jobs in their order with worker, start and end
 * @throws RangeError if a parameter is outside its domain
 * @see Graham (1966), Bounds for Certain Multiprocessing Anomalies, Bell System Technical Journal 45
 *
 * @example
 * ```ts
 * listSchedule([2, 1, 3], { workers: 2 })[2] // => { job: 2, worker: 1, start: 1, end: 4 }
 * ```
 */
export function listSchedule(jobs: readonly Seconds[], pool: Pool): PlacedJob[] {
  requireJobs(jobs, pool);
  const free = new Array<number>(Math.min(pool.workers, jobs.length)).fill(0);
  return jobs.map((time, job) => {
    let worker = 0;
    for (let i = 1; i < free.length; i += 1) {
      if ((free[i] as number) < (free[worker] as number)) worker = i;
    }
    const start = free[worker] as number;
    const end = (free[worker] = start + time);
    return { job, worker, start, end };
  });
}

/** The order of the longest job first; equal ones stay as they are. */
const longestFirst = (jobs: readonly Seconds[]) => [...jobs].sort((a, b) => b - a);

/**
 * Time until all jobs are done, handed out in the order of the list: at most 2 - 1/m times the best.
 *
 * @param jobs - times (s, each finite and >= 0)
 * @param pool - `workers` is m (count, >= 1)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Graham (1966), Bounds for Certain Multiprocessing Anomalies, Bell System Technical Journal 45
 *
 * @example
 * ```ts
 * listMakespan([1, 1, 1, 1, 1, 1, 3], { workers: 3 }) // => 5
 * ```
 */
export function listMakespan(jobs: readonly Seconds[], pool: Pool): Seconds {
  return Math.max(...listSchedule(jobs, pool).map(({ end }) => end));
}

/**
 * The same with the longest job first: at most 4/3 - 1/(3m) times the best.
 *
 * @param jobs - times (s, each finite and >= 0)
 * @param pool - `workers` is m (count, >= 1)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Graham (1969), Bounds on Multiprocessing Timing Anomalies, SIAM Journal on Applied Mathematics 17
 *
 * @example
 * ```ts
 * longestFirstMakespan([3, 3, 2, 2, 2], { workers: 2 }) // => 7
 * ```
 */
export function longestFirstMakespan(jobs: readonly Seconds[], pool: Pool): Seconds {
  requireJobs(jobs, pool);
  return listMakespan(longestFirst(jobs), pool);
}

/**
 * What no order of jobs can beat: max(Σ / m, the longest job).
 *
 * @param jobs - times (s, each finite and >= 0)
 * @param pool - `workers` is m (count, >= 1)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * makespanBound([3, 3, 2, 2, 2], { workers: 2 }) // => 6
 * ```
 */
export function makespanBound(jobs: readonly Seconds[], pool: Pool): Seconds {
  requireJobs(jobs, pool);
  return Math.max(sumOf(jobs) / pool.workers, ...jobs);
}

/**
 * Share of its time that a worker works while n exponential tasks run on n workers, one on each, and all
 * wait for the straggler: 1 / (1 + 1/2 + … + 1/n).
 *
 * @param workers - n (count, >= 1)
 * @returns fraction
 * @throws RangeError if `workers` is outside its domain
 *
 * @example
 * ```ts
 * stragglerEfficiency(100) // => 0.1927756
 * ```
 */
export function stragglerEfficiency(workers: number): number {
  requireCount({ workers });
  return 1 / harmonicNumber(workers, { exponent: 1 });
}
