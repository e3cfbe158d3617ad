/**
 * Reliability over time: the chance that nothing has failed until a moment.
 *
 * Assumes no repair. The exponential law adds that age does not matter; Weibull's law lets a unit
 * wear in (shape below 1) or wear out (above 1). Leaves out repair (`repairable.ts`) and causes
 * that units share (`common-cause.ts`). Several units at once: `redundant-life.ts`.
 */

import { requireAboveZero, requireNonNegative, requirePositive } from "../../core/check";
import { logGamma } from "../../core/gamma";
import type { PerSecond, Seconds } from "../../core/units";

/** A unit that fails at a constant rate. */
export interface ExponentialLife {
  /** Mean time to failure: 1/λ (s, > 0; `Infinity` for a unit that never fails). */
  readonly mttf: Seconds;
}

/** A unit whose rate of failure changes with its age. */
export interface WeibullLife {
  /** Age that a share of 1/e reaches: η (s, finite, > 0). */
  readonly scale: Seconds;
  /** β: below 1 the rate falls with age, above 1 it rises (finite, > 0). */
  readonly shape: number;
}

/**
 * Chance to be still up at `time`: R(t) = e^(-t/MTTF).
 *
 * @param time - t (s, finite, >= 0)
 * @param params - `mttf`
 * @returns reliability (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Trivedi (2002), Probability and Statistics with Reliability, Queuing and Computer Science
 *   Applications, chapter 3
 *
 * @example
 * ```ts
 * exponentialReliability(hours(8760), { mttf: hours(1e6) }) // => 0.991278257
 * ```
 */
export function exponentialReliability(time: Seconds, { mttf }: ExponentialLife): number {
  requireNonNegative({ time });
  requireAboveZero({ mttf });
  return Math.exp(-time / mttf);
}

/**
 * Chance to have failed by `time`: F(t) = 1 - e^(-t/MTTF), with all its digits where it is small.
 *
 * @param time - t (s, finite, >= 0); a year gives the annual failure rate (AFR)
 * @param params - `mttf`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * exponentialUnreliability(hours(8760), { mttf: hours(1e6) }) // => 0.008721743
 * ```
 */
export function exponentialUnreliability(time: Seconds, { mttf }: ExponentialLife): number {
  requireNonNegative({ time });
  requireAboveZero({ mttf });
  return -Math.expm1(-time / mttf);
}

/**
 * Chance to be still up at `time`: R(t) = e^(-(t/η)^β).
 *
 * @param time - t (s, finite, >= 0)
 * @param params - `scale` is η, `shape` is β
 * @returns reliability (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Weibull (1951), Journal of Applied Mechanics 18(3)
 *
 * @example
 * ```ts
 * weibullReliability(1000, { scale: 2000, shape: 1.5 }) // => 0.702188501
 * ```
 */
export function weibullReliability(time: Seconds, { scale, shape }: WeibullLife): number {
  requireNonNegative({ time });
  requirePositive({ scale, shape });
  return Math.exp(-((time / scale) ** shape));
}

/**
 * Rate of failure of a unit of this age: h(t) = (β/η) (t/η)^(β-1).
 *
 * @param time - age t (s, finite, >= 0)
 * @param params - `scale` is η, `shape` is β
 * @returns failures per second of a unit that is still up (1/s; `Infinity` at age 0 for a shape
 *   below 1)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * weibullHazard(2000, { scale: 2000, shape: 1.5 }) // => 0.00075
 * ```
 */
export function weibullHazard(time: Seconds, { scale, shape }: WeibullLife): PerSecond {
  requireNonNegative({ time });
  requirePositive({ scale, shape });
  if (shape === 1) return 1 / scale;
  // In logarithms, since a factor of 0 may meet one of Infinity.
  const logAge = Math.log(time) - Math.log(scale);
  return Math.exp(Math.log(shape) - Math.log(scale) + (shape - 1) * logAge);
}

/**
 * Mean time to failure: η Γ(1 + 1/β).
 *
 * @param params - `scale` is η, `shape` is β
 * @returns MTTF (s; `Infinity` beyond the largest double)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * weibullMttf({ scale: 2000, shape: 1.5 }) // => 1805.490586
 * ```
 */
export function weibullMttf({ scale, shape }: WeibullLife): Seconds {
  requirePositive({ scale, shape });
  return scale * Math.exp(logGamma(1 + 1 / shape));
}
