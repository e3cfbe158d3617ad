/**
 * Nines: an availability on a logarithmic scale, and the downtime that it allows.
 *
 * Assumes that time counts evenly: a minute at night is a minute. Leaves out how the downtime is
 * spread (most years have none, some have many times the mean) and counts of failed requests.
 */

import { requireAtLeast, requireBetween, requireFraction, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

/** By how much rounding alone may miss a whole number of nines. */
const rounding = 1e-9;

/** Over which time a share is taken. */
export interface PeriodParams {
  /** Length of the period (s, finite, > 0): see `calendars`. */
  readonly period: Seconds;
}

/**
 * Nines of an unavailability: -log₁₀ U. Three nines are 99.9 %, and 99.95 % are 3.3 and not 3.5.
 *
 * @param unavailability - U (fraction)
 * @returns nines (>= 0, need not be whole; `Infinity` for 0)
 * @throws RangeError if `unavailability` is outside [0, 1]
 *
 * @example
 * ```ts
 * ninesOf(0.0005) // => 3.30103
 * ```
 */
export function ninesOf(unavailability: number): number {
  requireFraction({ unavailability });
  return unavailability === 1 ? 0 : -Math.log10(unavailability);
}

/**
 * Unavailability of a number of nines: 10^-n.
 *
 * @param nines - n (>= 0, need not be whole, may be `Infinity`)
 * @returns unavailability (fraction)
 * @throws RangeError if `nines` is not >= 0
 *
 * @example
 * ```ts
 * unavailabilityOfNines(5) // => 0.00001
 * ```
 */
export function unavailabilityOfNines(nines: number): number {
  requireAtLeast(0, { nines });
  return Number.isInteger(nines) && nines < 300 ? Number(`1e-${nines}`) : 10 ** -nines;
}

/**
 * Availability class: the whole nines of an unavailability.
 *
 * @param unavailability - U (fraction)
 * @returns count (>= 0; `Infinity` for 0); 1 - 0.999 counts as three nines, whatever rounding does
 * @throws RangeError if `unavailability` is outside [0, 1]
 * @see Gray and Siewiorek (1991), High-Availability Computer Systems, IEEE Computer 24(9)
 *
 * @example
 * ```ts
 * availabilityClass(1 - 0.9995) // => 3
 * ```
 */
export function availabilityClass(unavailability: number): number {
  return Math.floor(ninesOf(unavailability) + rounding);
}

/**
 * Downtime that an unavailability comes to: U t.
 *
 * @param unavailability - U (fraction)
 * @param params - `period` is t
 * @returns mean downtime in the period (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer et al. (2016), Site Reliability Engineering, appendix A
 *
 * @example
 * ```ts
 * downtime(0.00001, { period: days(365) }) // => 315.36
 * ```
 */
export function downtime(unavailability: number, { period }: PeriodParams): Seconds {
  requireFraction({ unavailability });
  requirePositive({ period });
  return unavailability * period;
}

/**
 * Unavailability of a period with a downtime: d / t.
 *
 * @param downtime - d (s, 0 to `period`)
 * @param params - `period` is t
 * @returns unavailability (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * unavailabilityOfDowntime(minutes(43.2), { period: days(30) }) // => 0.001
 * ```
 */
export function unavailabilityOfDowntime(downtime: Seconds, { period }: PeriodParams): number {
  requirePositive({ period });
  requireBetween(0, period, { downtime });
  return downtime / period;
}
