/** Quantiles of the gamma distribution with rate 1. */

import { requireBetween } from "../core/check";
import { logGamma } from "../core/gamma";
import { type GammaParams, incompleteGamma, upperIncompleteGamma } from "../core/incomplete-gamma";
import { findRoot } from "../core/root";
import { requireInside } from "./inside";

/**
 * Quantile of the gamma distribution.
 *
 * @param share - probability below the quantile (in (0, 1))
 * @param params - `shape` is a (0.1 to 1e8)
 * @returns x with P(a, x) = share, relative error under 1e-12 for chances of
 *   1e-290 and more; 0 below the smallest number
 * @throws RangeError if `share` is not in (0, 1) or `shape` is outside [0.1, 1e8]
 *
 * @example
 * ```ts
 * gammaQuantile(0.5, { shape: 1 }) // => 0.693147180559945
 * ```
 */
export function gammaQuantile(share: number, { shape }: GammaParams): number {
  requireInside({ share });
  return quantile(share, 1 - share, shape);
}

/**
 * The value that a gamma variable exceeds with a given chance: for chances that are small.
 *
 * @param tail - probability above the quantile (in (0, 1))
 * @param params - `shape` is a (0.1 to 1e8)
 * @returns x with Q(a, x) = tail, relative error under 1e-12 for chances of
 *   1e-290 and more; 0 below the smallest number
 * @throws RangeError if `tail` is not in (0, 1) or `shape` is outside [0.1, 1e8]
 *
 * @example
 * ```ts
 * gammaUpperQuantile(1e-20, { shape: 1 }) // => 46.0517018598809
 * ```
 */
export function gammaUpperQuantile(tail: number, { shape }: GammaParams): number {
  requireInside({ tail });
  return quantile(1 - tail, tail, shape);
}

/** The x with share `below` under it: the smaller of the two sides is matched, by its logarithm. */
function quantile(below: number, above: number, shape: number): number {
  requireBetween(0.1, 1e8, { shape });
  // P(a, x) <= x^a / Γ(a + 1), which is all there is of it for a tiny x.
  const least = (Math.log(below) + logGamma(shape + 1)) / shape;
  if (least < -40) return Math.exp(least);
  const most = Math.log(shape + 40 * Math.sqrt(shape) + 1600);
  const miss = (v: number) => {
    const x = Math.exp(v);
    return below < above
      ? Math.log(incompleteGamma(x, { shape })) - Math.log(below)
      : Math.log(above) - Math.log(upperIncompleteGamma(x, { shape }));
  };
  return Math.exp(findRoot(miss, { from: least - 1e-6, to: most }));
}
