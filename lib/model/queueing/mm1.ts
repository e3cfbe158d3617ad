/**
 * M/M/1: one server, a queue of any length, first come, first served.
 *
 * Assumes arrivals at random (Poisson) and exponential service times, independent of each other.
 * Leaves out several servers (`mmc.ts`), other service times (`mg1.ts`) and full buffers (`mm1k.ts`).
 */

import { requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** What stays fixed while the load grows. */
export interface Mm1Params {
  /** Mean time one customer occupies the server (s, > 0). */
  readonly serviceTime: Seconds;
}

/**
 * Share of time the server is busy: ρ = λs.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - what stays fixed: `serviceTime` is s
 * @returns utilization (fraction; 1 or more means that the queue grows without bound)
 * @throws RangeError if `arrivalRate` is not finite and >= 0, or `serviceTime` not finite and > 0
 *
 * @example
 * ```ts
 * mm1Utilization(80, { serviceTime: ms(10) }) // => 0.8
 * ```
 */
export function mm1Utilization(arrivalRate: PerSecond, { serviceTime }: Mm1Params): number {
  requireNonNegative({ arrivalRate });
  requirePositive({ serviceTime });
  return arrivalRate * serviceTime;
}

/**
 * Mean time in the system, waiting and being served: T = s / (1 - ρ).
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - what stays fixed: `serviceTime` is s
 * @returns mean response time (s, >= `serviceTime`; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if `arrivalRate` is not finite and >= 0, or `serviceTime` not finite and > 0
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mm1ResponseTime(80, { serviceTime: ms(10) }) // => 0.05
 * ```
 */
export function mm1ResponseTime(arrivalRate: PerSecond, params: Mm1Params): Seconds {
  const utilization = mm1Utilization(arrivalRate, params);
  return utilization < 1 ? params.serviceTime / (1 - utilization) : Infinity;
}

/**
 * Mean time in the queue, before service begins: ρT = ρs / (1 - ρ).
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - what stays fixed: `serviceTime` is s
 * @returns mean waiting time (s, >= 0; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if `arrivalRate` is not finite and >= 0, or `serviceTime` not finite and > 0
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mm1WaitingTime(80, { serviceTime: ms(10) }) // => 0.04
 * ```
 */
export function mm1WaitingTime(arrivalRate: PerSecond, params: Mm1Params): Seconds {
  return mm1InSystem(arrivalRate, params) * params.serviceTime;
}

/**
 * Mean number of customers in the system: L = ρ / (1 - ρ), which is λT as Little's law demands.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - what stays fixed: `serviceTime` is s
 * @returns mean number (count, >= 0; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if `arrivalRate` is not finite and >= 0, or `serviceTime` not finite and > 0
 * @see Little (1961), Operations Research 9(3)
 *
 * @example
 * ```ts
 * mm1InSystem(80, { serviceTime: ms(10) }) // => 4
 * ```
 */
export function mm1InSystem(arrivalRate: PerSecond, params: Mm1Params): number {
  const utilization = mm1Utilization(arrivalRate, params);
  return utilization < 1 ? utilization / (1 - utilization) : Infinity;
}

/**
 * Mean number of customers that wait, without the one in service: ρ² / (1 - ρ).
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - what stays fixed: `serviceTime` is s
 * @returns mean number (count, >= 0; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if `arrivalRate` is not finite and >= 0, or `serviceTime` not finite and > 0
 *
 * @example
 * ```ts
 * mm1QueueLength(80, { serviceTime: ms(10) }) // => 3.2
 * ```
 */
export function mm1QueueLength(arrivalRate: PerSecond, params: Mm1Params): number {
  const inSystem = mm1InSystem(arrivalRate, params);
  return inSystem * mm1Utilization(arrivalRate, params);
}
