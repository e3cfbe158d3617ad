/**
 * M/M/c: one queue for c equal servers, first come, first served.
 *
 * Assumes arrivals at random (Poisson) and exponential service times, independent of each other, and
 * that no server idles while a customer waits. Leaves out other service times (`ggc.ts`), a queue
 * for each server (`pooling.ts`) and customers who are lost (`erlang.ts`).
 */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import { poissonBelow, poissonProbability } from "../../core/poisson";
import type { PerSecond, Seconds } from "../../core/units";
import { erlangCDelayProbability } from "./erlang";

/** What stays fixed while the load grows. */
export interface MmcParams {
  /** s: mean time one customer occupies a server (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** c (count, 1 to 10⁶). */
  readonly servers: number;
}

/** Servers and what arrives at them. */
export interface MmcQueue extends MmcParams {
  /** λ: customers that arrive (1/s, finite, >= 0). */
  readonly arrivalRate: PerSecond;
}

/**
 * Share of time each server is busy: ρ = λs / c.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `servers` is c
 * @returns utilization (fraction; 1 or more means that the queue grows without bound)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mmcUtilization(300, { serviceTime: ms(10), servers: 4 }) // => 0.75
 * ```
 */
export function mmcUtilization(arrivalRate: PerSecond, params: MmcParams): number {
  return loadOf(arrivalRate, params) / params.servers;
}

/**
 * Chance that a customer has to wait: Erlang's C with the load λs.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `servers` is c
 * @returns probability (fraction; 1 at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mmcDelayProbability(100, { serviceTime: ms(10), servers: 2 }) // => 1 / 3
 * ```
 */
export function mmcDelayProbability(arrivalRate: PerSecond, params: MmcParams): number {
  const load = loadOf(arrivalRate, params);
  return erlangCDelayProbability(Math.min(load, params.servers), params);
}

/**
 * Mean time in the queue: C s / (c - a), where a = λs.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `servers` is c
 * @returns mean waiting time (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mmcWaitingTime(100, { serviceTime: ms(10), servers: 2 }) // => 1 / 300
 * ```
 */
export function mmcWaitingTime(arrivalRate: PerSecond, params: MmcParams): Seconds {
  const spare = params.servers - loadOf(arrivalRate, params);
  if (!(spare > 0)) return Infinity;
  return mmcDelayProbability(arrivalRate, params) * (params.serviceTime / spare);
}

/**
 * Mean time from arrival to departure: s + C s / (c - a).
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `servers` is c
 * @returns mean response time (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mmcResponseTime(100, { serviceTime: ms(10), servers: 2 }) // => 4 / 300
 * ```
 */
export function mmcResponseTime(arrivalRate: PerSecond, params: MmcParams): Seconds {
  return params.serviceTime + mmcWaitingTime(arrivalRate, params);
}

/**
 * Mean number of customers in the system: L = a + C a / (c - a), which is λT as Little's law demands.
 *
 * @param arrivalRate - λ (1/s, finite, >= 0)
 * @param params - `serviceTime` is s, `servers` is c
 * @returns mean number (count; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mmcInSystem(100, { serviceTime: ms(10), servers: 2 }) // => 4 / 3
 * ```
 */
export function mmcInSystem(arrivalRate: PerSecond, params: MmcParams): number {
  const load = loadOf(arrivalRate, params);
  if (!(load < params.servers)) return Infinity;
  return load + mmcDelayProbability(arrivalRate, params) * (load / (params.servers - load));
}

/**
 * Chance of exactly `count` customers in the system: aⁿ/n! p₀ below c, and ρ times as much for each
 * customer more.
 *
 * @param count - n (count, >= 0)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s, `servers` is c
 * @returns probability (fraction; 0 at a utilization of 1 or more, where the queue has no bound)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mmcCountProbability(0, { arrivalRate: 100, serviceTime: ms(10), servers: 2 }) // => 1 / 3
 * ```
 */
export function mmcCountProbability(count: number, { arrivalRate, ...rest }: MmcQueue): number {
  requireWhole({ count });
  const load = loadOf(arrivalRate, rest);
  const { servers } = rest;
  if (!(load < servers)) return 0;
  const delayed = mmcDelayProbability(arrivalRate, rest);
  if (count >= servers) {
    const utilization = load / servers;
    return delayed * (1 - utilization) * utilization ** (count - servers);
  }
  // Those who find a server free see Poisson's distribution, cut off below c.
  const below = poissonBelow(servers, { mean: load });
  return (1 - delayed) * (poissonProbability(count, { mean: load }) / below);
}

/** a = λs. */
function loadOf(arrivalRate: PerSecond, { serviceTime, servers }: MmcParams): number {
  requireNonNegative({ arrivalRate });
  requirePositive({ serviceTime });
  requireCount({ servers });
  requireBetween(1, 1e6, { servers });
  return arrivalRate * serviceTime;
}
