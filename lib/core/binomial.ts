/** The binomial distribution: how many of n independent things happen. */

import { requireFraction, requireWhole } from "./check";
import { stirlingError } from "./gamma";

/** What stays fixed while the count varies. */
export interface BinomialParams {
  /** n: number of trials (count, >= 0). */
  readonly trials: number;
  /** p: chance of each (fraction). */
  readonly chance: number;
}

/** x ln(x / mean) + mean - x, without cancellation where x is close to the mean. */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 1; j < 100; j += 1) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** The density at real counts x >= 0 and rest = n - x >= 0, by Loader's saddle-point form. */
export function binomialTerm(x: number, rest: number, p: number, q: number): number {
  const n = x + rest;
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return rest === 0 ? 1 : 0;
  if (x === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)));
  if (rest === 0) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)));
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(rest) -
    deviance(x, n * p) -
    deviance(rest, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest));
}

/**
 * Chance of exactly `successes`: C(n, k) pᵏ (1 - p)ⁿ⁻ᵏ.
 *
 * @param successes - k (count, >= 0)
 * @param params - `trials` is n, `chance` is p
 * @returns fraction; 0 if k > n
 * @throws RangeError if a count is not whole or `chance` is outside [0, 1]
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 *
 * @example
 * ```ts
 * binomialProbability(2, { trials: 3, chance: 0.5 }) // => 0.375
 * ```
 */
export function binomialProbability(successes: number, params: BinomialParams): number {
  const { trials, chance } = params;
  requireWhole({ successes, trials });
  requireFraction({ chance });
  return successes > trials ? 0 : binomialTerm(successes, trials - successes, chance, 1 - chance);
}

/**
 * Chance of `successes` or more: P(X >= k).
 *
 * The smaller side is summed, largest term first, each term from its neighbour: no cancellation.
 *
 * @param successes - k (count, >= 0)
 * @param params - `trials` is n, `chance` is p
 * @returns fraction, relative error under 1e-13
 * @throws RangeError if a count is not whole or `chance` is outside [0, 1]
 *
 * @example
 * ```ts
 * binomialAtLeast(2, { trials: 3, chance: 0.9 }) // => 0.972
 * ```
 */
export function binomialAtLeast(successes: number, params: BinomialParams): number {
  const { trials, chance } = params;
  requireWhole({ successes, trials });
  requireFraction({ chance });
  if (successes === 0) return 1;
  if (successes > trials || chance === 0) return 0;
  if (chance === 1) return 1;
  if (successes <= trials * chance) return 1 - lowerSum(successes - 1, trials, chance, 1 - chance);
  return lowerSum(trials - successes, trials, 1 - chance, chance);
}

/**
 * Chance of fewer than `successes`: P(X < k), with all its digits where it is small.
 *
 * @param successes - k (count, >= 0)
 * @param params - `trials` is n, `chance` is p
 * @returns fraction, relative error under 1e-13
 * @throws RangeError if a count is not whole or `chance` is outside [0, 1]
 *
 * @example
 * ```ts
 * binomialBelow(3, { trials: 5, chance: 0.99 }) // => 9.8506e-6
 * ```
 */
export function binomialBelow(successes: number, params: BinomialParams): number {
  const { trials, chance } = params;
  requireWhole({ successes, trials });
  requireFraction({ chance });
  if (successes === 0) return 0;
  if (successes > trials || chance === 0) return 1;
  if (chance === 1) return 0;
  if (successes > trials * chance)
    return 1 - lowerSum(trials - successes, trials, 1 - chance, chance);
  return lowerSum(successes - 1, trials, chance, 1 - chance);
}

/** P(X <= last), summed downwards from `last`. */
function lowerSum(last: number, n: number, p: number, q: number): number {
  let term = binomialTerm(last, n - last, p, q);
  let sum = term;
  for (let k = last; k > 0 && term > sum * 1e-18; k -= 1) {
    term *= (k * q) / ((n - k + 1) * p);
    sum += term;
  }
  return Math.min(1, sum);
}
