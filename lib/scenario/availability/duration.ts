/** How long a part stays up, or down: random lengths of time by their mean and their shape. */

import { requirePositive } from "../../core/check";
import { exactExp, exactLog } from "../../core/exact-math";
import { logGamma } from "../../core/gamma";
import type { RandomStream } from "../../core/random";
import type { Seconds } from "../../core/units";

/** A distribution of lengths of time. */
export interface Duration {
  readonly kind: "exponential" | "weibull" | "logNormal";
  /** Mean (s, > 0). */
  readonly mean: Seconds;
  /**
   * Weibull: exponent, below 1 for failures that come early, above 1 for wear (ratio, > 0).
   * Log-normal: standard deviation of the logarithm (> 0). Exponential: 1.
   */
  readonly shape: number;
}

/**
 * Lengths without memory.
 *
 * @example
 * ```ts
 * exponentialDuration(hours(1)) // => { kind: "exponential", mean: 3600, shape: 1 }
 * ```
 */
export function exponentialDuration(mean: Seconds): Duration {
  requirePositive({ mean });
  return { kind: "exponential", mean, shape: 1 };
}

/**
 * Lengths with a hazard that falls (`shape` < 1) or rises (`shape` > 1).
 *
 * @example
 * ```ts
 * weibullDuration(hours(1), { shape: 2 }) // => { kind: "weibull", mean: 3600, shape: 2 }
 * ```
 */
export function weibullDuration(mean: Seconds, { shape }: { readonly shape: number }): Duration {
  requirePositive({ mean, shape });
  return { kind: "weibull", mean, shape };
}

/**
 * Lengths of which a few are very long: their logarithm is normal, as that of repairs often is.
 *
 * @example
 * ```ts
 * logNormalDuration(hours(1), { spread: 1.5 }) // => { kind: "logNormal", mean: 3600, shape: 1.5 }
 * ```
 */
export function logNormalDuration(
  mean: Seconds,
  { spread }: { readonly spread: number },
): Duration {
  requirePositive({ mean, spread });
  return { kind: "logNormal", mean, shape: spread };
}

/**
 * How to draw lengths of a distribution.
 *
 * @param duration - the distribution
 * @returns a function that draws one from a stream (s)
 * @throws RangeError if mean or shape is not > 0, or the kind is unknown
 */
export function drawing({ kind, mean, shape }: Duration): (random: RandomStream) => Seconds {
  requirePositive({ mean, shape });
  if (kind === "exponential") return (random) => mean * random.exponential();
  if (kind === "weibull") {
    const scale = mean / Math.exp(logGamma(1 + 1 / shape));
    return (random) => scale * exactExp(exactLog(random.exponential()) / shape);
  }
  if (kind === "logNormal") {
    return (random) => mean * exactExp(shape * random.normal() - shape ** 2 / 2);
  }
  throw new RangeError(`kind must be exponential, weibull or logNormal, got ${String(kind)}`);
}
