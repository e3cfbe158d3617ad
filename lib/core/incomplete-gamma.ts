/** The regularised incomplete gamma functions. */

import { deviance } from "./binomial";
import { requireAtLeast, requireBetween } from "./check";
import { stirlingError } from "./gamma";

/** Parameters of the gamma distribution with rate 1. */
export interface GammaParams {
  /** Shape a, its mean (0.1 to 1e8). */
  readonly shape: number;
}

/**
 * Regularised lower incomplete gamma function: P(a, x), the gamma distribution's share below x.
 *
 * @param x - argument (>= 0; `Infinity` gives 1)
 * @param params - `shape` is a
 * @returns fraction; relative error under 1e-12 where it exceeds 1e-290
 * @throws RangeError if `x` is not >= 0 or `shape` is outside [0.1, 1e8]
 * @see Abramowitz and Stegun (1964), 6.5.29
 *
 * @example
 * ```ts
 * incompleteGamma(1, { shape: 1 }) // => 0.632120558828558
 * ```
 */
export function incompleteGamma(x: number, { shape }: GammaParams): number {
  requireArguments(x, shape);
  if (x === 0 || x === Infinity) return x === 0 ? 0 : 1;
  return x < shape + 1 ? lowerSeries(x, shape) : 1 - upperFraction(x, shape);
}

/**
 * Regularised upper incomplete gamma function: Q(a, x) = 1 - P(a, x), with all its digits where it
 * is small. For a whole a it is the chance that a Poisson count of mean x stays below a.
 *
 * @param x - argument (>= 0; `Infinity` gives 0)
 * @param params - `shape` is a
 * @returns fraction; relative error under 1e-12 where it exceeds 1e-290
 * @throws RangeError if `x` is not >= 0 or `shape` is outside [0.1, 1e8]
 * @see Abramowitz and Stegun (1964), 6.5.31
 *
 * @example
 * ```ts
 * upperIncompleteGamma(50, { shape: 1 }) / Math.exp(-50) // => 1
 * ```
 */
export function upperIncompleteGamma(x: number, { shape }: GammaParams): number {
  requireArguments(x, shape);
  if (x === 0 || x === Infinity) return x === 0 ? 1 : 0;
  return x < shape + 1 ? 1 - lowerSeries(x, shape) : upperFraction(x, shape);
}

function requireArguments(x: number, shape: number): void {
  requireAtLeast(0, { x });
  requireBetween(0.1, 1e8, { shape });
}

/** x^a e^-x / Γ(a + 1), by Loader's saddle-point form. */
function density(x: number, a: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** P(a, x) by a series of positive terms, fast for x below the mean. */
function lowerSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return density(x, a) * sum;
}

/** Q(a, x) by Legendre's fraction, in Lentz's evaluation: fast for x above the mean. */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1e6; n += 1) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return density(x, a) * a * fraction;
}
