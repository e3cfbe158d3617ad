/** The Poisson distribution: how many rare things happen. */

import { deviance } from "./binomial";
import { requireBetween, requireWhole } from "./check";
import { stirlingError } from "./gamma";

/** A tail is a sum over some square roots of the mean: more would take too long. */
const largestMean = 1e10;

/** What stays fixed while the count varies. */
export interface PoissonParams {
  /** Mean of the count (0 to 1e10). */
  readonly mean: number;
}

/** The chance of exactly `count`, by Loader's saddle-point form; no guards. */
export function poissonTerm(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  if (count === 0) return Math.exp(-mean);
  const exponent = -stirlingError(count) - deviance(count, mean);
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * count);
}

function requireCase(count: number, mean: number): void {
  requireWhole({ count });
  requireBetween(0, largestMean, { mean });
}

/**
 * Chance of exactly `count`: e⁻ᵐ mᵏ / k!.
 *
 * @param count - k (count, >= 0)
 * @param params - `mean` is m
 * @returns fraction
 * @throws RangeError if `count` is not whole or `mean` is outside [0, 1e10]
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 *
 * @example
 * ```ts
 * poissonProbability(0, { mean: 1 }) // => 0.367879441171442
 * ```
 */
export function poissonProbability(count: number, { mean }: PoissonParams): number {
  requireCase(count, mean);
  return poissonTerm(count, mean);
}

/**
 * Chance of `count` or more: P(X >= k), with all its digits where it is small.
 *
 * @param count - k (count, >= 0)
 * @param params - `mean` is m
 * @returns fraction
 * @throws RangeError if `count` is not whole or `mean` is outside [0, 1e10]
 *
 * @example
 * ```ts
 * poissonAtLeast(3, { mean: 1 }) // => 0.0803013970713942
 * ```
 */
export function poissonAtLeast(count: number, { mean }: PoissonParams): number {
  requireCase(count, mean);
  if (count === 0) return 1;
  return count <= mean ? 1 - lowerSum(count - 1, mean) : upperSum(count, mean);
}

/**
 * Chance of fewer than `count`: P(X < k), with all its digits where it is small.
 *
 * @param count - k (count, >= 0)
 * @param params - `mean` is m
 * @returns fraction
 * @throws RangeError if `count` is not whole or `mean` is outside [0, 1e10]
 *
 * @example
 * ```ts
 * poissonBelow(1, { mean: 1 }) // => 0.367879441171442
 * ```
 */
export function poissonBelow(count: number, { mean }: PoissonParams): number {
  requireCase(count, mean);
  if (count === 0) return 0;
  return count <= mean ? lowerSum(count - 1, mean) : 1 - upperSum(count, mean);
}

/** P(X <= last) for a `last` below the mean, summed downwards. */
function lowerSum(last: number, mean: number): number {
  let term = poissonTerm(last, mean);
  let sum = term;
  for (let k = last; k > 0 && term > sum * 1e-18; k -= 1) {
    term *= k / mean;
    sum += term;
  }
  return sum;
}

/** P(X >= first) for a `first` above the mean, summed upwards. */
function upperSum(first: number, mean: number): number {
  let term = poissonTerm(first, mean);
  let sum = term;
  for (let k = first + 1; term > sum * 1e-18; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
