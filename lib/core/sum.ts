/** Sums that keep the digits of their small terms. */

/**
 * Compensated sum (Neumaier): the error does not grow with the number of terms.
 *
 * @param terms - numbers in any order
 * @returns their sum; infinite if a term is
 * @throws RangeError if a term is no number, or terms of both infinities meet
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
    if (typeof term !== "number" || Number.isNaN(term)) {
      throw new RangeError(`terms must be numbers, got ${String(term)}`);
    }
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  if (Number.isNaN(sum)) throw new RangeError("terms must be of one infinity at most, got both");
  return Number.isFinite(sum) ? sum + lost : sum;
}
