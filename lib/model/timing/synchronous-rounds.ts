/**
 * Synchronous rounds: with a known bound, silence is proof, and agreement takes a round more than
 * there are crashes.
 *
 * Assumes bounds on delays and on processing, both kept without exception. Leaves out Byzantine
 * faults.
 */

import { requireNonNegative, requirePositive, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";

export interface RoundParams {
  /** Δ: longest delay of a message (s, > 0). */
  readonly messageBound: Seconds;
  /** Longest time to process what a round brought (s, >= 0). */
  readonly processingBound: Seconds;
}

/**
 * Time to agree in spite of crashes: (f + 1)(Δ + processing).
 *
 * @param faults - f: crashes that are tolerated (count, >= 0)
 * @param params - bounds
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Lynch (1996), Distributed Algorithms, chapter 6
 *
 * @example
 * ```ts
 * synchronousDecisionTime(3, { messageBound: 20, processingBound: 5 }) // => 100
 * ```
 */
export function synchronousDecisionTime(faults: number, params: RoundParams): Seconds {
  const { messageBound, processingBound } = params;
  requireWhole({ faults });
  requirePositive({ messageBound });
  requireNonNegative({ processingBound });
  return (faults + 1) * (messageBound + processingBound);
}
