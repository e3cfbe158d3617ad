/** A demand that follows the day, with noise. */

import { requireCount, requireFraction, requirePositive } from "../../core/check";
import { exactSin } from "../../core/exact-math";
import { type RandomStream, streams } from "../../core/random";

export interface DemandParams {
  /** Length (days, count >= 1). */
  readonly days: number;
  /** Mean demand (any unit, > 0). */
  readonly mean: number;
  /** Height of the daily wave over the mean (fraction). */
  readonly swing: number;
  /** Standard deviation of the noise over the mean (fraction). */
  readonly noise: number;
  readonly seed: number;
}

/**
 * Demand hour by hour.
 *
 * @returns 24 values a day (unit of `mean`, each >= 0)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateDemand({ days, mean, swing, noise, seed }: DemandParams): number[] {
  requireCount({ days });
  requirePositive({ mean });
  requireFraction({ swing, noise });
  const { weather } = streams(seed) as Record<"weather", RandomStream>;
  return Array.from({ length: days * 24 }, (_, hour) => {
    const wave = swing * exactSin((2 * Math.PI * ((hour - 8) % 24)) / 24);
    return Math.max(0, mean * (1 + wave + noise * weather.normal()));
  });
}
