/**
 * Drift: how far clocks that are left alone get apart, and how often they have to be set.
 *
 * Assumes a bound on the rate at which a clock gains or loses. Leaves out what temperature does to that
 * rate, and clocks whose rate is corrected too.
 */

import {
  requireAtLeast,
  requireCount,
  requireFraction,
  requireNonNegative,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** Two clocks that were set, and are left alone. */
export interface DriftParams {
  /** ε: how far they may be apart just after they were set (s, finite, >= 0). */
  readonly initialSkew: Seconds;
  /** ρ: bound on the rate at which one clock gains or loses (s/s, 0 to 1): 20e-6 of a cheap quartz. */
  readonly drift: number;
}

function requireDrift({ initialSkew, drift }: DriftParams): void {
  requireNonNegative({ initialSkew });
  requireFraction({ drift });
}

/**
 * Largest error of one clock against true time: ε + ρ t.
 *
 * @param elapsed - t: time since it was set (s, finite, >= 0)
 * @param params - `initialSkew` is ε, `drift` is ρ
 * @returns error (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * clockError(days(1), { initialSkew: 0, drift: 50e-6 }) // => 4.32
 * ```
 */
export function clockError(elapsed: Seconds, params: DriftParams): Seconds {
  requireNonNegative({ elapsed });
  requireDrift(params);
  return params.initialSkew + params.drift * elapsed;
}

/**
 * Largest skew of two clocks, one of which gains while the other one loses: ε + 2 ρ t.
 *
 * @param elapsed - t: time since they were set (s, finite, >= 0)
 * @param params - `initialSkew` is ε, `drift` is ρ
 * @returns skew (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Cristian (1989), Distributed Computing 3
 *
 * @example
 * ```ts
 * clockSkew(100, { initialSkew: 0, drift: 1e-5 }) // => 0.002
 * ```
 */
export function clockSkew(elapsed: Seconds, params: DriftParams): Seconds {
  requireNonNegative({ elapsed });
  requireDrift(params);
  return params.initialSkew + 2 * params.drift * elapsed;
}

/**
 * Longest time between settings that keeps two clocks together: (D - ε) / 2ρ.
 *
 * @param allowedSkew - D: skew that is allowed (s, finite, at least ε)
 * @param params - `initialSkew` is ε, `drift` is ρ
 * @returns interval (s; `Infinity` without drift)
 * @throws RangeError if a parameter is outside its domain, or ε is more than is allowed
 *
 * @example
 * ```ts
 * resyncInterval(ms(5), { initialSkew: 0, drift: 20e-6 }) // => 125
 * ```
 */
export function resyncInterval(allowedSkew: Seconds, params: DriftParams): Seconds {
  requireNonNegative({ allowedSkew });
  requireDrift(params);
  const { initialSkew, drift } = params;
  requireAtLeast(initialSkew, { allowedSkew });
  return drift === 0 ? Infinity : (allowedSkew - initialSkew) / 2 / drift;
}

/**
 * Skew that no algorithm can promise to beat, even with clocks that do not drift: u (1 - 1/n).
 *
 * @param delayUncertainty - u: longest less shortest delay of a message (s, finite, >= 0)
 * @param params - `clocks` is n (count, >= 1)
 * @returns skew (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Lundelius and Lynch (1984), Information and Control 62
 *
 * @example
 * ```ts
 * leastSkew(ms(10), { clocks: 4 }) // => 0.0075
 * ```
 */
export function leastSkew(
  delayUncertainty: Seconds,
  { clocks }: { readonly clocks: number },
): Seconds {
  requireNonNegative({ delayUncertainty });
  requireCount({ clocks });
  return delayUncertainty * (1 - 1 / clocks);
}
