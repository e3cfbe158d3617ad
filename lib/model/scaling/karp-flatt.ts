/**
 * Karp and Flatt's metric: the serial fraction that a measured speedup reveals.
 *
 * Assumes nothing about why the program does not scale. Read it as a series: constant over the
 * workers it is a serial part, rising it is overhead.
 */

import { requireFinite, requireMoreThan, requirePositive } from "../../core/check";

/**
 * Experimentally determined serial fraction: e = (1/ψ - 1/n) / (1 - 1/n).
 *
 * @param workers - n (count, finite, > 1)
 * @param params - `speedup` is ψ, as measured (ratio, > 0)
 * @returns fraction of the one-worker time; negative for a speedup above `workers`, above 1 for a
 *   slowdown
 * @throws RangeError if `workers` is not finite and > 1, or `speedup` is not finite and > 0
 * @see Karp and Flatt (1990), Communications of the ACM 33(5), doi:10.1145/78607.78614
 *
 * @example
 * ```ts
 * karpFlattFraction(8, { speedup: 4.71 }) // => 0.0997877
 * ```
 */
export function karpFlattFraction(
  workers: number,
  { speedup }: { readonly speedup: number },
): number {
  requireMoreThan(1, { workers });
  requireFinite({ workers });
  requirePositive({ speedup });
  return (1 / speedup - 1 / workers) / (1 - 1 / workers);
}
