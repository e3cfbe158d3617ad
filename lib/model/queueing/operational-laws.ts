/**
 * Operational laws: what measured rates and times say about each other, whatever is random in them.
 *
 * Assumes that over the time of measurement as many jobs come as go. Nothing is assumed about
 * arrivals, service or order. Leaves out everything that is not measured: they explain, but cannot
 * foretell how times grow with load.
 */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/**
 * Service that a job needs at a station over all of its visits: D = V S.
 *
 * @param visits - V: visits of one job (count, mean; finite, >= 0)
 * @param params - `serviceTime` is S, for one visit, without waiting (s, finite, >= 0)
 * @returns demand (s a job)
 * @throws RangeError if a parameter is not finite and >= 0
 * @see Denning and Buzen (1978), ACM Computing Surveys 10(3)
 *
 * @example
 * ```ts
 * serviceDemand(80, { serviceTime: ms(50) }) // => 4
 * ```
 */
export function serviceDemand(
  visits: number,
  { serviceTime }: { readonly serviceTime: Seconds },
): Seconds {
  requireNonNegative({ visits, serviceTime });
  return visits * serviceTime;
}

/**
 * Forced flow law: a station's throughput is Xₖ = Vₖ X.
 *
 * @param throughput - X: jobs that the system completes (1/s, finite, >= 0)
 * @param params - `visits` is Vₖ, of one job to the station (count, mean; finite, >= 0)
 * @returns completed visits (1/s)
 * @throws RangeError if a parameter is not finite and >= 0
 * @see Denning and Buzen (1978), ACM Computing Surveys 10(3)
 *
 * @example
 * ```ts
 * stationThroughput(0.2, { visits: 80 }) // => 16
 * ```
 */
export function stationThroughput(
  throughput: PerSecond,
  { visits }: { readonly visits: number },
): PerSecond {
  requireNonNegative({ throughput, visits });
  return throughput * visits;
}

/**
 * Forced flow law, read backwards: what one station completes tells the system's X = Xₖ / Vₖ.
 *
 * @param completed - Xₖ: visits that the station completes (1/s, finite, >= 0)
 * @param params - `visits` is Vₖ, of one job to the station (count, mean; finite, > 0)
 * @returns throughput of the system (jobs per second)
 * @throws RangeError if `completed` is not finite and >= 0, or `visits` not finite and > 0
 *
 * @example
 * ```ts
 * systemThroughput(15.7, { visits: 80 }) // => 0.19625
 * ```
 */
export function systemThroughput(
  completed: PerSecond,
  { visits }: { readonly visits: number },
): PerSecond {
  requireNonNegative({ completed });
  requirePositive({ visits });
  return completed / visits;
}

/**
 * Utilization law: share of time that each server of a station is busy, U = X D / c.
 *
 * @param throughput - X: jobs that the system completes (1/s, finite, >= 0)
 * @param params - `demand` is D, service without waiting (s a job, finite, >= 0); `servers` is c
 *   (count, >= 1)
 * @returns utilization (fraction; above 1 the measurements contradict each other)
 * @throws RangeError if a parameter is outside its domain
 * @see Denning and Buzen (1978), ACM Computing Surveys 10(3)
 *
 * @example
 * ```ts
 * stationUtilization(0.19625, { demand: 4, servers: 1 }) // => 0.785
 * ```
 */
export function stationUtilization(
  throughput: PerSecond,
  { demand, servers }: { readonly demand: Seconds; readonly servers: number },
): number {
  requireNonNegative({ throughput, demand });
  requireCount({ servers });
  return (throughput / servers) * demand;
}

/**
 * Little's law: mean number in a system, N = X R. Any system, any border around it.
 *
 * @param throughput - X: jobs that come and go (1/s, finite, >= 0)
 * @param params - `timeInside` is R, from coming to going (s, finite, >= 0)
 * @returns mean number inside (count)
 * @throws RangeError if a parameter is not finite and >= 0
 * @see Little (1961), Operations Research 9(3)
 *
 * @example
 * ```ts
 * littleCount(80, { timeInside: ms(50) }) // => 4
 * ```
 */
export function littleCount(
  throughput: PerSecond,
  { timeInside }: { readonly timeInside: Seconds },
): number {
  requireNonNegative({ throughput, timeInside });
  return throughput * timeInside;
}

/**
 * Interactive response-time law: R = N / X - Z. Little's law for users who think between jobs.
 *
 * @param users - N (count, >= 1)
 * @param params - `throughput` is X (1/s, finite, > 0), `thinkTime` is Z (s, finite, >= 0)
 * @returns mean response time (s, >= 0), without the think time
 * @throws RangeError if a parameter is outside its domain, or more jobs are completed than so many
 *   users can send
 * @see Denning and Buzen (1978), ACM Computing Surveys 10(3)
 *
 * @example
 * ```ts
 * interactiveResponseTime(17, { throughput: 0.19625, thinkTime: 18 }) // => 68.62420382
 * ```
 */
export function interactiveResponseTime(
  users: number,
  { throughput, thinkTime }: { readonly throughput: PerSecond; readonly thinkTime: Seconds },
): Seconds {
  requireCount({ users });
  requirePositive({ throughput });
  requireNonNegative({ thinkTime });
  requireBetween(0, users / thinkTime, { throughput });
  return Math.max(0, users / throughput - thinkTime);
}
