/**
 * Loading a page of small objects: round trips, by how connections are used.
 *
 * Assumes one server, objects that each fit into a packet, and none that asks for another one. Leaves out
 * rates, TLS and rendering.
 */

import { requireCount, requireNonNegative, requireOneOf, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";

/** How the objects of a page are fetched: each over a connection of its own, one after the other or some at a time;
 * or all over the first connection, one after the other or without waiting. */
export const pageConnections = ["serial", "parallel", "persistent", "pipelined"] as const;
export type PageConnections = (typeof pageConnections)[number];

/** A page. */
export interface PageParams {
  readonly connections: PageConnections;
  /** d: time to resolve the name (s, finite, >= 0). */
  readonly resolution: Seconds;
  /** RTT to the server (s, finite, >= 0). */
  readonly roundTrip: Seconds;
  /** c: connections at a time, if they are parallel (count, >= 1): 6 of browsers. */
  readonly parallel: number;
}

/**
 * Time to load a page and its objects: d + 2 RTT for the page, and for n objects 2 n RTT (serial),
 * 2 ⌈n / c⌉ RTT (parallel), n RTT (persistent), or 1 RTT (pipelined).
 *
 * @param objects - n, besides the page itself (count, >= 0)
 * @param params - connections, resolution d, round trip RTT, c
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, section 2.2
 *
 * @example
 * ```ts
 * pageLoadTime(4, { connections: "pipelined", resolution: ms(3), roundTrip: ms(13), parallel: 1 }) // => 0.042
 * ```
 */
export function pageLoadTime(objects: number, params: PageParams): Seconds {
  const { connections, resolution, roundTrip, parallel } = params;
  requireWhole({ objects });
  requireOneOf(pageConnections, { connections });
  requireNonNegative({ resolution, roundTrip });
  requireCount({ parallel });
  const roundTrips = {
    ...{ serial: 2 * objects, parallel: 2 * Math.ceil(objects / parallel) },
    ...{ persistent: objects, pipelined: Math.min(1, objects) },
  };
  return resolution + (2 + roundTrips[connections]) * roundTrip;
}
