/**
 * M/M/1 beyond its means: how many are there, and how long the unlucky ones take.
 *
 * Assumes what `mm1.ts` does. A percentile is a share here: the 99th is 0.99. Leaves out the
 * percentiles of other queues, which have no form as short as this.
 */

import {
  requireFraction,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { mm1ResponseTime, mm1Utilization } from "./mm1";

/** One server and what arrives at it. */
export interface Mm1Queue {
  /** λ: customers that arrive (1/s, finite, >= 0). */
  readonly arrivalRate: PerSecond;
  /** s: mean time one customer occupies the server (s, finite, > 0). */
  readonly serviceTime: Seconds;
}

/**
 * Chance that `count` or more customers are in the system: ρⁿ.
 *
 * @param count - n (count, >= 0)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s
 * @returns probability (fraction; 1 at a utilization of 1 or more)
 * @throws RangeError if `count` is not whole or a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mm1AtLeast(2, { arrivalRate: 50, serviceTime: ms(10) }) // => 0.25
 * ```
 */
export function mm1AtLeast(count: number, { arrivalRate, ...rest }: Mm1Queue): number {
  requireWhole({ count });
  return Math.min(1, mm1Utilization(arrivalRate, rest)) ** count;
}

/**
 * Smallest number of places that are all taken no more than a share of the time: the n with
 * ρⁿ <= chance.
 *
 * @param chance - share of time in which n or more are in the system (fraction)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s
 * @returns n (count; `Infinity` at a utilization of 1 or more, or for a chance of 0)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mm1PlacesNeeded(0.2, { arrivalRate: 50, serviceTime: ms(10) }) // => 3
 * ```
 */
export function mm1PlacesNeeded(chance: number, queue: Mm1Queue): number {
  requireFraction({ chance });
  const { arrivalRate, ...rest } = queue;
  const utilization = mm1Utilization(arrivalRate, rest);
  if (chance === 1) return 0;
  if (utilization === 0) return 1;
  if (utilization >= 1) return Infinity;
  // Rounding may put it next to the whole number that it is.
  const near = Math.max(1, Math.round(Math.log(chance) / Math.log(utilization)));
  return utilization ** near <= chance ? near : near + 1;
}

/**
 * Chance that a customer takes longer than `time` from arrival to departure: e^(-t/T).
 *
 * @param time - t (s, finite, >= 0)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s
 * @returns probability (fraction; 1 at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 5
 *
 * @example
 * ```ts
 * mm1ResponseTimeExceeds(ms(50), { arrivalRate: 80, serviceTime: ms(10) }) // => Math.exp(-1)
 * ```
 */
export function mm1ResponseTimeExceeds(time: Seconds, { arrivalRate, ...rest }: Mm1Queue): number {
  requireNonNegative({ time });
  return Math.exp(-time / mm1ResponseTime(arrivalRate, rest));
}

/**
 * Time that a share of the customers do not exceed from arrival to departure: T ln(1 / (1 - p)).
 *
 * @param share - p (fraction; 0.99 for the 99th percentile)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s
 * @returns response time (s; `Infinity` for a share of 1, and at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 5
 *
 * @example
 * ```ts
 * mm1ResponseTimeQuantile(0.99, { arrivalRate: 80, serviceTime: ms(10) }) // => 0.230258509
 * ```
 */
export function mm1ResponseTimeQuantile(share: number, queue: Mm1Queue): Seconds {
  requireFraction({ share });
  const { arrivalRate, ...rest } = queue;
  const mean = mm1ResponseTime(arrivalRate, rest);
  return mean === Infinity ? Infinity : mean * -Math.log1p(-share);
}

/**
 * Time that a share of the customers do not exceed in the queue: max(0, T ln(ρ / (1 - p))).
 *
 * @param share - p (fraction; 0.99 for the 99th percentile)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s
 * @returns waiting time (s; 0 up to a share of 1 - ρ, who do not wait, and without arrivals;
 *   `Infinity` for a share of 1 otherwise, and at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 5
 *
 * @example
 * ```ts
 * mm1WaitingTimeQuantile(0.9, { arrivalRate: 80, serviceTime: ms(10) }) // => 0.103972077
 * ```
 */
export function mm1WaitingTimeQuantile(share: number, queue: Mm1Queue): Seconds {
  requireFraction({ share });
  const { arrivalRate, ...rest } = queue;
  const mean = mm1ResponseTime(arrivalRate, rest);
  const utilization = mm1Utilization(arrivalRate, rest);
  if (utilization >= 1) return Infinity;
  if (1 - share >= utilization) return 0;
  return mean * (Math.log(utilization) - Math.log1p(-share));
}

/** A promise: a share of the customers takes no longer. */
export interface ResponseTarget {
  /** s: mean time one customer occupies the server (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** p: share that is promised (fraction; 0.99 for the 99th percentile). */
  readonly share: number;
}

/**
 * Largest arrival rate with which a share of the customers takes no longer than a time:
 * 1/s - ln(1 / (1 - p)) / t.
 *
 * @param responseTime - t: longest time from arrival to departure that is promised (s, finite, > 0)
 * @param target - `serviceTime` is s, `share` is p
 * @returns λ (1/s; 0 if even those who find nobody there take longer)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mm1LargestArrivalRate(ms(100), { serviceTime: ms(10), share: 0.99 }) // => 53.9482981
 * ```
 */
export function mm1LargestArrivalRate(responseTime: Seconds, target: ResponseTarget): PerSecond {
  const { serviceTime, share } = target;
  requirePositive({ responseTime, serviceTime });
  requireFraction({ share });
  return Math.max(0, 1 / serviceTime + Math.log1p(-share) / responseTime);
}
