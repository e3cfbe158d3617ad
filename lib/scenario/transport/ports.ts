/** A client that opens connections at random, each of which keeps its port for a time. */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import { simulate } from "../../sim/simulate";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";

export interface PortsParams {
  /** Ports (count, 1 to 65 535). */
  readonly ports: number;
  /** Connections that are wanted (1/s, > 0). */
  readonly rate: PerSecond;
  /** How long each keeps its port. */
  readonly hold: Distribution;
  /** How long to watch (s, > 0; 10⁷ connections at most). */
  readonly duration: Seconds;
  /** How often to look at the free ports (count, 1 to 10⁵). */
  readonly looks: number;
  readonly seed: number;
}

export interface PortsRun {
  /** When the ports were looked at (s), and how many were free. */
  readonly free: readonly { readonly time: Seconds; readonly ports: number }[];
  /** Share of connections that found no port, of the second half of the time, with the 95 % interval. */
  readonly refused: Interval;
}

/**
 * Opens connections for a time; who finds no port goes away.
 *
 * @throws RangeError if a parameter is outside its domain, or nearly nobody came
 */
export function simulatePorts(params: PortsParams): PortsRun {
  const { ports, rate, hold, duration, looks, seed } = params;
  requireCount({ ports, looks });
  requireBetween(1, 65_535, { ports });
  requireBetween(1, 1e5, { looks });
  requirePositive({ rate, duration });
  requireBetween(0, 1e7, { "rate × duration": rate * duration });
  const { arrivals, holds } = streams(seed) as Record<"arrivals" | "holds", RandomStream>;
  const drawHold = hold.from(holds);
  const refused: number[] = [];
  const free: { time: Seconds; ports: number }[] = [];
  simulate(
    (sim) => {
      let left = ports;
      const release = () => {
        left += 1;
      };
      const open = () => {
        const found = left > 0;
        if (found) {
          left -= 1;
          sim.after(drawHold(), release);
        }
        if (2 * sim.now > duration) refused.push(found ? 0 : 1);
        sim.after(arrivals.exponential() / rate, open);
      };
      sim.after(arrivals.exponential() / rate, open);
      for (let look = 1; look <= looks; look += 1) {
        sim.after((look * duration) / looks, () => free.push({ time: sim.now, ports: left }));
      }
    },
    { seed, until: duration },
  );
  const means = new BatchMeans();
  means.addAll(refused);
  return { free, refused: means.interval({ confidence: 0.95 }) };
}
