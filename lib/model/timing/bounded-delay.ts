/** Delays of a synchronous network: none is longer than a bound. */

import { requireAtLeast, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type DelayTail, delayTail } from "./delay-tail";

export interface BoundedDelayParams {
  /** The shortest delay (s, >= 0). */
  readonly least: Seconds;
  /** The longest (s, >= `least`). */
  readonly most: Seconds;
}

/**
 * Delays that are equally likely between two bounds: S = (most - t) / (most - least).
 *
 * @param params - `least` and `most` (s)
 * @returns the distribution; `exceededBy(0)` is `most`: a time-out that is never wrong
 * @throws RangeError if a bound is negative or not finite, or `most` is under `least`
 *
 * @example
 * ```ts
 * boundedDelay({ least: 10, most: 20 }).exceededBy(0) // => 20
 * ```
 */
export function boundedDelay({ least, most }: BoundedDelayParams): DelayTail {
  requireNonNegative({ least, most });
  requireAtLeast(least, { most });
  return delayTail({
    mean: least / 2 + most / 2,
    variance: (most - least) ** 2 / 12,
    least,
    logSurvival: (time) => (time < most ? Math.log((most - time) / (most - least)) : -Infinity),
    exceeded: (log) => most - (most - least) * Math.exp(log),
  });
}
