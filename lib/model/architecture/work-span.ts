/**
 * Work and span: a job of work T₁, of which a chain T∞ has to be done in order, on P workers.
 *
 * Assumes that nobody idles while a task is ready. Leaves out the time to hand out or steal a task.
 */

import {
  requireAtLeast,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** A job made of tasks. */
export interface WorkAndSpan {
  /** T₁: time on one worker (s, finite, > 0). */
  readonly work: Seconds;
  /** T∞: time with workers without end (s, finite, 0 to `work`). */
  readonly span: Seconds;
}

/** Between which times a job takes. */
export interface TimeRange {
  readonly least: Seconds;
  readonly most: Seconds;
}

/**
 * Times that a greedy schedule keeps to: max(T₁/P, T∞) <= T <= T₁/P + T∞ (1 - 1/P).
 *
 * @param workers - P (count, >= 1)
 * @param job - `work` is T₁, `span` is T∞
 * @returns `least` and `most` (s); stealing work keeps to the same in the mean, but for a constant at T∞
 * @throws RangeError if a parameter is outside its domain
 * @see Brent (1974), The Parallel Evaluation of General Arithmetic Expressions, Journal of the ACM 21(2);
 *   Blumofe and Leiserson (1999), Scheduling Multithreaded Computations by Work Stealing, Journal of the ACM 46(5)
 *
 * @example
 * ```ts
 * greedyTimes(16, { work: 1000, span: 10 }) // => { least: 62.5, most: 71.875 }
 * ```
 */
export function greedyTimes(workers: number, { work, span }: WorkAndSpan): TimeRange {
  requireCount({ workers });
  requirePositive({ work });
  requireNonNegative({ span });
  requireAtLeast(span, { work });
  const share = work / workers;
  return { least: Math.max(share, span), most: share + span * (1 - 1 / workers) };
}
