/**
 * Fleets: a unit that fails once in years, times thousands, fails every day.
 *
 * Assumes units that fail independently at a constant rate and are replaced at once, so failures of
 * the fleet are a Poisson process. Leaves out bad batches and everything that units share. For an
 * annual rate of replacements r the MTTF is year / r.
 */

import { requireAboveZero, requireCount, requireNonNegative, requireWhole } from "../../core/check";
import { poissonAtLeast } from "../../core/poisson";
import type { PerSecond, Seconds } from "../../core/units";

/** Equal units. */
export interface Fleet {
  /** N: units (count, >= 1). */
  readonly units: number;
  /** Mean time to failure of one unit (s, > 0; `Infinity` for one that never fails). */
  readonly mttf: Seconds;
}

function requireFleet({ units, mttf }: Fleet): void {
  requireCount({ units });
  requireAboveZero({ mttf });
}

/**
 * Failures of a fleet: N / MTTF.
 *
 * @param params - `units` is N, `mttf` of one unit
 * @returns failures per second (1/s); times a period, the mean number in it
 * @throws RangeError if a parameter is outside its domain
 * @see Barroso, Hölzle and Ranganathan (2018), The Datacenter as a Computer, chapter on failures
 *
 * @example
 * ```ts
 * fleetFailureRate({ units: 10_000, mttf: days(30 * 365) }) * days(1) // => 0.913242009
 * ```
 */
export function fleetFailureRate(params: Fleet): PerSecond {
  requireFleet(params);
  return params.units / params.mttf;
}

/**
 * Chance that a fleet sees no failure for a while: e^(-N t / MTTF).
 *
 * @param period - t (s, finite, >= 0)
 * @param params - `units` is N, `mttf` of one unit
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * fleetQuietProbability(days(1), { units: 10_000, mttf: days(10_000) }) // => 0.367879441
 * ```
 */
export function fleetQuietProbability(period: Seconds, params: Fleet): number {
  requireNonNegative({ period });
  requireFleet(params);
  return Math.exp(-params.units * (period / params.mttf));
}

/**
 * Chance of `failures` or more in a period: failures come in clumps.
 *
 * @param failures - k (count, >= 0)
 * @param params - `units` is N, `mttf` of one unit, `period` (s, finite, >= 0); the mean number of
 *   failures in it must not exceed 1e10
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * fleetFailuresAtLeast(3, { units: 10_000, mttf: days(10_000), period: days(1) }) // => 0.080301397
 * ```
 */
export function fleetFailuresAtLeast(
  failures: number,
  params: Fleet & { readonly period: Seconds },
): number {
  requireWhole({ failures });
  requireNonNegative({ period: params.period });
  requireFleet(params);
  return poissonAtLeast(failures, { mean: params.units * (params.period / params.mttf) });
}
