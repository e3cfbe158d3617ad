/**
 * Age of information: how old is what is known of another place.
 *
 * Either reports are sent at a fixed period and take a fixed delay, or they are sent at random and wait in
 * a queue (M/M/1, first come, first served). Leaves out reports that are lost, and dropping old ones.
 */

import { requireAtLeast, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** Age of periodic reports. */
export interface ReportAge {
  /** Mean over time (s). */
  readonly mean: Seconds;
  /** Just before the next report arrives (s). */
  readonly longest: Seconds;
}

/**
 * Age of what is known from reports at a fixed period: between d and d + T.
 *
 * @param period - T: time between reports (s, finite, >= 0)
 * @param params - `delay` is d: of each report (s, finite, >= 0)
 * @returns mean d + T / 2 and longest age d + T
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * reportAge(30, { delay: 2 }) // => { mean: 17, longest: 32 }
 * ```
 */
export function reportAge(period: Seconds, { delay }: { readonly delay: Seconds }): ReportAge {
  requireNonNegative({ period, delay });
  return { mean: delay + period / 2, longest: delay + period };
}

/** 1 - (1 - e⁻ˣ) / x without cancellation where x is small. */
function missedShare(x: number): number {
  if (x > 0.1) return 1 + Math.expm1(-x) / x;
  let [term, sum] = [x / 2, x / 2];
  for (let k = 2; Math.abs(term) > 1e-18 * sum; k += 1) {
    term *= -x / (k + 1);
    sum += term;
  }
  return sum;
}

/**
 * Chance that what is known is no longer so: 1 - e^(-u d) (1 - e^(-u T)) / (u T).
 *
 * @param period - T: time between reports (s, finite, >= 0)
 * @param params - `delay` is d (s, finite, >= 0), `changeRate` is u: changes at random (1/s, finite, >= 0)
 * @returns fraction, at a random moment
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * staleChance(30, { delay: 2, changeRate: 0 }) // => 0
 * ```
 */
export function staleChance(
  period: Seconds,
  { delay, changeRate }: { readonly delay: Seconds; readonly changeRate: PerSecond },
): number {
  requireNonNegative({ period, delay, changeRate });
  const missed = missedShare(changeRate * period);
  return 0 - Math.expm1(-changeRate * delay) + Math.exp(-changeRate * delay) * missed;
}

/**
 * Mean age of reports that are sent at random and wait in a queue: s (1 + 1/ρ + ρ² / (1 - ρ)).
 *
 * @param utilization - ρ: rate of reports × time of each (>= 0)
 * @param params - `serviceTime` is s: mean time of a report (s, > 0)
 * @returns age (s; `Infinity` for ρ = 0, where none comes, and for ρ >= 1, where they queue up)
 * @throws RangeError if a parameter is outside its domain
 * @see Kaul, Yates and Gruteser (2012), Real-time status: how often should one update?, INFOCOM
 *
 * @example
 * ```ts
 * queuedAge(0.5, { serviceTime: 1 }) // => 3.5
 * ```
 */
export function queuedAge(
  utilization: number,
  { serviceTime }: { readonly serviceTime: Seconds },
): Seconds {
  requireAtLeast(0, { utilization });
  requirePositive({ serviceTime });
  if (utilization >= 1) return Infinity;
  return serviceTime * (1 + 1 / utilization + utilization ** 2 / (1 - utilization));
}

/** ρ with the least `queuedAge`: the root of ρ⁴ - 2ρ³ + ρ² - 2ρ + 1 in (0, 1). */
export const freshestUtilization = 0.5310100564595691;
