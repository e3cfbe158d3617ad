/**
 * M/M/c//N, the machine repairman: N users who think, and one group of servers that they all need.
 *
 * Assumes exponential service; think times may have any distribution. Leaves out more than one
 * station (`mva.ts`). An open queue would grow without end beyond its capacity: here users who wait
 * send nothing, so the load limits itself.
 */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../../core/check";
import type { PerSecond, Seconds } from "../../../core/units";
import { birthDeathShares } from "./flow-equivalent";

/** What stays fixed while the number of users grows. */
export interface MachineRepairmanParams {
  /** Z: mean time between an answer and the next request of the same user (s, finite, >= 0). */
  readonly thinkTime: Seconds;
  /** s: mean time that a request occupies a server (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** c: servers (count, >= 1). */
  readonly servers: number;
}

/** What users and servers do. */
export interface MachineRepairmanState {
  /** Requests that are answered (1/s). */
  readonly throughput: PerSecond;
  /** Time from request to answer (s). */
  readonly responseTime: Seconds;
  /** Mean number of requests that wait or are being served (count). */
  readonly customers: number;
  /** Share of time that each server is busy (fraction). */
  readonly utilization: number;
}

/**
 * Share of time with 0, 1, … N requests at the servers: πⱼ₊₁ = πⱼ (N - j) (s / Z) / min(j + 1, c).
 *
 * @param users - N (count, 1 to 10⁶)
 * @param params - `thinkTime` is Z, `serviceTime` is s, `servers` is c
 * @returns share of each state (fractions, sum 1), by requests at the servers
 * @throws RangeError if a parameter is outside its domain
 * @see Kleinrock (1975), Queueing Systems, vol. 1, sections 3.8 to 3.10
 *
 * @example
 * ```ts
 * machineRepairmanStates(1, { thinkTime: 3, serviceTime: 1, servers: 1 }) // => [0.75, 0.25]
 * ```
 */
export function machineRepairmanStates(users: number, params: MachineRepairmanParams): number[] {
  const { thinkTime, serviceTime, servers } = params;
  requireCount({ users });
  requireBetween(1, 1e6, { users });
  requireNonNegative({ thinkTime });
  requirePositive({ serviceTime });
  requireCount({ servers });
  const load = serviceTime / thinkTime;
  return [...birthDeathShares(users, (j) => ((users - j) * load) / Math.min(j + 1, servers))];
}

/**
 * Closed system of N users at c servers: X = Σ πⱼ min(j, c) / s, and R = s + (mean number waiting) / X.
 *
 * @param users - N (count, 1 to 10⁶)
 * @param params - `thinkTime` is Z, `serviceTime` is s, `servers` is c
 * @returns throughput, response time, requests at the servers, and how busy each server is
 * @throws RangeError if a parameter is outside its domain
 * @see Scherr (1967), An Analysis of Time-Shared Computer Systems: one server, and users at terminals
 *
 * @example
 * ```ts
 * machineRepairman(10, { thinkTime: 18, serviceTime: 1, servers: 1 }).responseTime // => 1.742581007
 * ```
 */
export function machineRepairman(
  users: number,
  params: MachineRepairmanParams,
): MachineRepairmanState {
  const states = machineRepairmanStates(users, params);
  const { thinkTime, serviceTime, servers } = params;
  const mean = (of: (requests: number) => number) =>
    states.reduce((sum, share, requests) => sum + share * of(requests), 0);
  const busy = mean((requests) => Math.min(requests, servers));
  const waiting = mean((requests) => Math.max(0, requests - servers));
  const thinking = mean((requests) => users - requests);
  // Of two equal flows, the one from where more users are: the other may be too small for any digits.
  const throughput = thinking > busy ? thinking / thinkTime : busy / serviceTime;
  return {
    throughput,
    responseTime: serviceTime + waiting / throughput,
    customers: busy + waiting,
    utilization: Math.min(1, busy / servers),
  };
}
