/** A long-run share from cycles that begin alike: the ratio of two sums, with its interval. */

import { requireItems } from "../../core/check";
import { sumOf } from "../../core/sum";
import { normalQuantile } from "../../stats/student";
import type { Interval } from "../../stats/summary";

/** A stretch of time after which everything begins anew. */
export interface Cycle {
  /** Its length (s). */
  readonly length: number;
  /** Time in it with the system down (s). */
  readonly downtime: number;
}

/**
 * Share of time down, over independent cycles.
 *
 * @param cycles - two or more
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if there are fewer than two cycles
 * @see Crane and Lemoine (1977), An Introduction to the Regenerative Method for Simulation Analysis
 */
export function shareOfTimeDown(cycles: readonly Cycle[]): Interval {
  requireItems(2, { cycles });
  const length = sumOf(cycles.map((each) => each.length));
  const estimate = sumOf(cycles.map((each) => each.downtime)) / length;
  const squares = cycles.map((each) => (each.downtime - estimate * each.length) ** 2);
  const half = (-normalQuantile(0.025) * Math.sqrt(sumOf(squares))) / length;
  return { estimate, low: Math.max(0, estimate - half), high: Math.min(1, estimate + half) };
}
