/** What the models of closed networks share: stations, and what they must be. */

import { requireItems, requireNonNegative } from "../../../core/check";
import type { Seconds } from "../../../core/units";

/** A place where a job spends time on each round: a server or several with one queue, or a delay. */
export interface Station {
  /** Dₖ: service of one job over all of its visits, without waiting (s, finite, >= 0). */
  readonly demand: Seconds;
  /** cₖ: servers at one queue (count, >= 1; `Infinity` for a delay, where nobody waits). */
  readonly servers: number;
}

/** A fixed number of users, each of which thinks, sends a job round all stations, and thinks again. */
export interface ClosedNetworkParams {
  readonly stations: readonly Station[];
  /** Z: mean time between an answer and the next job of the same user (s, finite, >= 0). */
  readonly thinkTime: Seconds;
}

/**
 * Throws unless all stations are possible, and at least one time is above 0: without any, users would
 * go round infinitely fast.
 */
export function requireClosedNetwork({ stations, thinkTime }: ClosedNetworkParams): void {
  requireItems(1, { stations });
  requireNonNegative({ thinkTime });
  for (const [i, { demand, servers }] of stations.entries()) {
    requireNonNegative({ [`stations[${i}].demand`]: demand });
    if (servers === Infinity || (Number.isInteger(servers) && servers >= 1)) continue;
    const rule = "a whole number >= 1, or Infinity";
    throw new RangeError(`stations[${i}].servers must be ${rule}, got ${String(servers)}`);
  }
  if (longestOf({ stations, thinkTime }) > 0) return;
  throw new RangeError("stations must hold a demand > 0 if thinkTime is 0, got none");
}

/** The power of two at or below a number (1 for 0): dividing by it takes no digits away. */
export function unitOf(value: number): number {
  return value > 0 ? 2 ** Math.min(1023, Math.floor(Math.log2(value))) : 1;
}

/** The longest time of all. */
const longestOf = ({ stations, thinkTime }: ClosedNetworkParams): Seconds =>
  stations.reduce((most, { demand }) => Math.max(most, demand), thinkTime);

/** A unit in which no sum of a network's times overflows, and the longest does not vanish. */
export const scaleOf = (params: ClosedNetworkParams): Seconds => unitOf(longestOf(params));
