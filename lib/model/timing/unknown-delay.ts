/** Delays of which only mean and variance are known. */

import { requireNonNegative, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type DelayTail, delayTail } from "./delay-tail";

export interface UnknownDelayParams {
  /** Mean (s, >= 0). */
  readonly mean: Seconds;
  /** Variance (s², > 0). */
  readonly variance: number;
}

/**
 * The heaviest tail that a mean and a variance allow, point by point:
 * S(t) <= variance / (variance + (t - mean)²) for t > mean (Cantelli). What a model promises with it
 * holds for every distribution of these moments.
 *
 * @param params - `mean` (s) and `variance` (s²)
 * @returns the bound, as if it were a distribution
 * @throws RangeError if a parameter is outside its domain
 * @see Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), section 5
 *
 * @example
 * ```ts
 * unknownDelay({ mean: 10, variance: 100 }).survival(40) // => 0.1
 * ```
 */
export function unknownDelay({ mean, variance }: UnknownDelayParams): DelayTail {
  requireNonNegative({ mean });
  requirePositive({ variance });
  const deviation = Math.sqrt(variance);
  return delayTail({
    mean,
    variance,
    least: mean,
    logSurvival: (time) => -2 * Math.log(Math.hypot(1, (time - mean) / deviation)),
    // 1 / share - 1, without its rounding where the share is next to 1.
    exceeded: (log) => mean + deviation * Math.sqrt(Math.expm1(-log)),
  });
}
