/** Systems without repair: each unit draws its life, and the system ends with the one too many. */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import { exactExp, exactLog } from "../../core/exact-math";
import { type RandomStream, streams } from "../../core/random";

export interface LifetimeParams {
  /** Units (count, >= 1). */
  readonly units: number;
  /** Units that must be up (count, 1 to `units`). */
  readonly required: number;
  /** Age that a share of 1/e of the units reaches (s, > 0): the mean for a shape of 1. */
  readonly scale: number;
  /** Weibull's shape: 1 for a constant rate of failure (> 0). */
  readonly shape: number;
  /** Systems (count, >= 1). */
  readonly runs: number;
  readonly seed: number;
}

/**
 * Times at which systems fail.
 *
 * @returns one time for each system (s), in the order of drawing
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateLifetimes(params: LifetimeParams): number[] {
  const { units, required, scale, shape, runs, seed } = params;
  requireCount({ units, required, runs });
  requireBetween(1, units, { required });
  requirePositive({ scale, shape });
  const { lives } = streams(seed) as Record<"lives", RandomStream>;
  const draw = () => {
    const life = lives.exponential();
    return scale * (shape === 1 ? life : exactExp(exactLog(life) / shape));
  };
  return Array.from({ length: runs }, () => {
    const ends = Array.from({ length: units }, draw).sort((a, b) => a - b);
    return ends[units - required] ?? 0;
  });
}
