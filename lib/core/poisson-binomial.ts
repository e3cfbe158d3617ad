/** How many of several independent things happen when their chances differ. */

import { requireEach, requireFraction } from "./check";

/**
 * Distribution of the number of things that happen (Poisson-binomial), by adding one thing at a
 * time: no term is ever subtracted.
 *
 * @param chances - of each (fractions)
 * @returns for each count 0 … n its chance (fractions, sum 1)
 * @throws RangeError if one is outside [0, 1]
 *
 * @example
 * ```ts
 * countDistribution([0.5, 0.5]) // => [0.25, 0.5, 0.25]
 * ```
 */
export function countDistribution(chances: readonly number[]): number[] {
  requireEach(requireFraction, { chances });
  const distribution = [1];
  for (const [i, chance] of chances.entries()) {
    distribution.push(0);
    for (let count = i + 1; count > 0; count -= 1) {
      const without = (distribution[count] ?? 0) * (1 - chance);
      distribution[count] = without + (distribution[count - 1] ?? 0) * chance;
    }
    distribution[0] = (distribution[0] ?? 0) * (1 - chance);
  }
  return distribution;
}
