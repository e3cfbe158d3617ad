/** Sums that keep the digits of their small terms. */

/**
 * Compensated sum (Neumaier): the error does not grow with the number of terms.
 *
 * @param terms - numbers in any order
 * @returns their sum
 * @see Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54
 *
 * @example
 * ```ts
 * sumOf([1, 1e100, 1, -1e100]) // => 2
 * ```
 */
export function sumOf(terms: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}
