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
  if (scaleOf({ stations, thinkTime }) > 0) return;
  throw new RangeError("stations must hold a demand > 0 if thinkTime is 0, got none");
}

/** The longest time of all: in this unit no sum of times overflows or vanishes. */
export function scaleOf({ stations, thinkTime }: ClosedNetworkParams): Seconds {
  return stations.reduce((most, { demand }) => Math.max(most, demand), thinkTime);
}
