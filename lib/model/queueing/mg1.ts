/**
 * M/G/1: one server with service times of any distribution (Pollaczek and Khinchine).
 *
 * Assumes arrivals at random (Poisson), service times that are independent of each other and of the
 * arrivals, and first come, first served. Only mean and variance of the service times matter for
 * the mean wait. Leaves out its percentiles, for which they do not suffice.
 */

import { requireAtLeast } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { mm1Utilization } from "./mm1";

/** What stays fixed while the load grows. */
export interface Mg1Params {
  /** s: mean time one customer occupies the server (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /**
   * c²: variance of the service time over its mean squared (ratio, >= 0; 0 for constant times, 1 for
   * exponential ones, `Infinity` for tails such as Pareto's with a shape of 2 or less).
   */
  readonly serviceScv: number;
}

/**
 * Mean time in the queue: ρ s (1 + c²) / (2 (1 - ρ)).
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `serviceScv` is c²
 * @returns mean waiting time (s; 0 without arrivals; `Infinity` at a utilization of 1 or more, and at
 *   any utilization if the scv is infinite)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 5
 *
 * @example
 * ```ts
 * mg1WaitingTime(80, { serviceTime: ms(10), serviceScv: 0 }) // => 0.02
 * ```
 */
export function mg1WaitingTime(arrivalRate: PerSecond, params: Mg1Params): Seconds {
  const { serviceTime, serviceScv } = params;
  const utilization = mm1Utilization(arrivalRate, params);
  requireAtLeast(0, { serviceScv });
  if (arrivalRate === 0) return 0;
  if (utilization >= 1 || serviceScv === Infinity) return Infinity;
  return serviceTime * (utilization / (1 - utilization)) * (0.5 + serviceScv / 2);
}

/**
 * Mean time from arrival to departure: the wait and the service.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `serviceScv` is c²
 * @returns mean response time (s; `Infinity` where the wait is)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 5
 *
 * @example
 * ```ts
 * mg1ResponseTime(80, { serviceTime: ms(10), serviceScv: 4 }) // => 0.11
 * ```
 */
export function mg1ResponseTime(arrivalRate: PerSecond, params: Mg1Params): Seconds {
  return params.serviceTime + mg1WaitingTime(arrivalRate, params);
}

/**
 * Mean number of customers in the system: L = λT, by Little's law.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `serviceScv` is c²
 * @returns mean number (count; `Infinity` where the wait is)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mg1InSystem(80, { serviceTime: ms(10), serviceScv: 0 }) // => 2.4
 * ```
 */
export function mg1InSystem(arrivalRate: PerSecond, params: Mg1Params): number {
  return arrivalRate * mg1ResponseTime(arrivalRate, params);
}
