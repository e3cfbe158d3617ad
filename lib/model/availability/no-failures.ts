/**
 * Nothing failed: what a test without failures says, and what it does not.
 *
 * Assumes trials that are independent and alike. Leaves out that the world in production differs
 * from the test. With no failure in n trials the rule of three, 3/n, is nearly the 95 % bound.
 */

import { requireCount, requireFraction, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

/** How sure the answer has to be. */
export interface ConfidenceParams {
  /** 1 - a: share of such tests in which the bound holds (fraction, usually 0.95). */
  readonly confidence: number;
}

/**
 * Upper bound of the chance of failure after n trials without one: 1 - a^(1/n).
 *
 * @param trials - n: trials, none of which failed (count, >= 1)
 * @param params - `confidence` is 1 - a
 * @returns bound (fraction; 1 for a confidence of 1)
 * @throws RangeError if a parameter is outside its domain
 * @see Hanley and Lippman-Hand (1983), Journal of the American Medical Association 249(13)
 *
 * @example
 * ```ts
 * noFailureBound(1000, { confidence: 0.95 }) // => 0.00299125
 * ```
 */
export function noFailureBound(trials: number, { confidence }: ConfidenceParams): number {
  requireCount({ trials });
  requireFraction({ confidence });
  return confidence === 0 ? 0 : -Math.expm1(Math.log1p(-confidence) / trials);
}

/**
 * Trials without a failure that a claim needs: ln a / ln(1 - u), rounded up.
 *
 * @param unavailability - u: chance of failure that is to be ruled out (fraction)
 * @param params - `confidence` is 1 - a
 * @returns trials (count, >= 1; `Infinity` for u = 0 or full confidence, unless u = 1)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * cleanTrialsNeeded(1e-4, { confidence: 0.95 }) // => 29956
 * ```
 */
export function cleanTrialsNeeded(
  unavailability: number,
  { confidence }: ConfidenceParams,
): number {
  requireFraction({ unavailability, confidence });
  if (unavailability === 1 || confidence === 0) return 1;
  return Math.ceil(Math.log1p(-confidence) / Math.log1p(-unavailability));
}

/**
 * Lower bound of the MTTF after a test without a failure: t / ln(1/a).
 *
 * @param testTime - t: time of all units together (s, finite, > 0)
 * @param params - `confidence` is 1 - a
 * @returns bound (s; `Infinity` for no confidence, 0 for full)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * noFailureMttf(hours(3000), { confidence: 0.95 }) / hours(1) // => 1001.424602086
 * ```
 */
export function noFailureMttf(testTime: Seconds, { confidence }: ConfidenceParams): Seconds {
  requirePositive({ testTime });
  requireFraction({ confidence });
  return confidence === 0 ? Infinity : testTime / -Math.log1p(-confidence);
}
