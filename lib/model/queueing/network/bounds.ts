/**
 * Bounds on a closed network that need nothing but its demands: how throughput and response time
 * run between two straight lines, and the knee where the lines meet.
 *
 * Assumes operational balance; the lower bound on throughput also that a job waits for all others at
 * every station at worst. The tighter bounds of balanced jobs assume stations with one server each,
 * or delays, and exponential service. Leaves out what happens between the bounds (`mva.ts`).
 */

import { requireCount } from "../../../core/check";
import { sumOf } from "../../../core/sum";
import type { PerSecond, Seconds } from "../../../core/units";
import { type ClosedNetworkParams, requireClosedNetwork } from "./stations";

/** Between what a measurement must lie. */
export interface ClosedNetworkBounds {
  /** Throughput (1/s). */
  readonly leastThroughput: PerSecond;
  readonly mostThroughput: PerSecond;
  /** Response time, without the think time (s). */
  readonly leastResponseTime: Seconds;
  readonly mostResponseTime: Seconds;
}

/** D, and the demand on one server of the busiest station: Dmax. */
function demandsOf({ stations }: ClosedNetworkParams): { total: Seconds; largest: Seconds } {
  const total = sumOf(stations.map(({ demand }) => demand));
  const largest = Math.max(0, ...stations.map(({ demand, servers }) => demand / servers));
  return { total, largest };
}

/**
 * Asymptotic bounds: N / (N D + Z) <= X <= min(N / (D + Z), 1 / Dmax), and
 * max(D, N Dmax - Z) <= R <= N D.
 *
 * @param users - N (count, >= 1)
 * @param params - `stations` with demands Dₖ (D in all, Dmax the largest on one server), `thinkTime`
 *   is Z
 * @returns bounds on throughput (1/s; `Infinity` without any time) and response time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Muntz and Wong (1974); Lazowska, Zahorjan, Graham and Sevcik (1984), Quantitative System
 *   Performance, chapter 5
 *
 * @example
 * ```ts
 * asymptoticBounds(60, { stations: [{ demand: 0.8, servers: 1 }], thinkTime: 35 }).leastResponseTime // => 13
 * ```
 */
export function asymptoticBounds(users: number, params: ClosedNetworkParams): ClosedNetworkBounds {
  requireCount({ users });
  requireClosedNetwork(params);
  const { thinkTime } = params;
  const { total, largest } = demandsOf(params);
  return {
    leastThroughput: 1 / (total + thinkTime / users),
    mostThroughput: Math.min(users / (total + thinkTime), 1 / largest),
    leastResponseTime: Math.max(total, users * largest - thinkTime),
    mostResponseTime: users * total,
  };
}

/**
 * Where the two upper bounds on throughput meet: N* = (D + Z) / Dmax. Beyond it somebody must wait.
 *
 * @param params - `stations` with demands Dₖ, `thinkTime` is Z
 * @returns users (count, not whole, >= 1; `Infinity` if all stations are delays)
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1976), Queueing Systems, vol. 2, chapter 4: the saturation number
 *
 * @example
 * ```ts
 * kneeUsers({ stations: [{ demand: 0.8, servers: 1 }], thinkTime: 35 }) // => 44.75
 * ```
 */
export function kneeUsers(params: ClosedNetworkParams): number {
  requireClosedNetwork(params);
  const { total, largest } = demandsOf(params);
  return (total + params.thinkTime) / largest;
}

/**
 * Bounds of balanced jobs: between the network whose stations all have the mean demand, and the one
 * with the same D whose stations all have Dmax.
 *
 * X >= N / (D + Z + (N - 1) Dmax / (1 + Z / (N D))), and
 * X <= min(1 / Dmax, N / (D + Z + (N - 1) Davg / (1 + Z / D))); R = N / X - Z. A delay counts as Z.
 *
 * @param users - N (count, >= 1)
 * @param params - `stations` with one server each, or delays; `thinkTime` is Z
 * @returns bounds on throughput (1/s; `Infinity` without any time) and response time (s)
 * @throws RangeError if a parameter is outside its domain, or a station has several servers
 * @see Zahorjan, Sevcik, Eager and Galler (1982), Communications of the ACM 25(2)
 *
 * @example
 * ```ts
 * balancedJobBounds(3, { stations: [{ demand: 1, servers: 1 }], thinkTime: 0 }).leastResponseTime // => 3
 * ```
 */
export function balancedJobBounds(users: number, params: ClosedNetworkParams): ClosedNetworkBounds {
  requireCount({ users });
  requireClosedNetwork(params);
  const queues = params.stations.filter(({ servers }) => servers !== Infinity);
  for (const [i, { servers }] of params.stations.entries()) {
    if (servers === 1 || servers === Infinity) continue;
    throw new RangeError(`stations[${i}].servers must be 1, or Infinity, got ${servers}`);
  }
  const delays = params.stations.filter(({ servers }) => servers === Infinity);
  const delay = sumOf(delays.map(({ demand }) => demand));
  const { total, largest } = demandsOf({ ...params, stations: queues });
  const away = params.thinkTime + delay;
  const others = users - 1;
  const mean = total / Math.max(1, queues.length);
  // Ratios of zero to zero do not arise: a share of time in queues is 1 where there is no other time.
  const shareInQueues = (inQueues: number) => (away === 0 ? 1 : 1 / (1 + away / inQueues));
  const most = total + others * (largest * shareInQueues(users * total));
  const least = Math.max(users * largest - away, total + others * (mean * shareInQueues(total)));
  return {
    leastThroughput: users / (away + most),
    mostThroughput: Math.min(1 / largest, users / (away + least)),
    leastResponseTime: delay + least,
    mostResponseTime: delay + most,
  };
}
