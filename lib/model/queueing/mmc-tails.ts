/**
 * M/M/c beyond its means: how long the unlucky ones wait, and the servers that a promise needs.
 *
 * Assumes what `mmc.ts` does. A percentile is a share here: the 99th is 0.99. Leaves out customers
 * who lose patience.
 */

import { requireBetween, requireFraction, requireNonNegative } from "../../core/check";
import { findRoot } from "../../core/root";
import { smallestWhole } from "../../core/search";
import type { PerSecond, Seconds } from "../../core/units";
import { type MmcQueue, mmcDelayProbability, mmcUtilization } from "./mmc";

/** A promise: how long a customer may wait at most. */
export interface WaitingTarget {
  /** λ: customers that arrive (1/s, finite, >= 0). */
  readonly arrivalRate: PerSecond;
  /** s: mean time one customer occupies a server (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** t: longest wait that is promised (s, finite, >= 0; 0 for no wait). */
  readonly longestWait: Seconds;
}

/**
 * Chance that a customer waits longer than `time`: C e^(-(c - a) t/s).
 *
 * @param time - t (s, finite, >= 0)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s, `servers` is c
 * @returns probability (fraction; 1 at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Cooper (1981), Introduction to Queueing Theory, chapter 3
 *
 * @example
 * ```ts
 * mmcWaitingTimeExceeds(0, { arrivalRate: 100, serviceTime: ms(10), servers: 2 }) // => 1 / 3
 * ```
 */
export function mmcWaitingTimeExceeds(time: Seconds, queue: MmcQueue): number {
  requireNonNegative({ time });
  const { delayed, spare, serviceTime } = partsOf(queue);
  return spare > 0 ? delayed * Math.exp(-spare * (time / serviceTime)) : 1;
}

/**
 * Time that a share of the customers do not exceed in the queue: max(0, s ln(C / (1 - p)) / (c - a)).
 *
 * @param share - p (fraction; 0.99 for the 99th percentile)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s, `servers` is c
 * @returns waiting time (s; 0 up to a share of 1 - C, who do not wait, and without arrivals;
 *   `Infinity` for a share of 1 otherwise, and at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mmcWaitingTimeQuantile(0.9, { arrivalRate: 100, serviceTime: ms(10), servers: 2 }) // => 0.0120397280
 * ```
 */
export function mmcWaitingTimeQuantile(share: number, queue: MmcQueue): Seconds {
  requireFraction({ share });
  const { delayed, spare, serviceTime } = partsOf(queue);
  if (!(spare > 0)) return Infinity;
  if (1 - share >= delayed) return 0;
  return (serviceTime / spare) * (Math.log(delayed) - Math.log1p(-share));
}

/**
 * Chance that a customer takes longer than `time` from arrival to departure: with τ = t/s and
 * k = c - a - 1 it is e^-τ + C (e^-τ - e^(-(k + 1) τ)) / k.
 *
 * @param time - t (s, finite, >= 0)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s, `servers` is c
 * @returns probability (fraction; 1 at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Cooper (1981), Introduction to Queueing Theory: the sum of an exponential service time and a
 *   wait that is exponential, or none
 *
 * @example
 * ```ts
 * mmcResponseTimeExceeds(ms(10), { arrivalRate: 100, serviceTime: ms(10), servers: 2 }) // => 4 / 3 / Math.E
 * ```
 */
export function mmcResponseTimeExceeds(time: Seconds, queue: MmcQueue): number {
  requireNonNegative({ time });
  const { delayed, spare, serviceTime } = partsOf(queue);
  if (!(spare > 0)) return 1;
  const services = time / serviceTime;
  const served = Math.exp(-services);
  if (services === Infinity) return 0;
  const k = spare - 1;
  // Near k = 0 both exponentials are alike, and their difference is lost in rounding.
  const waited =
    Math.abs(k * services) < 1
      ? served * (k === 0 ? services : -Math.expm1(-k * services) / k)
      : (served - Math.exp(-spare * services)) / k;
  return Math.min(1, served + delayed * waited);
}

/**
 * Time that a share of the customers do not exceed from arrival to departure.
 *
 * @param share - p (fraction; 0.99 for the 99th percentile)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s, `servers` is c
 * @returns response time (s; `Infinity` for a share of 1, and at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mmcResponseTimeQuantile(0.99, { arrivalRate: 80, serviceTime: ms(10), servers: 1 }) // => 0.230258509
 * ```
 */
export function mmcResponseTimeQuantile(share: number, queue: MmcQueue): Seconds {
  requireFraction({ share });
  const { delayed, spare, serviceTime } = partsOf(queue);
  if (!(spare > 0) || share === 1) return Infinity;
  const log = Math.log1p(-share);
  // One of two times is beyond its own quantile for half the share, if their sum is.
  const wait = Math.max(0, Math.log(delayed) - log + Math.LN2) / spare;
  const unit: MmcQueue = { ...queue, arrivalRate: queue.arrivalRate * serviceTime, serviceTime: 1 };
  const miss = (services: number) => Math.log(mmcResponseTimeExceeds(services, unit)) - log;
  return serviceTime * findRoot(miss, { from: 0, to: Math.LN2 - log + wait });
}

/**
 * Smallest number of servers with which no more than a share of the customers wait longer than
 * promised.
 *
 * @param lateShare - most that may wait longer (fraction)
 * @param target - `arrivalRate` is λ, `serviceTime` is s, `longestWait` is t; λs is at most 10⁵
 * @returns servers (count, > λs; `Infinity` for a share of 0)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mmcServersNeeded(0.2, { arrivalRate: 1 / 15, serviceTime: minutes(3), longestWait: 20 }) // => 16
 * ```
 */
export function mmcServersNeeded(lateShare: number, target: WaitingTarget): number {
  requireFraction({ lateShare });
  const { longestWait, ...rest } = target;
  requireNonNegative({ longestWait });
  const load = mmcUtilization(rest.arrivalRate, { ...rest, servers: 1 });
  requireBetween(0, 1e5, { load });
  if (lateShare === 0 && load > 0) return Infinity;
  const late = (servers: number) => mmcWaitingTimeExceeds(longestWait, { ...rest, servers });
  return smallestWhole((servers) => late(servers) <= lateShare, Math.floor(load) + 1);
}

function partsOf({ arrivalRate, ...rest }: MmcQueue) {
  const { serviceTime, servers } = rest;
  const delayed = mmcDelayProbability(arrivalRate, rest);
  return { delayed, spare: servers - arrivalRate * serviceTime, serviceTime };
}
