/**
 * Availability and failure rates as the field shows them: one incident against a year, failures
 * against running time, and the MTTF of a data sheet as the yearly rate that it promises.
 *
 * Assumes that failures come at a constant rate, so that their count is Poisson, and that an incident
 * stops everything. Leaves out ageing, disks that fail together, and incidents that hit only some.
 */

import {
  requireAboveZero,
  requireBetween,
  requireFraction,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { poissonInterval } from "../../stats/poisson";
import type { Interval } from "../../stats/summary";

/** What is left of a period with one incident. */
export interface OnlyIncident {
  /** Share of the period before and after it (fraction). */
  readonly availability: number;
  /** Share of the period that it took (fraction). */
  readonly unavailability: number;
  /** -log10 of that share (`Infinity` for an incident of no length). */
  readonly nines: number;
}

/** Over what time failures were counted. */
export interface FailureCountParams {
  /** Running time of all units together (s, > 0): a unit that ran all year adds a year. */
  readonly runningTime: Seconds;
  /** Length of the year to which the rate refers (s, > 0). */
  readonly year: Seconds;
  /** Confidence of the interval (fraction, usually 0.95). */
  readonly confidence: number;
}

/**
 * Availability that a period has at best once an incident happened in it: U = duration / period.
 *
 * @param duration - how long the incident lasted (s, 0 to `period`)
 * @param params - `period`: what it is held against, as a year or a month (s, > 0)
 * @returns availability, its complement, and the nines that are left, if nothing else happens
 * @throws RangeError if `period` is not finite and > 0, or `duration` is outside [0, period]
 *
 * @example
 * ```ts
 * onlyIncidentAvailability(minutes(257), { period: days(365) }).nines // => 3.31072223
 * ```
 */
export function onlyIncidentAvailability(
  duration: Seconds,
  { period }: { readonly period: Seconds },
): OnlyIncident {
  requirePositive({ period });
  requireBetween(0, period, { duration });
  const unavailability = duration / period;
  const availability = (period - duration) / period;
  return { availability, unavailability, nines: 0 - Math.log10(unavailability) };
}

/**
 * Failures a unit and year, from a count, with the exact Poisson interval: k / t × year.
 *
 * Disk fleets call it the annualised failure rate. It is a rate: where a failed unit is replaced at
 * once it can exceed 1, and it equals year / MTTF.
 *
 * @param failures - k (count, 0 to 1e7)
 * @param params - running time, year, confidence
 * @returns estimate and interval (1/year; up to `Infinity` for a confidence of 1)
 * @throws RangeError if `failures` is not whole or more than 1e7, a time is not finite and > 0, or
 *   `confidence` is outside [0, 1]
 * @see Garwood (1936), Biometrika 28, for the interval
 *
 * @example
 * ```ts
 * observedFailureRate(6, { runningTime: days(1448470), year: days(365), confidence: 0.95 }).high // => 0.0032908634
 * ```
 */
export function observedFailureRate(
  failures: number,
  { runningTime, year, confidence }: FailureCountParams,
): Interval {
  requireWhole({ failures });
  requireBetween(0, 1e7, { failures });
  requirePositive({ runningTime, year });
  const interval = poissonInterval(failures, { confidence });
  const rate = (count: number) => (count / runningTime) * year;
  return {
    estimate: rate(interval.estimate),
    low: rate(interval.low),
    high: rate(interval.high),
  };
}

/**
 * Share of units that fail within a year, which data sheets call AFR: 1 - e^(-year / MTTF).
 *
 * @param mttf - mean time to failure of a unit (s, > 0, `Infinity` for one that never fails)
 * @param params - `year`: how long a year of operation is (s, > 0; data sheets count 8760 hours)
 * @returns AFR (fraction), a little less than year / MTTF
 * @throws RangeError if `mttf` is not > 0 or `year` not finite and > 0
 * @see Schroeder and Gibson (2007), USENIX FAST: data sheets against the field
 *
 * @example
 * ```ts
 * annualizedFailureRate(hours(1e6), { year: days(365) }) // => 0.008721743
 * ```
 */
export function annualizedFailureRate(mttf: Seconds, { year }: { readonly year: Seconds }): number {
  requireAboveZero({ mttf });
  requirePositive({ year });
  return -Math.expm1(-year / mttf);
}

/**
 * Mean time to failure of which an AFR speaks: MTTF = -year / ln(1 - AFR).
 *
 * @param failureRate - AFR: share of units that fail within a year (fraction)
 * @param params - `year`: how long a year of operation is (s, > 0)
 * @returns MTTF (s; `Infinity` if none fails, 0 if all fail)
 * @throws RangeError if `failureRate` is outside [0, 1] or `year` not finite and > 0
 *
 * @example
 * ```ts
 * mttfOfAnnualizedFailureRate(0.5, { year: days(365) }) / days(365) // => 1.442695041
 * ```
 */
export function mttfOfAnnualizedFailureRate(
  failureRate: number,
  { year }: { readonly year: Seconds },
): Seconds {
  requireFraction({ failureRate });
  requirePositive({ year });
  return year / -Math.log1p(-failureRate);
}
