/** Delays without memory. */

import { requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type DelayTail, delayTail } from "./delay-tail";

/**
 * Exponential delays: however long one has taken, it takes as long again. S = e^(-t / mean).
 *
 * @param params - `mean` (s, > 0)
 * @returns the distribution
 * @throws RangeError if `mean` is not positive
 *
 * @example
 * ```ts
 * exponentialDelay({ mean: 10 }).survival(50) // => 6.737947e-3
 * ```
 */
export function exponentialDelay({ mean }: { readonly mean: Seconds }): DelayTail {
  requirePositive({ mean });
  return delayTail({
    mean,
    variance: mean * mean,
    least: 0,
    logSurvival: (time) => -time / mean,
    exceeded: (log) => -mean * log,
  });
}
