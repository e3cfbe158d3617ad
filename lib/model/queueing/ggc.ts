/**
 * G/G/1 and G/G/c: approximate waits where neither gaps nor service times are exponential.
 *
 * Assumes gaps that are independent of each other and of the service times, and first come, first
 * served. Exact for Poisson arrivals at one server, and for M/M/c; an approximation otherwise, good
 * near saturation and poor at low load. Leaves out all but mean and variance, and dependence.
 */

import { requireAtLeast } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { mm1Utilization } from "./mm1";
import { mmcWaitingTime } from "./mmc";

/** What stays fixed while the load of one server grows. */
export interface Gg1Params {
  /** s: mean time one customer occupies a server (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** cₐ²: variance of the gaps between arrivals over their mean squared (ratio, >= 0). */
  readonly arrivalScv: number;
  /** cₛ²: variance of the service time over its mean squared (ratio, >= 0). */
  readonly serviceScv: number;
}

/** What stays fixed while the load of several servers grows. */
export interface GgcParams extends Gg1Params {
  /** c (count, 1 to 10⁶). */
  readonly servers: number;
}

/**
 * Mean time in the queue of one server, by Kingman's approximation:
 * s ρ / (1 - ρ) (cₐ² + cₛ²) / 2.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `arrivalScv` is cₐ², `serviceScv` is cₛ²
 * @returns about the mean waiting time (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kingman (1961), Mathematical Proceedings of the Cambridge Philosophical Society 57(4)
 *
 * @example
 * ```ts
 * kingmanWaitingTime(90, { serviceTime: ms(10), arrivalScv: 1, serviceScv: 0.5 }) // => 0.0675
 * ```
 */
export function kingmanWaitingTime(arrivalRate: PerSecond, params: Gg1Params): Seconds {
  return allenCunneenWaitingTime(arrivalRate, { ...params, servers: 1 });
}

/**
 * What the mean time in the queue of one server never exceeds, by Kingman's inequality:
 * (cₐ²/λ + λ s² cₛ²) / (2 (1 - ρ)).
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `arrivalScv` is cₐ², `serviceScv` is cₛ²
 * @returns bound of the mean waiting time (s; `Infinity` at a utilization of 1 or more, and without
 *   arrivals, where it says nothing)
 * @throws RangeError if a parameter is outside its domain
 * @see Kingman (1962), Biometrika 49: λ/2 times both variances, over 1 - ρ
 *
 * @example
 * ```ts
 * kingmanWaitingTimeBound(50, { serviceTime: ms(10), arrivalScv: 1, serviceScv: 1 }) // => 0.025
 * ```
 */
export function kingmanWaitingTimeBound(arrivalRate: PerSecond, params: Gg1Params): Seconds {
  const { serviceTime, arrivalScv, serviceScv } = params;
  const utilization = mm1Utilization(arrivalRate, params);
  requireAtLeast(0, { arrivalScv, serviceScv });
  if (utilization >= 1 || arrivalRate === 0) return Infinity;
  const [gaps, services] = [
    arrivalScv / arrivalRate,
    timesScv(serviceTime * utilization, serviceScv),
  ];
  return (gaps + services) / (2 * (1 - utilization));
}

/**
 * Mean time in the queue of c servers, by the approximation of Allen and Cunneen: that of M/M/c
 * times (cₐ² + cₛ²) / 2.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `servers` is c, `arrivalScv` is cₐ², `serviceScv` is cₛ²
 * @returns about the mean waiting time (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Allen (1990), Probability, Statistics, and Queueing Theory, 2nd edition, chapter 5
 *
 * @example
 * ```ts
 * allenCunneenWaitingTime(8, { serviceTime: 1, servers: 10, arrivalScv: 0.5, serviceScv: 2 }) // => 0.255737594
 * ```
 */
export function allenCunneenWaitingTime(arrivalRate: PerSecond, params: GgcParams): Seconds {
  const { arrivalScv, serviceScv } = params;
  requireAtLeast(0, { arrivalScv, serviceScv });
  const waitingTime = mmcWaitingTime(arrivalRate, params);
  if (waitingTime === Infinity) return Infinity;
  return timesScv(waitingTime, arrivalScv / 2 + serviceScv / 2);
}

/** What takes no time takes none however much it varies. */
function timesScv(time: number, scv: number): number {
  return time === 0 ? 0 : time * scv;
}
