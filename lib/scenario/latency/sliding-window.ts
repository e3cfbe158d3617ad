/** A sender that may have so many packets unacknowledged: it sends as they come back. */

import { requireCount, requirePositive } from "../../core/check";
import type { BitsPerSecond, Bytes, Seconds } from "../../core/units";
import { type Distribution, type Process, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";

export interface SlidingWindowParams {
  /** Packets that may be unacknowledged (count). */
  readonly window: number;
  /** Size of each (byte, > 0). */
  readonly packetSize: Bytes;
  /** Rate of the link (bit/s, > 0). */
  readonly rate: BitsPerSecond;
  /** From the last bit of a packet to its acknowledgement (s). */
  readonly roundTrip: Distribution;
  /** Packets to send (count, > `window`). */
  readonly packets: number;
  readonly seed?: number;
}

export interface SlidingWindowRun {
  /** What was acknowledged (bit/s). */
  readonly throughput: BitsPerSecond;
  /** From the first bit of a packet on the link to its acknowledgement (s), mean and interval. */
  readonly sojourn: Interval;
  /** Packets unacknowledged, mean over time (count). */
  readonly outstanding: number;
  /** Share of time that the link was busy (fraction). */
  readonly utilization: number;
  /** When each packet was acknowledged (s). */
  readonly acknowledged: readonly Seconds[];
}

/**
 * Sends packets through a window: acknowledgements may overtake each other, and nothing is lost.
 *
 * @returns throughput, times, and what was outstanding
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSlidingWindow(params: SlidingWindowParams): SlidingWindowRun {
  const { window, packetSize, rate, roundTrip, packets, seed = 1 } = params;
  requireCount({ window, packets });
  requirePositive({ packetSize, rate });
  if (packets <= window) throw new RangeError(`packets must be > ${window}, got ${packets}`);
  const transmission = (8 * packetSize) / rate;
  const results = simulate(
    (sim) => {
      const credits = sim.server(window, { name: "window" });
      const link = sim.server(1, { name: "link" });
      const sojourn = sim.tally("from sending to acknowledgement (s)", { quantiles: false });
      const back = sim.draw(roundTrip, { stream: "round trip" });
      const acknowledged: Seconds[] = [];
      function* sender(): Process {
        for (let left = packets; left > 0; left -= 1) {
          yield credits;
          sim.spawn(packet);
        }
      }
      function* packet(): Process {
        const sent = sim.now;
        yield link;
        yield transmission;
        link.release();
        yield back();
        sojourn.add(sim.now - sent);
        acknowledged.push(sim.now);
        credits.release();
      }
      sim.spawn(sender);
      // Looked at when the run is over.
      return () => ({
        throughput: (8 * packetSize * packets) / sim.now,
        sojourn: sojourn.interval(),
        outstanding: credits.busy.mean,
        utilization: link.utilization,
        acknowledged,
      });
    },
    { seed },
  );
  return results();
}
