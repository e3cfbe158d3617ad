/**
 * Steady state of a part that fails and is repaired: the share of time in which it is up.
 *
 * Assumes that up times and down times take turns for ever; only their means matter, whatever their
 * distributions. Leaves out how outages are spread over the months, and the start, when all is new.
 */

import {
  requireAboveZero,
  requireFinite,
  requireFraction,
  requireNonNegative,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** A part that fails and is repaired, by the means of its up and down times. */
export interface Repairable {
  /** MTTF: mean time to failure, from repair to failure (s, > 0, `Infinity` if it never fails). */
  readonly mttf: Seconds;
  /** MTTR: mean time to repair, from failure to service (s, finite, >= 0). */
  readonly mttr: Seconds;
}

function requireRepairable({ mttf, mttr }: Repairable): void {
  requireAboveZero({ mttf });
  requireNonNegative({ mttr });
}

/**
 * Share of time in which a part is up: A = MTTF / (MTTF + MTTR).
 *
 * @param repairable - mean time to failure (not MTBF, which holds the repair too) and to repair
 * @returns availability (fraction); near 1 its complement keeps more digits
 * @throws RangeError if a mean is outside its domain
 * @see Trivedi (2002), Probability and Statistics with Reliability, Queuing and Computer Science
 *   Applications, chapter 8
 *
 * @example
 * ```ts
 * steadyStateAvailability({ mttf: hours(1000), mttr: hours(1) }) // => 0.999000999
 * ```
 */
export function steadyStateAvailability(repairable: Repairable): number {
  requireRepairable(repairable);
  const { mttf, mttr } = repairable;
  return 1 / (1 + mttr / mttf);
}

/**
 * Share of time in which a part is down: U = MTTR / (MTTF + MTTR), with all its digits.
 *
 * @param repairable - mean time to failure and to repair
 * @returns unavailability (fraction; 0 without failures or with repair in no time)
 * @throws RangeError if a mean is outside its domain
 *
 * @example
 * ```ts
 * steadyStateUnavailability({ mttf: hours(999), mttr: hours(1) }) // => 0.001
 * ```
 */
export function steadyStateUnavailability(repairable: Repairable): number {
  requireRepairable(repairable);
  const { mttf, mttr } = repairable;
  return 1 / (1 + mttf / mttr);
}

/**
 * Mean time from failure to failure: MTBF = MTTF + MTTR.
 *
 * @param repairable - mean time to failure and to repair
 * @returns MTBF (s; `Infinity` if the part never fails)
 * @throws RangeError if a mean is outside its domain
 *
 * @example
 * ```ts
 * meanTimeBetweenFailures({ mttf: hours(999), mttr: hours(1) }) // => hours(1000)
 * ```
 */
export function meanTimeBetweenFailures(repairable: Repairable): Seconds {
  requireRepairable(repairable);
  return repairable.mttf + repairable.mttr;
}

/**
 * Failures to expect in a long period: t / MTBF.
 *
 * @param period - t (s, finite, >= 0)
 * @param repairable - mean time to failure and to repair
 * @returns mean number of failures (count, need not be whole; `Infinity` beyond the largest number)
 * @throws RangeError if the period or a mean is outside its domain
 *
 * @example
 * ```ts
 * expectedFailures(days(365), { mttf: hours(8759), mttr: hours(1) }) // => 1
 * ```
 */
export function expectedFailures(period: Seconds, repairable: Repairable): number {
  requireNonNegative({ period });
  return period / meanTimeBetweenFailures(repairable);
}

/**
 * Mean time to repair with which an unavailability is met: MTTR = MTTF U / (1 - U).
 *
 * @param unavailability - U (fraction)
 * @param params - `mttf` is MTTF (s, finite, > 0)
 * @returns MTTR (s; `Infinity` if U is 1)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * requiredRepairTime(0.001, { mttf: hours(999) }) // => hours(1)
 * ```
 */
export function requiredRepairTime(
  unavailability: number,
  { mttf }: { readonly mttf: Seconds },
): Seconds {
  requireFraction({ unavailability });
  requireAboveZero({ mttf });
  requireFinite({ mttf });
  return mttf * (unavailability / (1 - unavailability));
}
