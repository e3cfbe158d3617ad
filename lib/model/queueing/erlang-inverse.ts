/**
 * Erlang B and C the other way round: the servers that a target needs, and the load that it allows.
 *
 * Assumes what `erlang.ts` does, and a target that is a share of the customers. Leaves out the
 * price of a server: the target says what is good enough.
 */

import { requireBetween, requireFraction, requireWhole } from "../../core/check";
import { logInverseErlangB } from "../../core/erlang";
import { logGamma } from "../../core/gamma";
import { findRoot } from "../../core/root";
import { smallestWhole } from "../../core/search";
import { type ErlangServers, erlangBLossProbability, erlangCDelayProbability } from "./erlang";

/** What stays fixed while servers are added. */
export interface ErlangLoad {
  /** a = λs (Erlang, 0 to 10⁵). */
  readonly load: number;
}

/**
 * Smallest number of servers with which no more than a share of the customers are lost.
 *
 * @param lossProbability - most that may be lost (fraction)
 * @param params - `load` is a (Erlang, 0 to 10⁵)
 * @returns c (count; `Infinity` for a share of 0, since a loss is never impossible)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * erlangBServers(0.01, { load: 10 }) // => 18
 * ```
 */
export function erlangBServers(lossProbability: number, { load }: ErlangLoad): number {
  requireFraction({ lossProbability });
  requireBetween(0, 1e5, { load });
  if (load === 0) return lossProbability === 1 ? 0 : 1;
  if (lossProbability === 0) return Infinity;
  const enough = (servers: number) => erlangBLossProbability(load, { servers }) <= lossProbability;
  return smallestWhole(enough, Math.floor(load * (1 - lossProbability)));
}

/**
 * Smallest number of servers that the load leaves stable and with which no more than a share of the
 * customers wait.
 *
 * @param delayProbability - most that may wait (fraction)
 * @param params - `load` is a (Erlang, 0 to 10⁵)
 * @returns c > a (count; `Infinity` for a share of 0, since a wait is never impossible)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * erlangCServers(0.1, { load: 20 }) // => 27
 * ```
 */
export function erlangCServers(delayProbability: number, { load }: ErlangLoad): number {
  requireFraction({ delayProbability });
  requireBetween(0, 1e5, { load });
  if (load === 0) return 1;
  if (delayProbability === 0) return Infinity;
  const enough = (servers: number) =>
    erlangCDelayProbability(load, { servers }) <= delayProbability;
  return smallestWhole(enough, Math.floor(load) + 1);
}

/**
 * Largest load of which no more than a share is lost.
 *
 * @param lossProbability - most that may be lost (fraction)
 * @param params - `servers` is c (count, 0 to 10⁶)
 * @returns a (Erlang; `Infinity` for a share of 1)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * erlangBLoad(0.01, { servers: 10 }) // => 4.46117686
 * ```
 */
export function erlangBLoad(lossProbability: number, { servers }: ErlangServers): number {
  requireFraction({ lossProbability });
  requireServers(0, servers);
  if (lossProbability === 1) return Infinity;
  if (lossProbability === 0 || servers === 0) return 0;
  const log = Math.log(lossProbability);
  // B is at most aᶜ/c!, and what is not lost is at most c.
  const from = Math.exp((log + logGamma(servers + 1)) / servers);
  const miss = (load: number) => logInverseErlangB(servers, { load }) + log;
  return findLargest(miss, from, servers / (1 - lossProbability));
}

/**
 * Largest load of which no more than a share waits.
 *
 * @param delayProbability - most that may wait (fraction)
 * @param params - `servers` is c (count, 1 to 10⁶)
 * @returns a (Erlang, at most `servers`, which is the limit for a share of 1)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * erlangCLoad(1 / 3, { servers: 2 }) // => 1
 * ```
 */
export function erlangCLoad(delayProbability: number, { servers }: ErlangServers): number {
  requireFraction({ delayProbability });
  requireServers(1, servers);
  if (delayProbability === 0 || delayProbability === 1) return delayProbability * servers;
  const log = Math.log(delayProbability);
  // Up to half of c the chance C is at most 2B, and B at most aᶜ/c!.
  const from = Math.exp((log - Math.LN2 + logGamma(servers + 1)) / servers);
  const miss = (load: number) => log - Math.log(erlangCDelayProbability(load, { servers }));
  return findLargest(miss, Math.min(servers / 2, from), servers);
}

/** Where `miss` falls below 0; rounding may put it just outside the bounds. */
function findLargest(miss: (load: number) => number, low: number, high: number): number {
  const [from, to] = [low * (1 - 1e-9), high * (1 + 1e-9)];
  return findRoot(miss, { from: Math.max(Number.MIN_VALUE, from), to: Math.min(1e308, to) });
}

function requireServers(minimum: number, servers: number): void {
  requireWhole({ servers });
  requireBetween(minimum, 1e6, { servers });
}
