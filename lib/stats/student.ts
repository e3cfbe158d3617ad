/** Quantiles of Student's t and of the normal distribution. */

import { incompleteBeta } from "../core/beta";
import { requireAboveZero } from "../core/check";
import { erfc } from "../core/normal";
import { findRoot } from "../core/root";

function requireInside(values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "number" || !(value > 0 && value < 1)) {
      throw new RangeError(`${name} must be in (0, 1), got ${String(value)}`);
    }
  }
}

/**
 * Quantile of the standard normal distribution.
 *
 * @param share - probability below the quantile (in (0, 1))
 * @returns z with P(Z <= z) = share
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
  return -findRoot((z) => Math.log(erfc(z * Math.SQRT1_2) / 2 / share), { from: 0, to: 38 });
}

/**
 * Quantile of Student's t distribution.
 *
 * @param share - probability below the quantile (in (0, 1))
 * @param params - `freedom` is the number of degrees of freedom (> 0, `Infinity` for the normal)
 * @returns t with P(T <= t) = share
 * @throws RangeError if `share` is not in (0, 1) or `freedom` not > 0
 *
 * @example
 * ```ts
 * studentQuantile(0.975, { freedom: 10 }) // => 2.22813885198627
 * ```
 */
export function studentQuantile(share: number, { freedom }: { readonly freedom: number }): number {
  requireInside({ share });
  requireAboveZero({ freedom });
  if (share < 0.5) return -studentQuantile(1 - share, { freedom });
  if (share === 0.5) return 0;
  if (freedom > 1e6) return normalQuantile(share);
  // With x = f / (f + t²), the chance of more than t either way is I_x(f/2, 1/2).
  const tail = 2 * (1 - share);
  const x = findRoot((at) => incompleteBeta(at, { a: freedom / 2, b: 0.5 }) - tail, {
    from: 0,
    to: 1,
  });
  return Math.sqrt(freedom * (1 / x - 1));
}
