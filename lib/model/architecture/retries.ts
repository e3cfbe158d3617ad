/**
 * Retries as load: how many tries a request costs, and what layers of retries make of one.
 *
 * Assumes tries that fail independently with the same chance. Leaves out failures that last (see
 * `maskedFailure` of `#model/failure`) and failures that the load itself makes (see `retry-storm.ts`).
 */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requireWhole,
} from "../../core/check";
import { sumOf } from "../../core/sum";
import type { Seconds } from "../../core/units";

/**
 * Mean tries of a request: (1 - p^(r + 1)) / (1 - p).
 *
 * @param retries - r (count, >= 0; `Infinity` for as many as it takes)
 * @param params - `failure` is p: chance that a try fails (fraction)
 * @returns tries (count, not whole; r + 1 if all fail)
 * @throws RangeError if a parameter is outside its domain
 * @see Brooker (2019), Timeouts, retries, and backoff with jitter, Amazon Builders' Library
 *
 * @example
 * ```ts
 * retryAttempts(3, { failure: 0.1 }) // => 1.111
 * ```
 */
export function retryAttempts(retries: number, { failure }: { readonly failure: number }): number {
  if (retries !== Infinity) requireWhole({ retries });
  requireFraction({ failure });
  if (failure === 1) return retries + 1;
  return -Math.expm1((retries + 1) * Math.log(failure)) / (1 - failure);
}

/**
 * Calls at the bottom if each layer above retries, and everything fails: (r + 1)ᴸ.
 *
 * @param layers - L: layers that retry (count, >= 0)
 * @param params - `retries` is r, of each layer (count, >= 0)
 * @returns calls for one request (count; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer, Jones, Petoff and Murphy (2016), Site Reliability Engineering, chapter 22
 *
 * @example
 * ```ts
 * retryAmplification(3, { retries: 3 }) // => 64
 * ```
 */
export function retryAmplification(
  layers: number,
  { retries }: { readonly retries: number },
): number {
  requireWhole({ layers, retries });
  return (retries + 1) ** layers;
}

/**
 * Mean calls at the bottom if each layer above retries: the product of the tries of all layers, of
 * which each meets the failures that the one below leaves.
 *
 * @param layers - L: layers that retry (count, 0 to 1000)
 * @param params - `failure` of a call at the bottom (fraction), `retries` of each layer (count, >= 0)
 * @returns calls for one request (count, not whole; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * layeredAttempts(2, { failure: 0.5, retries: 1 }) // => 1.875
 * ```
 */
export function layeredAttempts(
  layers: number,
  { failure, retries }: { readonly failure: number; readonly retries: number },
): number {
  requireWhole({ layers, retries });
  requireBetween(0, 1000, { layers });
  requireFraction({ failure });
  let [calls, failing] = [1, failure];
  for (let layer = 0; layer < layers; layer += 1) {
    calls *= retryAttempts(retries, { failure: failing });
    failing **= retries + 1;
  }
  return calls;
}

/**
 * Mean tries of a request where retries have a budget, a share of all requests: min of both.
 *
 * @param failure - p: chance that a try fails (fraction)
 * @param params - `retries` is r (count, >= 0), `budget` is b: retries per request (fraction)
 * @returns tries (count, not whole), never above 1 + b
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer, Jones, Petoff and Murphy (2016), Site Reliability Engineering, chapter 21
 *
 * @example
 * ```ts
 * budgetedAttempts(1, { retries: 3, budget: 0.1 }) // => 1.1
 * ```
 */
export function budgetedAttempts(
  failure: number,
  { retries, budget }: { readonly retries: number; readonly budget: number },
): number {
  requireFraction({ failure, budget });
  return Math.min(1 + budget, retryAttempts(retries, { failure }));
}

/** Pauses between tries. */
export interface Backoff {
  /** Longest pause before the first retry (s, finite, >= 0). */
  readonly base: Seconds;
  /** No pause is longer (s, >= 0). */
  readonly cap: Seconds;
}

/**
 * Longest pause before the k-th retry: min(cap, base 2^(k - 1)). With full jitter a pause is uniform
 * between nothing and that.
 *
 * @param retry - k (count, >= 1)
 * @param backoff - `base` (s, >= 0) and `cap` (s, >= 0)
 * @returns pause (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Brooker (2015), Exponential Backoff And Jitter, AWS Architecture Blog
 *
 * @example
 * ```ts
 * backoffCeiling(4, { base: ms(100), cap: 20 }) // => 0.8
 * ```
 */
export function backoffCeiling(retry: number, { base, cap }: Backoff): Seconds {
  requireCount({ retry });
  requireNonNegative({ base });
  requireAtLeast(0, { cap });
  return base === 0 ? 0 : Math.min(cap, base * 2 ** (retry - 1));
}

/**
 * Mean time that a request pauses if all its tries fail, with full jitter: half of all ceilings.
 *
 * @param retries - r (count, 0 to 10 000)
 * @param backoff - `base` (s, >= 0) and `cap` (s, >= 0)
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * backoffMean(3, { base: ms(100), cap: 20 }) // => 0.35
 * ```
 */
export function backoffMean(retries: number, backoff: Backoff): Seconds {
  requireWhole({ retries });
  requireBetween(0, 10_000, { retries });
  const pauses = Array.from({ length: retries }, (_, i) => backoffCeiling(i + 1, backoff));
  return sumOf(pauses) / 2;
}
