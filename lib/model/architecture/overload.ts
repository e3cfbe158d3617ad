/**
 * Refusing work: clients that hold back what would be refused, and breakers that open.
 *
 * Assumes that refusing costs less than serving. Leaves out who is refused: all requests are alike.
 */

import {
  requireAboveZero,
  requireAtLeast,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/**
 * Chance that a client refuses a request itself: max(0, (requests - K accepts) / (requests + 1)).
 *
 * @param requests - made lately, the refused ones included (count, finite, >= 0)
 * @param params - `accepts`: of these, accepted by the server (count, 0 to `requests`); `factor` is K
 *   (>= 1; 2 lets the server refuse as many as it accepts)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer, Jones, Petoff and Murphy (2016), Site Reliability Engineering, chapter 21
 *
 * @example
 * ```ts
 * throttleProbability(100, { accepts: 40, factor: 2 }) // => 0.198019802
 * ```
 */
export function throttleProbability(
  requests: number,
  { accepts, factor }: { readonly accepts: number; readonly factor: number },
): number {
  requireNonNegative({ requests, accepts });
  requireAtLeast(accepts, { requests });
  requireAtLeast(1, { factor });
  return accepts === 0
    ? requests / (requests + 1)
    : Math.max(0, (requests - factor * accepts) / (requests + 1));
}

/**
 * What clients send on once they have learnt: min(demand, K capacity).
 *
 * With K = 1 nobody finds out that the server has room again: what was held back once counts as not accepted,
 * and is held back ever after.
 *
 * @param demand - of all clients (1/s, >= 0)
 * @param params - `capacity` of the server (1/s, >= 0), `factor` is K (>= 1)
 * @returns requests that reach the server (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * throttledLoad(500, { capacity: 100, factor: 2 }) // => 200
 * ```
 */
export function throttledLoad(
  demand: PerSecond,
  { capacity, factor }: { readonly capacity: PerSecond; readonly factor: number },
): PerSecond {
  requireAtLeast(0, { demand });
  requireNonNegative({ capacity });
  requireAtLeast(1, { factor });
  return capacity === 0 ? 0 : Math.min(demand, factor * capacity);
}

/** A circuit breaker: closed, open, half open. */
export interface Breaker {
  /** Failures in a row that open it (count, >= 1). */
  readonly threshold: number;
  /** How long it stays open before one call is let through (s, > 0; `Infinity` for good). */
  readonly openTime: Seconds;
}

/**
 * Calls that an outage still takes: those that open the breaker, and a probe each time it is half open.
 *
 * @param outage - from the moment when the breaker opens (s, finite, >= 0)
 * @param breaker - `threshold` (count, >= 1), `openTime` (s, > 0)
 * @returns threshold + ⌊outage / openTime⌋ (count)
 * @throws RangeError if a parameter is outside its domain
 * @see Nygard (2018), Release It!, second edition, chapter 5
 *
 * @example
 * ```ts
 * breakerWastedCalls(60, { threshold: 5, openTime: 25 }) // => 7
 * ```
 */
export function breakerWastedCalls(outage: Seconds, { threshold, openTime }: Breaker): number {
  requireNonNegative({ outage });
  requireCount({ threshold });
  requireAboveZero({ openTime });
  return threshold + Math.floor(outage / openTime);
}

/** What a breaker does over many outages. */
export interface BreakerMeans {
  /** Calls that fail in an outage (count, not whole). */
  readonly wastedCalls: number;
  /** Time for which it stays open after the outage (s). */
  readonly openTooLong: Seconds;
}

/**
 * The same in the mean over outages of exponential length D: 1 / (e^(T/D) - 1) probes, and
 * T / (1 - e^(-T/D)) - D of the time after the outage.
 *
 * @param meanOutage - D, from the moment when the breaker opens (s, finite, > 0)
 * @param breaker - `threshold` (count, >= 1), `openTime` is T (s, finite, > 0)
 * @returns calls that fail, and time for which the breaker is open in vain
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * breakerMeans(60, { threshold: 5, openTime: 30 }).wastedCalls // => 6.541494083
 * ```
 */
export function breakerMeans(meanOutage: Seconds, { threshold, openTime }: Breaker): BreakerMeans {
  requirePositive({ meanOutage, openTime });
  requireCount({ threshold });
  const ratio = openTime / meanOutage;
  // T / (1 - e^-x) - D, without a difference of nearly equal numbers for a small x.
  const over =
    ratio < 1e-4 ? openTime * (0.5 + ratio / 12) : openTime / -Math.expm1(-ratio) - meanOutage;
  return { wastedCalls: threshold + 1 / Math.expm1(ratio), openTooLong: over };
}
