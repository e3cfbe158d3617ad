/** Quantiles of Student's t and of the normal distribution. */

import { betaShare } from "../core/beta";
import { requireAboveZero } from "../core/check";
import { logGamma } from "../core/gamma";
import { erf, logNormalTail } from "../core/normal";
import { findRoot } from "../core/root";
import { requireInside } from "./inside";

/**
 * Quantile of the standard normal distribution.
 *
 * @param share - probability below the quantile (in (0, 1))
 * @returns z with P(Z <= z) = share, relative error under 1e-13; give a share next to 1 by its
 *   complement, the quantile of which is -z
 * @throws RangeError if `share` is not in (0, 1)
 *
 * @example
 * ```ts
 * normalQuantile(0.975) // => 1.95996398454005
 * ```
 */
export function normalQuantile(share: number): number {
  requireInside({ share });
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share === 0.5) return 0;
  // Near the middle the distance from 1/2 is exact, in the tail the logarithm keeps its digits.
  if (share > 0.25) {
    return -findRoot((z) => erf(z * Math.SQRT1_2) - (1 - 2 * share), { from: 0, to: 1 });
  }
  return -findRoot((z) => logNormalTail(z) - Math.log(share), { from: 0, to: 40 });
}

/**
 * Quantile of Student's t distribution.
 *
 * @param share - probability below the quantile (in (0, 1))
 * @param params - `freedom` is the number of degrees of freedom (> 0, `Infinity` for the normal)
 * @returns t with P(T <= t) = share, relative error under 1e-12 for `freedom` of 0.1 and more and
 *   shares down to 1e-300; `Infinity` beyond the largest number
 * @throws RangeError if `share` is not in (0, 1) or `freedom` not > 0
 * @see Abramowitz and Stegun (1964), 26.7.1 and 26.7.5
 *
 * @example
 * ```ts
 * studentQuantile(0.975, { freedom: 10 }) // => 2.22813885198627
 * ```
 */
export function studentQuantile(share: number, { freedom }: { readonly freedom: number }): number {
  requireInside({ share });
  requireAboveZero({ freedom });
  if (share > 0.5) return -studentQuantile(1 - share, { freedom });
  if (share === 0.5) return 0;
  const z = normalQuantile(share);
  return freedom > 1000 * (1 + z * z) ? nearNormal(z, freedom) : -upperQuantile(share, freedom);
}

/** The quantile from that of the normal distribution, by powers of 1 / freedom. */
function nearNormal(z: number, freedom: number): number {
  const s = z * z;
  const first = (s + 1) / 4;
  const second = ((5 * s + 16) * s + 3) / 96;
  const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
  const fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160;
  const n = freedom;
  return z * (1 + (first + (second + (third + fourth / n) / n) / n) / n);
}

/**
 * The t > 0 that is exceeded with chance `tail` < 1/2.
 *
 * With y = t² / (f + t²) and x = 1 - y the chance of more than t either way is I_x(f/2, 1/2), that of
 * less I_y(1/2, f/2). The smaller chance is matched, by the logarithm of the smaller of x and y.
 */
function upperQuantile(tail: number, freedom: number): number {
  const a = freedom / 2;
  const outside = (x: number, y: number) => betaShare(x, y, { a, b: 0.5 });
  const inside = (x: number, y: number) => betaShare(y, x, { a: 0.5, b: a });
  const miss = (x: number, y: number) =>
    tail < 0.25
      ? Math.log(outside(x, y)) - Math.log(2 * tail)
      : Math.log(1 - 2 * tail) - Math.log(inside(x, y));
  const end = Math.log(0.5);
  if (miss(0.5, 0.5) >= 0) {
    // For a small x the chance is x^a / (a B(a, 1/2)), of which x is no more than a few times less.
    const leading = logGamma(a + 1) + logGamma(0.5) - logGamma(a + 0.5);
    const most = (Math.log(2 * tail) + leading) / a;
    if (most < -40) return Math.sqrt(freedom) * Math.exp(-most / 2);
    const log = findRoot((v) => miss(Math.exp(v), -Math.expm1(v)), { from: -100, to: end });
    return Math.sqrt(freedom * Math.expm1(-log));
  }
  const log = findRoot((v) => miss(-Math.expm1(v), Math.exp(v)), { from: -200, to: end });
  return Math.sqrt(freedom / Math.expm1(-log));
}
