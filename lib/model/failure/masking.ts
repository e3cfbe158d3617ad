/**
 * Masking by repetition: a call that failed is made again, up to r times.
 *
 * A share of the failures is persistent: whoever fails so, fails every time. All other tries fail
 * independently. Assumes that each failed try costs a whole time-out. Leaves out the load that retries add.
 */

import { requireCount, requireFraction, requireNonNegative, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";

/** What stays fixed while retries are added. */
export interface MaskingParams {
  /** p: chance that a first try fails (fraction). */
  readonly failure: number;
  /** g: share of those failures that no retry helps against (fraction; 0 for independent tries). */
  readonly persistentShare: number;
}

/** Chance of a persistent failure, and of each try's failure else. */
function chancesOf({ failure, persistentShare }: MaskingParams) {
  requireFraction({ failure, persistentShare });
  const persistent = failure * persistentShare;
  const each = persistent === 1 ? 0 : (failure - persistent) / (1 - persistent);
  return { persistent, each };
}

/**
 * Chance that all tries fail: g p + (1 - g p) p′^(r + 1), with p′ = (1 - g) p / (1 - g p).
 *
 * @param retries - r (count, >= 0, `Infinity` for the floor)
 * @param params - `failure` is p, `persistentShare` is g
 * @returns fraction, never below g p
 * @throws RangeError if a parameter is outside its domain
 * @see Saltzer and Kaashoek (2009), Principles of Computer System Design, chapter 8
 *
 * @example
 * ```ts
 * maskedFailure(2, { failure: 0.01, persistentShare: 0 }) // => 1e-6
 * ```
 */
export function maskedFailure(retries: number, params: MaskingParams): number {
  if (retries !== Infinity) requireWhole({ retries });
  const { persistent, each } = chancesOf(params);
  return persistent + (1 - persistent) * each ** (retries + 1);
}

/**
 * Chance that a call succeeds with exactly its i-th retry, and so i time-outs late.
 *
 * @param retry - i (count, >= 1)
 * @param params - `failure` is p, `persistentShare` is g
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * maskedAtRetry(1, { failure: 0.01, persistentShare: 0 }) // => 0.0099
 * ```
 */
export function maskedAtRetry(retry: number, params: MaskingParams): number {
  requireCount({ retry });
  const { persistent, each } = chancesOf(params);
  return (1 - persistent) * (1 - each) * each ** retry;
}

/**
 * Mean time that a call waits for time-outs: T Σ P(the i-th try fails) over all tries that there may be.
 *
 * @param retries - r (count, >= 0)
 * @param params - `failure`, `persistentShare`, and `timeout` is T (s, finite, >= 0)
 * @returns time (s), that of calls that fail in the end included
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * maskingDelay(1, { failure: 0.5, persistentShare: 0, timeout: 2 }) // => 1.5
 * ```
 */
export function maskingDelay(
  retries: number,
  { timeout, ...params }: MaskingParams & { readonly timeout: Seconds },
): Seconds {
  requireWhole({ retries });
  requireNonNegative({ timeout });
  const { persistent, each } = chancesOf(params);
  const tries = retries + 1;
  const failing = each === 1 ? tries : (each * (1 - each ** tries)) / (1 - each);
  return timeout * (persistent * tries + (1 - persistent) * failing);
}
