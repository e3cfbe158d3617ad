/**
 * Gustafson's law: how much more work is done in the same time when the job grows with the workers.
 *
 * Assumes that only the parallel part grows. Its serial share is measured on the *parallel* run:
 * the same program has another one under Amdahl's law. Leaves out the cost of coordination.
 */

import { requireAtLeast, requireFinite, requireFraction } from "../../core/check";

/** What stays fixed while workers and work are added. */
export interface GustafsonParams {
  /** Share of the parallel run's time in which only one worker is busy (fraction). */
  readonly serialFraction: number;
}

/**
 * Scaled speedup: S(n) = n - s (n - 1).
 *
 * @param workers - n (count, finite, >= 1)
 * @param params - what stays fixed: `serialFraction` is s
 * @returns work done over what one worker does in that time (ratio, 1 to `workers`)
 * @throws RangeError if `workers` is not finite and >= 1, or `serialFraction` is outside [0, 1]
 * @see Gustafson (1988), Communications of the ACM 31(5), doi:10.1145/42411.42415
 *
 * @example
 * ```ts
 * gustafsonSpeedup(64, { serialFraction: 0.05 }) // => 60.85
 * ```
 */
export function gustafsonSpeedup(workers: number, { serialFraction }: GustafsonParams): number {
  requireAtLeast(1, { workers });
  requireFinite({ workers });
  requireFraction({ serialFraction });
  return workers - serialFraction * (workers - 1);
}

/**
 * The serial share that Amdahl's law needs for the same run: s' = s / (s + n (1 - s)).
 *
 * @param workers - n (count, finite, >= 1)
 * @param params - `serialFraction` is s, of the parallel run
 * @returns share of the one-worker run (fraction)
 * @throws RangeError if `workers` is not finite and >= 1, or `serialFraction` is outside [0, 1]
 *
 * @example
 * ```ts
 * amdahlFractionOfScaledRun(64, { serialFraction: 0.05 }) // => 0.00082169268
 * ```
 */
export function amdahlFractionOfScaledRun(workers: number, params: GustafsonParams): number {
  // The scaled speedup is also the work of the scaled job: s + n (1 - s).
  return params.serialFraction / gustafsonSpeedup(workers, params);
}
