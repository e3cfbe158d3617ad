/**
 * Erlang B and C: the chance that all servers are busy when a customer comes.
 *
 * Assumes arrivals at random (Poisson). B is for customers who give up (lost, any service times), C
 * for customers who queue for as long as it takes (exponential service times). Load is in Erlang:
 * arrival rate times service time, the mean number of servers at work if there were enough. Leaves
 * out those who give up after a while, and those who call again.
 */

import { requireBetween, requireNonNegative, requireWhole } from "../../core/check";
import { logInverseErlangB } from "../../core/erlang";

/** The recursion takes a step for each server: more would take too long. */
const mostServers = 1e6;

/** What stays fixed while the load grows. */
export interface ErlangServers {
  /** c (count, up to 10⁶). */
  readonly servers: number;
}

/**
 * Chance that a customer finds all servers busy and is lost: B = (aᶜ/c!) / Σ aᵏ/k!, k = 0 … c.
 *
 * @param load - a (Erlang, finite, >= 0)
 * @param params - `servers` is c (count, 0 to 10⁶)
 * @returns probability of loss (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Erlang (1917), Elektroteknikeren 13; Cooper (1981), Introduction to Queueing Theory
 *
 * @example
 * ```ts
 * erlangBLossProbability(2, { servers: 2 }) // => 0.4
 * ```
 */
export function erlangBLossProbability(load: number, { servers }: ErlangServers): number {
  requireServers(0, servers);
  return Math.exp(-logInverseErlangB(servers, { load }));
}

/**
 * Chance that a customer finds all servers busy and waits: C = B / (1 - ρ(1 - B)), ρ = a/c.
 *
 * @param load - a (Erlang, finite, >= 0)
 * @param params - `servers` is c (count, 1 to 10⁶)
 * @returns probability of waiting (fraction, at least B; 1 for a load of `servers` or more, where
 *   the queue has no bound)
 * @throws RangeError if a parameter is outside its domain
 * @see Erlang (1917), Elektroteknikeren 13; Cooper (1981), Introduction to Queueing Theory
 *
 * @example
 * ```ts
 * erlangCDelayProbability(1, { servers: 2 }) // => 1 / 3
 * ```
 */
export function erlangCDelayProbability(load: number, { servers }: ErlangServers): number {
  requireNonNegative({ load });
  requireServers(1, servers);
  if (load >= servers) return 1;
  // The same as c / ((c - a) / B + a), which subtracts nothing but the load.
  return servers / ((servers - load) * Math.exp(logInverseErlangB(servers, { load })) + load);
}

function requireServers(minimum: number, servers: number): void {
  requireWhole({ servers });
  requireBetween(minimum, mostServers, { servers });
}
