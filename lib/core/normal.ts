/** The error function and the tail of the normal distribution. */

import { requireBetween, requireFinite } from "./check";
import { findRoot } from "./root";

const twoOverRootPi = 1.1283791670955125739;
const rootPi = 1.7724538509055160273;

/** erf(x) for small |x|: a series of positive terms. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return twoOverRootPi * expMinusSquare(x) * sum;
}

/** e^(-x²) without the rounding of x². */
function expMinusSquare(x: number): number {
  const head = Math.round(x * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

/** e^(x²) erfc(x) for x >= 1: Laplace's continued fraction, from the far end. */
function scaledTail(x: number): number {
  const terms = Math.ceil(30 + 300 / (x * x));
  let fraction = 0;
  for (let k = terms; k >= 1; k -= 1) fraction = k / 2 / (x + fraction);
  return 1 / (rootPi * (x + fraction));
}

/**
 * Complementary error function: erfc(x) = 1 - erf(x).
 *
 * @param x - argument (finite)
 * @returns 0 to 2, relative error under 1e-13 down to the smallest normal number
 * @throws RangeError if `x` is not finite
 * @see Abramowitz and Stegun (1964), 7.1
 *
 * @example
 * ```ts
 * erfc(3) // => 2.20904969985854e-5
 * ```
 */
export function erfc(x: number): number {
  requireFinite({ x });
  if (x < 0) return 2 - erfc(-x);
  if (x > 28) return 0;
  return x < 1 ? 1 - series(x) : expMinusSquare(x) * scaledTail(x);
}

/**
 * Error function: erf(x).
 *
 * @param x - argument (finite)
 * @returns -1 to 1, relative error under 1e-13
 * @throws RangeError if `x` is not finite
 *
 * @example
 * ```ts
 * erf(0.5) // => 0.520499877813047
 * ```
 */
export function erf(x: number): number {
  requireFinite({ x });
  if (x < 0) return -erf(-x);
  return x < 1 ? series(x) : 1 - erfc(x);
}

/**
 * Natural logarithm of the chance that a standard normal variable exceeds `z`.
 *
 * @param z - argument (finite)
 * @returns ln P(Z > z), relative error under 1e-13 also where the chance itself is 0 in a double
 * @throws RangeError if `z` is not finite
 *
 * @example
 * ```ts
 * logNormalTail(40) // => -804.608442013754
 * ```
 */
export function logNormalTail(z: number): number {
  requireFinite({ z });
  const x = z * Math.SQRT1_2;
  if (x < -1) return Math.log1p(-erfc(-x) / 2);
  if (x < 1) return Math.log(erfc(x) / 2);
  return Math.log(scaledTail(x) / 2) - (z * z) / 2;
}

/**
 * The number that a standard normal variable exceeds with a given chance: the inverse of
 * `logNormalTail`.
 *
 * @param logTail - ln P(Z > z) (-1e300 to 0, 0 excluded)
 * @returns z, to 1e-13 of itself, or to 1e-15 where it is near 0
 * @throws RangeError if `logTail` is outside its domain
 *
 * @example
 * ```ts
 * normalExceeded(-8 * Math.LN10) // => 5.612001244
 * ```
 */
export function normalExceeded(logTail: number): number {
  requireBetween(-1e300, -Number.MIN_VALUE, { logTail });
  // More likely than not: minus what the rest exceeds.
  if (logTail > -Math.LN2) return -normalExceeded(Math.log(-Math.expm1(logTail)));
  const to = Math.sqrt(-2 * logTail);
  return findRoot((z) => logNormalTail(z) - logTail, { from: -1e-9, to });
}
