/**
 * M/M/1/K: one server and a buffer of finite length; who finds it full is lost.
 *
 * Assumes arrivals at random (Poisson), exponential service times, and K places, the one in service
 * included. The load may exceed 1: what does not fit is lost. Leaves out senders that slow down or
 * send again, as those of TCP do.
 */

import { requireCount, requireFraction } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { mm1Utilization } from "./mm1";
import type { Mm1Queue } from "./mm1-tails";

/**
 * Chance that a customer finds all places taken and is lost: (1 - ρ) ρᴷ / (1 - ρᴷ⁺¹), 1/(K + 1) for
 * ρ = 1.
 *
 * @param places - K, the one in service included (count, >= 1)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s; ρ = λs may exceed 1
 * @returns probability of loss (fraction)
 * @throws RangeError if `places` is not whole and >= 1 or a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mm1kLossProbability(1, { arrivalRate: 100, serviceTime: ms(10) }) // => 0.5
 * ```
 */
export function mm1kLossProbability(places: number, queue: Mm1Queue): number {
  requireCount({ places });
  return lossAt(places, Math.log(offeredLoad(queue)));
}

/**
 * Mean number of customers in the system: ρ / (1 - ρ) - (K + 1) ρᴷ⁺¹ / (1 - ρᴷ⁺¹), K/2 for ρ = 1.
 *
 * @param places - K, the one in service included (count, >= 1)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s; ρ = λs may exceed 1
 * @returns mean number (count, 0 to K)
 * @throws RangeError if `places` is not whole and >= 1 or a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, chapter 3
 *
 * @example
 * ```ts
 * mm1kInSystem(10, { arrivalRate: 100, serviceTime: ms(10) }) // => 5
 * ```
 */
export function mm1kInSystem(places: number, queue: Mm1Queue): number {
  requireCount({ places });
  const log = Math.log(offeredLoad(queue));
  // Free places above a load of 1 are what customers are below it.
  return log > 0 ? places - inSystemBelow(places, -log) : inSystemBelow(places, log);
}

/**
 * Customers that are served per second: λ (1 - loss).
 *
 * @param places - K, the one in service included (count, >= 1)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s; ρ = λs may exceed 1
 * @returns effective throughput (1/s, at most λ and below 1/s)
 * @throws RangeError if `places` is not whole and >= 1 or a parameter is outside its domain
 *
 * @example
 * ```ts
 * mm1kThroughput(1, { arrivalRate: 100, serviceTime: ms(10) }) // => 50
 * ```
 */
export function mm1kThroughput(places: number, queue: Mm1Queue): PerSecond {
  requireCount({ places });
  const log = Math.log(offeredLoad(queue));
  // The server works unless nobody is there, which is to free places what loss is to customers.
  if (log > 0) return (1 - lossAt(places, -log)) / queue.serviceTime;
  return queue.arrivalRate * (1 - lossAt(places, log));
}

/**
 * Mean time from arrival to departure of those who are not lost: L over the throughput, by Little's
 * law.
 *
 * @param places - K, the one in service included (count, >= 1)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s; ρ = λs may exceed 1
 * @returns mean response time (s, `serviceTime` to K times it)
 * @throws RangeError if `places` is not whole and >= 1 or a parameter is outside its domain
 *
 * @example
 * ```ts
 * mm1kResponseTime(3, { arrivalRate: 100, serviceTime: ms(10) }) // => 0.02
 * ```
 */
export function mm1kResponseTime(places: number, queue: Mm1Queue): Seconds {
  requireCount({ places });
  const load = offeredLoad(queue);
  if (load < 1e-20) return queue.serviceTime;
  const served = mm1kThroughput(places, queue) * queue.serviceTime;
  return queue.serviceTime * (mm1kInSystem(places, queue) / served);
}

/**
 * Smallest number of places with which no more than a share of the customers are lost:
 * K >= ln(p / (1 - ρ + pρ)) / ln ρ.
 *
 * @param lossProbability - p: most that may be lost (fraction)
 * @param queue - `arrivalRate` is λ, `serviceTime` is s; ρ = λs may exceed 1
 * @returns K, the one in service included (count; `Infinity` if no buffer does, since
 *   1 - 1/ρ is lost with any)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mm1kPlacesNeeded(0.001, { arrivalRate: 90, serviceTime: ms(10) }) // => 44
 * ```
 */
export function mm1kPlacesNeeded(lossProbability: number, queue: Mm1Queue): number {
  requireFraction({ lossProbability });
  const load = offeredLoad(queue);
  const log = Math.log(load);
  if (lossAt(1, log) <= lossProbability) return 1;
  const grown = ((1 - load) * (1 - lossProbability)) / lossProbability;
  if (!(grown > -1)) return Infinity;
  const share = grown < 1e300 ? Math.log1p(grown) : Math.log(1 - load) - Math.log(lossProbability);
  const places = load === 1 ? 1 / lossProbability - 1 : share / -log;
  // Rounding may put it next to the whole number that it is.
  const near = Math.max(2, Math.round(places));
  return lossAt(near, log) <= lossProbability ? near : near + 1;
}

function offeredLoad({ arrivalRate, ...rest }: Mm1Queue): number {
  return mm1Utilization(arrivalRate, rest);
}

/** Loss by the logarithm of the load, without differences of numbers that are nearly alike. */
function lossAt(places: number, log: number): number {
  if (log === 0) return 1 / (places + 1);
  if (log > 0) return Math.expm1(-log) / Math.expm1(-log * (places + 1));
  return Math.exp(log * places) * (Math.expm1(log) / Math.expm1(log * (places + 1)));
}

/** Mean number in the system for a load of 1 or less. */
function inSystemBelow(places: number, log: number): number {
  const reach = -log * (places + 1);
  if (reach > 1) return 1 / Math.expm1(-log) - (places + 1) / Math.expm1(reach);
  return (places - (places + 1) * langevin(reach / 2) + langevin(-log / 2)) / 2;
}

/** coth z - 1/z for 0 <= z < 1: Gauss's continued fraction. */
function langevin(z: number): number {
  let fraction = 1;
  for (let odd = 25; odd >= 3; odd -= 2) fraction = odd + (z * z) / fraction;
  return z / fraction;
}
