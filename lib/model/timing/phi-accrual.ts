/**
 * Accrual failure detector: not a verdict but a level of suspicion φ that rises with the silence.
 * φ = 1 is wrong once in 10 times, φ = 8 once in 10⁸, if the gaps between heartbeats are as assumed.
 *
 * Assumes gaps that are normal (or exponential) and independent. Leaves out how their mean and
 * deviation are estimated; a deviation that is next to 0 makes φ jump, so estimates need a floor.
 */

import { requireNonNegative, requirePositive } from "../../core/check";
import { logNormalTail, normalExceeded } from "../../core/normal";
import type { Seconds } from "../../core/units";

/** The gaps between heartbeats. */
export interface GapParams {
  /** Mean (s, > 0). */
  readonly mean: Seconds;
  /** Standard deviation (s, > 0). */
  readonly standardDeviation: Seconds;
}

/**
 * Level of suspicion for normal gaps: φ = -log₁₀ Q((t - mean) / standardDeviation).
 *
 * @param elapsed - t: since the last heartbeat (s, >= 0)
 * @param params - mean and deviation of the gaps
 * @returns φ >= 0; by the logarithm of the tail, so it goes on where the chance itself is 0
 * @throws RangeError if a parameter is outside its domain
 * @see Hayashibara, Défago, Yared and Katayama (2004), SRDS
 *
 * @example
 * ```ts
 * phiAccrual(1.5, { mean: 1, standardDeviation: 0.1 }) // => 6.542645672
 * ```
 */
export function phiAccrual(elapsed: Seconds, { mean, standardDeviation }: GapParams): number {
  requireNonNegative({ elapsed });
  requirePositive({ mean, standardDeviation });
  const z = (elapsed - mean) / standardDeviation;
  if (z === -Infinity) return 0;
  return z === Infinity ? Infinity : Math.abs(logNormalTail(z)) / Math.LN10;
}

/**
 * Level of suspicion for exponential gaps: φ = t / (mean ln 10).
 *
 * @param elapsed - t: since the last heartbeat (s, >= 0)
 * @param params - `mean` gap (s, > 0)
 * @returns φ >= 0
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * exponentialPhi(10, { mean: 1 }) // => 4.342944819
 * ```
 */
export function exponentialPhi(elapsed: Seconds, { mean }: { readonly mean: Seconds }): number {
  requireNonNegative({ elapsed });
  requirePositive({ mean });
  return elapsed / mean / Math.LN10;
}

/**
 * Level of suspicion as Akka computes it: a logistic function in place of the normal one. With
 * z = (t - mean) / standardDeviation, φ = log₁₀(1 + e^(1.5976 z + 0.070566 z³)).
 *
 * @param elapsed - t: since the last heartbeat (s, >= 0)
 * @param params - mean and deviation of the gaps
 * @returns φ >= 0: within 0.0011 of the normal one to z = 2, and too high from z = 3 on
 * @throws RangeError if a parameter is outside its domain
 * @see Akka, PhiAccrualFailureDetector
 *
 * @example
 * ```ts
 * logisticPhi(1.3, { mean: 1, standardDeviation: 0.1 }) // => 2.909475
 * ```
 */
export function logisticPhi(elapsed: Seconds, { mean, standardDeviation }: GapParams): number {
  requireNonNegative({ elapsed });
  requirePositive({ mean, standardDeviation });
  const z = (elapsed - mean) / standardDeviation;
  const exponent = z * (1.5976 + 0.070566 * z * z);
  return (Math.max(0, exponent) + Math.log1p(Math.exp(-Math.abs(exponent)))) / Math.LN10;
}

/**
 * Silence at which the level for normal gaps reaches a threshold.
 *
 * @param threshold - Φ (> 0, <= 1e299): how many nines of certainty
 * @param params - mean and deviation of the gaps
 * @returns time since the last heartbeat (s); 0 if a threshold so low is reached at once
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * phiDetectionTime(8, { mean: 1, standardDeviation: 0.1 }) // => 1.5612001244
 * ```
 */
export function phiDetectionTime(threshold: number, params: GapParams): Seconds {
  const { mean, standardDeviation } = params;
  requirePositive({ threshold, mean, standardDeviation });
  const deviations = normalExceeded(-Math.max(Number.MIN_VALUE, threshold * Math.LN10));
  return Math.max(0, mean + standardDeviation * deviations);
}
