/**
 * Amdahl's law for one part that is made faster: what the whole gains.
 *
 * Assumes that the parts run one after another and that the rest keeps its speed. Leaves out that a
 * faster part may wait for the rest.
 */

import { requireAboveZero, requireFraction } from "../../core/check";

/**
 * Speedup of a whole when one part of it is made faster: 1 / ((1 - f) + f / k).
 *
 * @param enhancement - k, how much faster the part becomes (ratio, > 0, `Infinity` to remove it)
 * @param params - `enhancedFraction` is f, the part's share of the time before (fraction)
 * @returns speedup (ratio; `Infinity` if all of it is removed)
 * @throws RangeError if `enhancement` is not > 0, or `enhancedFraction` is outside [0, 1]
 *
 * @example
 * ```ts
 * enhancedSpeedup(10, { enhancedFraction: 0.4 }) // => 1.5625
 * ```
 */
export function enhancedSpeedup(
  enhancement: number,
  { enhancedFraction }: { readonly enhancedFraction: number },
): number {
  requireAboveZero({ enhancement });
  requireFraction({ enhancedFraction });
  return 1 / (1 - enhancedFraction + enhancedFraction / enhancement);
}
