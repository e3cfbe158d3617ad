/**
 * Repairable systems: n units that fail, and crews that bring them back, as a birth–death process.
 *
 * Assumes exponential times to failure and to repair, units that fail independently, also while
 * the system is down, and crews that work on one unit each. Leaves out spares, travel of crews, and
 * causes that units share.
 */

import {
  requireAboveZero,
  requireBetween,
  requireCount,
  requireNonNegative,
  requireWhole,
} from "../../core/check";
import { sumOf } from "../../core/sum";
import type { PerSecond, Seconds } from "../../core/units";

/** Units, their failures and their repair. */
export interface RepairableUnits {
  /** n: units, all of them in use (count, 1 to 10⁶). */
  readonly units: number;
  /** r: repairs that can go on at a time (count, >= 1). */
  readonly repairCrews: number;
  /** Mean time to failure of one unit: 1/λ (s, > 0; `Infinity` for one that never fails). */
  readonly mttf: Seconds;
  /** Mean time to repair of one unit by one crew: 1/μ (s, finite, >= 0). */
  readonly mttr: Seconds;
}

/** The same with what the system tolerates. */
export interface RepairableSystem extends RepairableUnits {
  /** m: failed units with which the system is still up (count, 0 to `units` - 1). */
  readonly tolerated: number;
}

function requireUnits({ units, repairCrews, mttf, mttr }: RepairableUnits): void {
  requireCount({ units, repairCrews });
  requireBetween(1, 1e6, { units });
  requireAboveZero({ mttf });
  requireNonNegative({ mttr });
}

function requireSystem(params: RepairableSystem): void {
  requireUnits(params);
  requireWhole({ tolerated: params.tolerated });
  requireBetween(0, params.units - 1, { tolerated: params.tolerated });
}

/**
 * Share of time with 0, 1, … n units down: πⱼ₊₁ = πⱼ (n - j) λ / (min(j + 1, r) μ).
 *
 * Runs outwards from the likeliest state, so nothing overflows and nothing is subtracted.
 *
 * @param params - `units` is n, `repairCrews` is r, `mttf` is 1/λ, `mttr` is 1/μ
 * @returns share of each state (fractions, sum 1), by units down
 * @throws RangeError if a parameter is outside its domain
 * @see Trivedi (2002), Probability and Statistics with Reliability, chapter 8
 *
 * @example
 * ```ts
 * repairableStates({ units: 1, repairCrews: 1, mttf: 3, mttr: 1 }) // => [0.75, 0.25]
 * ```
 */
export function repairableStates(params: RepairableUnits): number[] {
  requireUnits(params);
  const { units, repairCrews, mttf, mttr } = params;
  const ratio = (down: number) =>
    ((mttr / mttf) * (units - down)) / Math.min(down + 1, repairCrews);
  let likeliest = 0;
  while (likeliest < units && ratio(likeliest) > 1) likeliest += 1;
  const weights = new Array<number>(units + 1).fill(0);
  weights[likeliest] = 1;
  for (let j = likeliest; j < units; j += 1) weights[j + 1] = (weights[j] ?? 0) * ratio(j);
  for (let j = likeliest; j > 0; j -= 1) weights[j - 1] = (weights[j] ?? 0) / ratio(j - 1);
  const total = sumOf(weights);
  return weights.map((weight) => weight / total);
}

/**
 * Share of time with more units down than the system tolerates.
 *
 * @param params - `tolerated` is m, and the units
 * @returns unavailability (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * repairableUnavailability({ units: 2, tolerated: 1, repairCrews: 2, mttf: 3, mttr: 1 }) // => 0.0625
 * ```
 */
export function repairableUnavailability(params: RepairableSystem): number {
  requireSystem(params);
  return Math.min(1, sumOf(repairableStates(params).slice(params.tolerated + 1)));
}

/**
 * How often the system goes down, in the long run: πₘ (n - m) λ.
 *
 * @param params - `tolerated` is m, and the units
 * @returns failures of the system per second (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * repairableFailureRate({ units: 1, tolerated: 0, repairCrews: 1, mttf: 3, mttr: 1 }) // => 0.25
 * ```
 */
export function repairableFailureRate(params: RepairableSystem): PerSecond {
  requireSystem(params);
  const { units, tolerated, mttf } = params;
  const share = repairableStates(params)[tolerated] ?? 0;
  return share === 0 ? 0 : (share * (units - tolerated)) / mttf;
}

/**
 * Mean time until the system first goes down, from all units up: T₀ + … + Tₘ, where Tⱼ is the mean
 * time from j to j + 1 units down: T₀ = 1/(nλ), Tⱼ = (1 + min(j, r) μ Tⱼ₋₁) / ((n - j) λ).
 *
 * @param params - `tolerated` is m, and the units
 * @returns MTTF of the system (s; `Infinity` beyond the largest double, or if a tolerated failure is
 *   repaired at once)
 * @throws RangeError if a parameter is outside its domain
 * @see Trivedi (2002), Probability and Statistics with Reliability, chapter 8
 *
 * @example
 * ```ts
 * repairableMttf({ units: 2, tolerated: 1, repairCrews: 1, mttf: 1000, mttr: 10 }) // => 51500
 * ```
 */
export function repairableMttf(params: RepairableSystem): Seconds {
  requireSystem(params);
  const { units, tolerated, repairCrews, mttf, mttr } = params;
  if (mttr === 0 && tolerated > 0) return Infinity;
  let step: number = mttf / units;
  let total = step;
  for (let j = 1; j <= tolerated; j += 1) {
    const returns = Math.min(j, repairCrews) * (step / mttr);
    step = (mttf / (units - j)) * (1 + returns);
    total += step;
  }
  return total;
}
