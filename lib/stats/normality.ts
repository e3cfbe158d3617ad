/** Whether a sample can come from a normal distribution. */

import { requireEach, requireFinite, requireItems } from "../core/check";
import { logNormalTail } from "../core/normal";
import { sumOf } from "../core/sum";
import { centred } from "./centred";

/** The outcome of a test of normality. */
export interface NormalityTest {
  /** A²: weighted distance between the sample's distribution and the fitted one. */
  readonly statistic: number;
  /** A*: the same, corrected for the size of the sample. */
  readonly corrected: number;
  /** Chance of an A* as large or larger if the sample is normal (fraction). */
  readonly pValue: number;
}

/** Where Stephens' formula for large A* ends: beyond, the p-value is below 4e-24 and stays there. */
const largestTabled = 10;

/**
 * Anderson and Darling's test of normality, mean and deviation estimated from the same sample, with
 * Stephens' correction A* = A² (1 + 0.75/n + 2.25/n²). For a log-normal test the logarithms.
 *
 * A small p-value speaks against a normal sample; a large one only says that so few values cannot tell.
 *
 * @param values - independent draws (8 or more, finite, not all equal)
 * @returns statistic and p-value; for A* over 10 the p-value of 10, an upper bound
 * @throws RangeError if there are fewer than eight values, one is not finite, or all are equal
 * @see Stephens, in D'Agostino and Stephens (1986), Goodness-of-Fit Techniques, table 4.9
 *
 * @example
 * ```ts
 * andersonDarlingNormality([1, 2, 3, 4, 5, 6, 7, 8]).pValue // => 0.96145569
 * ```
 */
export function andersonDarlingNormality(values: readonly number[]): NormalityTest {
  requireItems(8, { values });
  requireEach(requireFinite, { values });
  const n = values.length;
  const sorted = [...centred(values).distances].sort((a, b) => a - b);
  const deviation = Math.sqrt(sumOf(sorted.map((each) => each ** 2)) / (n - 1));
  if (deviation === 0) throw new RangeError("values must differ, got one value only");
  const z = sorted.map((each) => each / deviation);
  const terms = z.map((each, i) => {
    const opposite = z[n - 1 - i] ?? 0;
    return ((2 * i + 1) / n) * (logNormalTail(-each) + logNormalTail(opposite));
  });
  const statistic = -n - sumOf(terms);
  const corrected = statistic * (1 + 0.75 / n + 2.25 / n ** 2);
  return { statistic, corrected, pValue: chanceOf(corrected) };
}

/** Stephens' fit of the distribution of A*, in four parts. */
function chanceOf(a: number): number {
  if (a <= 0.2) return -Math.expm1(-13.436 + 101.14 * a - 223.73 * a ** 2);
  if (a <= 0.34) return -Math.expm1(-8.318 + 42.796 * a - 59.938 * a ** 2);
  if (a < 0.6) return Math.exp(0.9177 - 4.279 * a - 1.38 * a ** 2);
  const bounded = Math.min(a, largestTabled);
  return Math.exp(1.2937 - 5.709 * bounded + 0.0186 * bounded ** 2);
}
