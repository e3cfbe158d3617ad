/**
 * A request that passes n services, one after the other: times add up, percentiles do not.
 *
 * Assumes that the services take exponential times with the same mean, independently: queues in steady
 * state, say. Leaves out services that are asked at once (see `fan-out.ts`).
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { upperIncompleteGamma } from "../../core/incomplete-gamma";
import type { Seconds } from "../../core/units";
import { gammaUpperQuantile } from "../../stats/gamma";

/** Services in a row. */
export interface Stages {
  /** n (count, 1 to 10⁶). */
  readonly stages: number;
  /** Mean time of one of them (s, finite, > 0). */
  readonly mean: Seconds;
}

function requireStages({ stages, mean }: Stages): void {
  requireCount({ stages });
  requireBetween(1, 1e6, { stages });
  requirePositive({ mean });
}

/**
 * Chance that n services together take longer than `time`: that of an Erlang distribution, Q(n, t / mean).
 *
 * @param time - t (s, finite, >= 0)
 * @param stages - `stages` is n, `mean` of each
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * stagesExceed(5, { stages: 1, mean: 5 }) // => Math.exp(-1)
 * ```
 */
export function stagesExceed(time: Seconds, { stages, mean }: Stages): number {
  requireNonNegative({ time });
  requireStages({ stages, mean });
  return upperIncompleteGamma(time / mean, { shape: stages });
}

/**
 * Time that n services together exceed with a given chance: 0.01 for the 99th percentile.
 *
 * @param share - chance (fraction, 1e-200 to 1 - 1e-9)
 * @param stages - `stages` is n, `mean` of each
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * stagesExceededBy(0.01, { stages: 5, mean: 1 }) // => 11.6046257
 * ```
 */
export function stagesExceededBy(share: number, { stages, mean }: Stages): Seconds {
  requireBetween(1e-200, 1 - 1e-9, { share });
  requireStages({ stages, mean });
  return mean * gammaUpperQuantile(share, { shape: stages });
}

/**
 * What adding up the percentiles of n services gives: n · mean · ln(1 / share), which is too much in the tail
 * (below a share of 0.28).
 *
 * @param share - chance of each to take longer (fraction)
 * @param stages - `stages` is n, `mean` of each
 * @returns time (s; `Infinity` for a share of 0)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * summedPercentiles(0.01, { stages: 5, mean: 1 }) // => 23.02585093
 * ```
 */
export function summedPercentiles(share: number, { stages, mean }: Stages): Seconds {
  requireFraction({ share });
  requireStages({ stages, mean });
  return -stages * mean * Math.log(share);
}
