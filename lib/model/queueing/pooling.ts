/**
 * The same capacity in three forms: one fast server, c slow ones with one queue, and c slow ones with
 * a queue each.
 *
 * Assumes arrivals at random (Poisson), exponential service times, and that each of the separate
 * queues gets the same share of the arrivals, whatever their lengths. Leaves out customers who choose
 * the shorter queue, the price of a fast server and what is lost when the only one fails.
 */

import { requireBetween, requireCount } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { mm1ResponseTime } from "./mm1";
import { type MmcParams, mmcResponseTime } from "./mmc";

/**
 * Mean response time of one server that is c times as fast: (s/c) / (1 - ρ), ρ = λs/c.
 *
 * @param arrivalRate - λ of all customers (1/s, finite, >= 0)
 * @param params - `serviceTime` is s on a slow server, `servers` is c
 * @returns mean time from arrival to departure (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1976), Queueing Systems, vol. 2, chapter 5
 *
 * @example
 * ```ts
 * oneFastServerResponseTime(1.8, { serviceTime: 1, servers: 2 }) // => 5
 * ```
 */
export function oneFastServerResponseTime(arrivalRate: PerSecond, params: MmcParams): Seconds {
  requireServers(params);
  return mm1ResponseTime(arrivalRate / params.servers, params) / params.servers;
}

/**
 * Mean response time of c slow servers that share a queue: M/M/c.
 *
 * @param arrivalRate - λ of all customers (1/s, finite, >= 0)
 * @param params - `serviceTime` is s on a slow server, `servers` is c
 * @returns mean time from arrival to departure (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1976), Queueing Systems, vol. 2, chapter 5
 *
 * @example
 * ```ts
 * sharedQueueResponseTime(1.8, { serviceTime: 1, servers: 2 }) // => 5.26315789
 * ```
 */
export function sharedQueueResponseTime(arrivalRate: PerSecond, params: MmcParams): Seconds {
  return mmcResponseTime(arrivalRate, params);
}

/**
 * Mean response time of c slow servers with a queue each: s / (1 - ρ), c times that of the fast one.
 *
 * @param arrivalRate - λ of all customers (1/s, finite, >= 0), of which each queue gets the same share
 * @param params - `serviceTime` is s on a slow server, `servers` is c
 * @returns mean time from arrival to departure (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1976), Queueing Systems, vol. 2, chapter 5
 *
 * @example
 * ```ts
 * separateQueuesResponseTime(1.8, { serviceTime: 1, servers: 2 }) // => 10
 * ```
 */
export function separateQueuesResponseTime(arrivalRate: PerSecond, params: MmcParams): Seconds {
  requireServers(params);
  return mm1ResponseTime(arrivalRate / params.servers, params);
}

function requireServers({ servers }: MmcParams): void {
  requireCount({ servers });
  requireBetween(1, 1e6, { servers });
}
