/** Lambert's W function. */

import { requireFinite } from "./check";

const branchPoint = -Math.exp(-1);

/**
 * Principal branch of Lambert's W: the w >= -1 with w eʷ = x.
 *
 * @param x - argument (finite, >= -1/e)
 * @returns W₀(x), relative error under 1e-13 away from the branch point -1/e, near which half of
 *   the digits are lost, since W has a vertical tangent there
 * @throws RangeError if `x` is not finite or below -1/e
 * @see Corless, Gonnet, Hare, Jeffrey and Knuth (1996), Advances in Computational Mathematics 5
 *
 * @example
 * ```ts
 * lambertW(1) // => 0.567143290409784
 * ```
 */
export function lambertW(x: number): number {
  requireFinite({ x });
  if (x < branchPoint) throw new RangeError(`x must be >= -1/e, got ${x}`);
  if (x === 0) return 0;
  let w = x < 0 ? -1 + Math.sqrt(2 * Math.max(0, 1 + Math.E * x)) : Math.log1p(x);
  if (x > 10) w = Math.log(x) - Math.log(Math.log(x));
  for (let i = 0; i < 50; i += 1) {
    // Halley's step on w - x e⁻ʷ, which unlike w eʷ - x does not overflow.
    const error = w - x * Math.exp(-w);
    const step = error / (w + 1 - ((w + 2) * error) / (2 * w + 2));
    if (!Number.isFinite(step)) break;
    w -= step;
    if (Math.abs(step) <= 1e-16 * Math.abs(w)) break;
  }
  return w;
}
