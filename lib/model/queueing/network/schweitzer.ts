/**
 * Schweitzer's approximation: mean value analysis without going through all smaller numbers of users.
 *
 * Assumes that every queue shrinks by the same share when one user leaves: exact with one user, and
 * with very many. A station with c servers is taken for one server of demand D / c and a delay of
 * D (c - 1) / c. Leaves out the exact answer, which `mva.ts` has.
 */

import { requireAtLeast, requireBetween } from "../../../core/check";
import { findRoot } from "../../../core/root";
import { sumOf } from "../../../core/sum";
import type { ClosedNetworkState } from "./mva";
import { type ClosedNetworkParams, requireClosedNetwork, scaleOf } from "./stations";

/**
 * Closed network with N users, about: Rₖ = Dₖ (1 + Qₖ (N - 1) / N), X = N / (Z + ΣRₖ), Qₖ = X Rₖ.
 *
 * Solved for the longest queue, in which all of it rises, so the answer does not depend on where an
 * iteration begins and how long it goes on.
 *
 * @param users - N (finite, 1 to 10¹²; need not be whole)
 * @param params - `stations` with demands Dₖ, `thinkTime` is Z
 * @returns throughput, response time and what each station does
 * @throws RangeError if a parameter is outside its domain
 * @see Schweitzer (1979), International Conference on Stochastic Control and Optimization,
 *   Amsterdam; several servers: Seidmann, Schweitzer and Shalev-Oren (1987), Large Scale Systems 12
 *
 * @example
 * ```ts
 * schweitzerMva(1, { stations: [{ demand: 1, servers: 1 }], thinkTime: 1 }).throughput // => 0.5
 * ```
 */
export function schweitzerMva(users: number, params: ClosedNetworkParams): ClosedNetworkState {
  requireAtLeast(1, { users });
  requireBetween(1, 1e12, { users });
  requireClosedNetwork(params);
  const scale = scaleOf(params);
  const shares = params.stations.map(({ demand, servers }) => {
    const service = demand / scale / servers;
    return { service, delay: demand / scale - service };
  });
  const busiest = Math.max(...shares.map(({ service }) => service));
  const seen = (users - 1) / users;
  const away = params.thinkTime / scale + sumOf(shares.map(({ delay }) => delay));
  // All from y, the queue at the busiest station: X D = y / (1 + f y), and r y / (1 + f y (1 - r)).
  const queueAt = (service: number, longest: number) =>
    service * longest === 0
      ? 0
      : longest / (busiest / service + seen * longest * (busiest / service - 1));
  const throughputAt = (longest: number) =>
    busiest === 0 ? users / away : longest / (1 + seen * longest) / busiest;
  const missing = (longest: number) =>
    sumOf(shares.map(({ service }) => queueAt(service, longest))) +
    throughputAt(longest) * away -
    users;
  const longest = busiest === 0 ? 0 : findRoot(missing, { from: 0, to: users });
  const throughput = throughputAt(longest);
  const stations = shares.map(({ service, delay }) => {
    const customers = queueAt(service, longest) + throughput * delay;
    const residence = delay + service * (1 + seen * queueAt(service, longest));
    return {
      residenceTime: residence * scale,
      customers,
      utilization: Math.min(1, throughput * service),
    };
  });
  return {
    users,
    throughput: throughput / scale,
    responseTime: sumOf(stations.map(({ residenceTime }) => residenceTime)),
    stations,
  };
}
