/**
 * Mean value analysis: exact throughput and response time of a closed network, user by user.
 *
 * Assumes exponential service at stations with queues, first come, first served, jobs of one kind,
 * and routing that does not depend on who waits where. Delays and think times may have any
 * distribution. Leaves out priorities, limited queues, and several kinds of jobs.
 */

import { requireBetween, requireWhole } from "../../../core/check";
import { sumOf } from "../../../core/sum";
import type { PerSecond, Seconds } from "../../../core/units";
import { type ClosedNetworkParams, requireClosedNetwork, scaleOf } from "./stations";
import { isDelay, isSeveral, wholeNetwork } from "./whole-network";

/** A station among all others. */
export interface StationState {
  /** Time of one job there over all of its visits, waiting and being served (s). */
  readonly residenceTime: Seconds;
  /** Mean number of jobs there, those in service included (count). */
  readonly customers: number;
  /** Share of time that each server is busy (fraction; 0 for a delay, whose servers have no end). */
  readonly utilization: number;
}

/** A closed network with so many users. */
export interface ClosedNetworkState {
  readonly users: number;
  /** Jobs that are completed (1/s). */
  readonly throughput: PerSecond;
  /** Time from sending a job to its answer (s); without users, what the first one would need. */
  readonly responseTime: Seconds;
  readonly stations: readonly StationState[];
}

function statesFrom(fewest: number, users: number, params: ClosedNetworkParams) {
  requireClosedNetwork(params);
  const scale = scaleOf(params);
  const stations = params.stations.map((each) => ({ ...each, demand: each.demand / scale }));
  const network = { stations, thinkTime: params.thinkTime / scale };
  const { departureTimes, customers } = wholeNetwork(users, network);
  const states: ClosedNetworkState[] = [];
  let found = stations.map(() => 0);
  for (let n = 0; n <= users; n += 1) {
    const throughput = n === 0 ? 0 : 1 / (departureTimes[n] as number);
    const residence = stations.map((each, k) => {
      const inside = customers[k]?.[n];
      if (inside !== undefined && n > 0) return inside / throughput;
      return isDelay(each, users) ? each.demand : each.demand * (1 + (found[k] ?? 0));
    });
    found = residence.map((each) => throughput * each);
    if (n < fewest) continue;
    states.push({
      users: n,
      throughput: throughput / scale,
      responseTime: sumOf(residence) * scale,
      stations: stations.map(({ demand, servers }, k) => ({
        residenceTime: (residence[k] ?? 0) * scale,
        customers: found[k] ?? 0,
        utilization: Math.min(1, throughput * (demand / servers)),
      })),
    });
  }
  return states;
}

function requireUsers(users: number, { stations }: ClosedNetworkParams): void {
  requireWhole({ users });
  // Stations with several servers cost a square of the users.
  requireBetween(0, stations.some((each) => isSeveral(each, users)) ? 1e4 : 1e5, { users });
}

/**
 * Closed network with N users: Rₖ(N) = Dₖ (1 + Qₖ(N - 1)), X = N / (Z + ΣRₖ), Qₖ = X Rₖ.
 *
 * A delay has Rₖ = Dₖ. A station with several servers is the first part of a birth–death process
 * between itself and the rest of the network.
 *
 * @param users - N (count, 0 to 100 000; to 10 000 if a station has several servers)
 * @param params - `stations` with demands Dₖ, `thinkTime` is Z
 * @returns throughput, response time and what each station does
 * @throws RangeError if a parameter is outside its domain
 * @see Reiser and Lavenberg (1980), Journal of the ACM 27(2)
 *
 * @example
 * ```ts
 * exactMva(2, { stations: [{ demand: 1, servers: 1 }], thinkTime: 1 }).throughput // => 0.8
 * ```
 */
export function exactMva(users: number, params: ClosedNetworkParams): ClosedNetworkState {
  requireClosedNetwork(params);
  requireUsers(users, params);
  return statesFrom(users, users, params)[0] as ClosedNetworkState;
}

/**
 * The same for every number of users from 0 to N, at the cost of the last one: a curve.
 *
 * @param users - N: the largest number of users (count, 0 to 100 000; to 10 000 if a station has
 *   several servers)
 * @param params - `stations` with demands Dₖ, `thinkTime` is Z
 * @returns N + 1 states, in the order of the users
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * exactMvaCurve(2, { stations: [{ demand: 1, servers: 1 }], thinkTime: 1 }).map(({ throughput }) => throughput) // => [0, 0.5, 0.8]
 * ```
 */
export function exactMvaCurve(users: number, params: ClosedNetworkParams): ClosedNetworkState[] {
  requireClosedNetwork(params);
  requireUsers(users, params);
  return statesFrom(0, users, params);
}
