/** Delays with the heaviest tail: every so often one is longer than all before. */

import { requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type DelayTail, delayTail } from "./delay-tail";

/**
 * Pareto delays, the heaviest tail here: S = (minimum / t)^shape.
 *
 * @param params - `minimum` (s, > 0) and `shape` (> 0); no mean up to shape 1, no variance up to 2
 * @returns the distribution
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * paretoDelay({ minimum: 5, shape: 1.5 }).survival(100) // => 0.0111803399
 * ```
 */
export function paretoDelay({ minimum, shape }: ParetoDelayParams): DelayTail {
  requirePositive({ minimum, shape });
  const mean = shape > 1 ? minimum * (shape / (shape - 1)) : Infinity;
  const variance = shape > 2 ? (mean / shape) * (mean / (shape - 2)) : Infinity;
  return delayTail({
    mean,
    variance,
    least: minimum,
    logSurvival: (time) => -shape * (Math.log(time) - Math.log(minimum)),
    exceeded: (log) => minimum * Math.exp(-log / shape),
  });
}

export interface ParetoDelayParams {
  /** The shortest delay (s, > 0). */
  readonly minimum: Seconds;
  /** How fast the tail falls (> 0). */
  readonly shape: number;
}
