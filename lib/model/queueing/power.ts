/**
 * Kleinrock's power: throughput over response time, and the load at which it is largest.
 *
 * Assumes M/G/1: arrivals at random (Poisson), one server, service times of any distribution. Power is
 * in units of its ideal, a busy server without a queue. Leaves out that a millisecond may be worth
 * more than a request, or less.
 */

import { requireAtLeast, requireBetween } from "../../core/check";

/** What stays fixed while the load grows. */
export interface PowerParams {
  /** c²: variance of the service time over its mean squared (ratio, >= 0, `Infinity` allowed). */
  readonly serviceScv: number;
}

/**
 * Power at a utilization: ρ / (T/s) = ρ (1 - ρ) / (1 - ρ + ρ (1 + c²) / 2).
 *
 * @param utilization - ρ: throughput over capacity (fraction)
 * @param params - `serviceScv` is c²
 * @returns power (ratio, 0 to 1; 0 without load and at a utilization of 1)
 * @throws RangeError if `utilization` is outside [0, 1] or `serviceScv` not >= 0
 * @see Kleinrock (1979), Proceedings of the International Conference on Communications
 *
 * @example
 * ```ts
 * kleinrockPower(0.9, { serviceScv: 1 }) // => 0.09
 * ```
 */
export function kleinrockPower(utilization: number, { serviceScv }: PowerParams): number {
  requireBetween(0, 1, { utilization });
  requireAtLeast(0, { serviceScv });
  if (utilization === 0) return 0;
  const idle = 1 - utilization;
  return utilization / (1 + (utilization / idle) * (0.5 + serviceScv / 2));
}

/**
 * Utilization with the largest power: 1 / (1 + √((1 + c²) / 2)), where one customer is in the system
 * on average, whatever c² is.
 *
 * @param params - `serviceScv` is c²
 * @returns ρ (fraction; 0 for an infinite scv)
 * @throws RangeError if `serviceScv` is not >= 0
 * @see Kleinrock (1979), Proceedings of the International Conference on Communications
 *
 * @example
 * ```ts
 * bestPowerUtilization({ serviceScv: 1 }) // => 0.5
 * ```
 */
export function bestPowerUtilization({ serviceScv }: PowerParams): number {
  requireAtLeast(0, { serviceScv });
  return 1 / (1 + Math.sqrt(0.5 + serviceScv / 2));
}

/**
 * The largest power: the square of the utilization that has it.
 *
 * @param params - `serviceScv` is c²
 * @returns power (ratio, at most 0.3431, which constant service times have)
 * @throws RangeError if `serviceScv` is not >= 0
 *
 * @example
 * ```ts
 * bestPower({ serviceScv: 0 }) // => 0.343145751
 * ```
 */
export function bestPower(params: PowerParams): number {
  return bestPowerUtilization(params) ** 2;
}
