/** Packets of a message that go over several links, each behind a router that must have all of them. */

import {
  requireCount,
  requireEach,
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Bits, BitsPerSecond, Seconds } from "../../core/units";
import { type SimulateOptions, type TraceRecord, simulate } from "../../sim";

export interface ForwardingParams {
  /** Each packet with its header, in the order of sending (bit, > 0). */
  readonly packetSizes: readonly Bits[];
  /** Links in a row (count). */
  readonly links: number;
  /** Rate of each (bit/s, > 0). */
  readonly rate: BitsPerSecond;
  /** Propagation of each (s; 0). */
  readonly propagationDelay?: Seconds;
  /** Share of each link that other traffic takes, in packets of the mean size (fraction; 0). */
  readonly crossLoad?: number;
  readonly seed?: number;
  readonly trace?: TraceRecord[];
}

export interface ForwardingRun {
  /** When each packet was at the far end of each link, packet by packet (s). */
  readonly arrivals: readonly (readonly Seconds[])[];
  /** When the last packet was at the far end of the last link (s). */
  readonly delay: Seconds;
}

/**
 * Sends a message once, link by link: a link is a server, and a packet waits for it.
 *
 * @returns when each packet arrived where
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateForwarding(params: ForwardingParams): ForwardingRun {
  const { packetSizes, links, rate, propagationDelay = 0, crossLoad = 0, seed = 1 } = params;
  requireItems(1, { packetSizes });
  requireEach(requirePositive, { packetSizes });
  requireCount({ links });
  requirePositive({ rate });
  requireNonNegative({ propagationDelay });
  requireFraction({ crossLoad });
  if (crossLoad === 1) throw new RangeError("crossLoad must be < 1, got 1");
  const meanSize = packetSizes.reduce((sum, size) => sum + size, 0) / packetSizes.length;
  const options: SimulateOptions = { seed, ...(params.trace && { trace: params.trace }) };
  const results = simulate((sim) => {
    const servers = Array.from({ length: links }, (_, i) =>
      sim.server(1, { name: `link ${i + 1}` }),
    );
    const arrivals: Seconds[][] = packetSizes.map(() => []);
    let missing = packetSizes.length;
    function* packet(index: number, size: Bits) {
      for (const server of servers) {
        yield server;
        yield size / rate;
        server.release();
        yield propagationDelay;
        arrivals[index]?.push(sim.now);
        sim.note(server.name, `packet ${index + 1}`);
      }
      missing -= 1;
      if (missing === 0) sim.stop();
    }
    function* other(link: number) {
      const server = servers[link];
      if (server === undefined) return;
      yield server;
      yield meanSize / rate;
      server.release();
    }
    // Other traffic has been there for a while when the message comes.
    const start = crossLoad === 0 ? 0 : (200 * meanSize) / rate;
    if (crossLoad > 0) {
      servers.forEach((_, link) => {
        const gap = sim.exponential((crossLoad * rate) / meanSize, { stream: `other ${link}` });
        sim.every(gap, () => other(link));
      });
    }
    sim.at(start, () => packetSizes.forEach((size, i) => void sim.spawn(packet, i, size)));
    // Looked at when the run is over.
    return () => ({
      arrivals: arrivals.map((each) => each.map((time) => time - start)),
      delay: Math.max(...arrivals.map((each) => each.at(-1) ?? Infinity)) - start,
    });
  }, options);
  return results();
}
