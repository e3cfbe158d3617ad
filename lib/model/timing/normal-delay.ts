/** Delays around a mean, sums and products of many small causes. */

import { requireNonNegative, requirePositive } from "../../core/check";
import { logNormalTail, normalExceeded } from "../../core/normal";
import type { Seconds } from "../../core/units";
import { type DelayTail, delayTail } from "./delay-tail";

/**
 * Normal delays: S = Q((t - mean) / standardDeviation). A few may be below 0: keep the mean several
 * deviations above it.
 *
 * @param params - `mean` (s, >= 0), `standardDeviation` (s, > 0)
 * @returns the distribution; `exceededBy(1)` is -Infinity
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * normalDelay({ mean: 1, standardDeviation: 0.1 }).exceededBy(1e-8) // => 1.5612001244
 * ```
 */
export function normalDelay(params: NormalDelayParams): DelayTail {
  const { mean, standardDeviation } = params;
  requireNonNegative({ mean });
  requirePositive({ standardDeviation });
  return delayTail({
    mean,
    variance: standardDeviation ** 2,
    least: -Infinity,
    logSurvival: (time) => normalLog((time - mean) / standardDeviation),
    exceeded: (log) => (log === -Infinity ? Infinity : mean + standardDeviation * deviations(log)),
  });
}

export interface NormalDelayParams {
  /** Mean (s, >= 0). */
  readonly mean: Seconds;
  /** Standard deviation (s, > 0). */
  readonly standardDeviation: Seconds;
}

/** A share so close to 1 that its logarithm is 0 is exceeded by all. */
const deviations = (log: number) => (log === 0 ? -Infinity : normalExceeded(log));
const normalLog = (z: number) => (Number.isFinite(z) ? logNormalTail(z) : z < 0 ? 0 : -Infinity);

/**
 * Log-normal delays, products of many small causes: S = Q(ln(t / median) / logDeviation).
 *
 * @param params - `median` (s, > 0) and `logDeviation`, the deviation of the logarithm (> 0)
 * @returns the distribution
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * logNormalDelay({ median: 10, logDeviation: 1 }).survival(100) // => 0.0106510993
 * ```
 */
export function logNormalDelay(params: LogNormalDelayParams): DelayTail {
  const { median, logDeviation } = params;
  requirePositive({ median, logDeviation });
  const mean = median * Math.exp(logDeviation ** 2 / 2);
  return delayTail({
    mean,
    variance: (mean * Math.sqrt(Math.expm1(logDeviation ** 2))) ** 2,
    least: 0,
    logSurvival: (time) => normalLog((Math.log(time) - Math.log(median)) / logDeviation),
    exceeded: (log) =>
      log === -Infinity ? Infinity : median * Math.exp(logDeviation * deviations(log)),
  });
}

export interface LogNormalDelayParams {
  /** Half of the delays are shorter (s, > 0). */
  readonly median: Seconds;
  /** Standard deviation of the logarithm of the delay (> 0). */
  readonly logDeviation: number;
}
