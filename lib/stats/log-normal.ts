/**
 * The log-normal distribution: a quantity whose logarithm is normal, as where many causes multiply.
 *
 * Its tail is heavier than the exponential's: the few largest values carry much of the sum.
 */

import {
  requireAtLeast,
  requireEach,
  requireFinite,
  requireItems,
  requirePositive,
} from "../core/check";
import { logNormalTail } from "../core/normal";
import { sumOf } from "../core/sum";
import { centred } from "./centred";
import { requireInside } from "./inside";
import { normalQuantile } from "./student";

/** Parameters: mean and standard deviation of the natural logarithm. */
export interface LogNormalParams {
  /** μ: mean of ln x, which makes e^μ the median (finite). */
  readonly logMean: number;
  /** σ: standard deviation of ln x (finite, > 0). */
  readonly logDeviation: number;
}

/** What a sample says about the parameters. */
export interface LogNormalFit extends LogNormalParams {
  /** Standard error of `logMean`: σ / √n. */
  readonly logMeanError: number;
  /** Standard error of `logDeviation`, for large n: σ / √(2n). */
  readonly logDeviationError: number;
  /** e^μ (unit of the values). */
  readonly median: number;
  /** e^(μ + σ²/2) (unit of the values; `Infinity` beyond the largest number). */
  readonly mean: number;
}

/**
 * Fits a log-normal distribution by maximum likelihood: mean and deviation (over n) of the logarithms.
 *
 * @param values - independent draws (2 or more, finite and > 0, not all equal)
 * @returns parameters, each with its standard error
 * @throws RangeError if there are fewer than two values, one is not finite and > 0, or all are equal
 * @see Crow and Shimizu (1988), Lognormal Distributions
 *
 * @example
 * ```ts
 * fitLogNormal([1, 100]).median // => 10
 * ```
 */
export function fitLogNormal(values: readonly number[]): LogNormalFit {
  requireItems(2, { values });
  requireEach(requirePositive, { values });
  const { scale, centre, distances } = centred(values.map((value) => Math.log(value)));
  const square = sumOf(distances.map((each) => each ** 2)) / values.length;
  if (square === 0) throw new RangeError("values must differ, got one value only");
  const logMean = centre * scale;
  const logDeviation = Math.sqrt(square) * scale;
  return {
    logMean,
    logDeviation,
    logMeanError: logDeviation / Math.sqrt(values.length),
    logDeviationError: logDeviation / Math.sqrt(2 * values.length),
    median: Math.exp(logMean),
    mean: Math.exp(logMean + logDeviation ** 2 / 2),
  };
}

/**
 * Chance that a log-normal variable exceeds `x`: the normal tail beyond (ln x - μ) / σ.
 *
 * @param x - value (>= 0; `Infinity` gives 0)
 * @param params - mean and deviation of the logarithm
 * @returns fraction
 * @throws RangeError if `x` is not >= 0, `logMean` not finite, or `logDeviation` not finite and > 0
 *
 * @example
 * ```ts
 * logNormalAbove(10, { logMean: Math.log(10), logDeviation: 2 }) // => 0.5
 * ```
 */
export function logNormalAbove(x: number, { logMean, logDeviation }: LogNormalParams): number {
  requireAtLeast(0, { x });
  requireFinite({ logMean });
  requirePositive({ logDeviation });
  if (x === 0 || x === Infinity) return x === 0 ? 1 : 0;
  const z = (Math.log(x) - logMean) / logDeviation;
  // Beyond 40 deviations the chance is 0 or 1 to the last digit.
  return Math.exp(logNormalTail(Math.max(-40, Math.min(40, z))));
}

/**
 * Quantile of a log-normal variable: e^(μ + σ z), with the normal quantile z.
 *
 * @param share - probability below the quantile (in (0, 1))
 * @param params - mean and deviation of the logarithm
 * @returns value (unit of the values; `Infinity` beyond the largest number)
 * @throws RangeError if `share` is not in (0, 1), `logMean` not finite, or `logDeviation` not finite and > 0
 *
 * @example
 * ```ts
 * logNormalQuantile(0.9, { logMean: 0, logDeviation: 1 }) // => 3.60222447927916
 * ```
 */
export function logNormalQuantile(
  share: number,
  { logMean, logDeviation }: LogNormalParams,
): number {
  requireInside({ share });
  requireFinite({ logMean });
  requirePositive({ logDeviation });
  return Math.exp(logMean + logDeviation * normalQuantile(share));
}
