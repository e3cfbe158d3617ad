/** Items that pass through stages, each of which works on one at a time. */

import { requireBetween, requireCount, requireItems } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type Distribution, type Process, simulate } from "../../sim";

export interface StagesParams {
  /** Time at each stage (s). */
  readonly stageTimes: readonly Distribution[];
  /** Items, all there at the beginning (count). */
  readonly items: number;
  readonly seed?: number;
}

export interface StagesRun {
  /** When each stage was done with each item, item by item: the first 1000 items (s). */
  readonly ends: readonly (readonly Seconds[])[];
  /** When the last item left the last stage (s). */
  readonly time: Seconds;
  /** Items a second, of the second half (1/s). */
  readonly throughput: PerSecond;
}

/**
 * Sends items through the stages, first come, first served at each.
 *
 * @returns when which stage was done with which item
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateStages({ stageTimes, items, seed = 1 }: StagesParams): StagesRun {
  requireItems(1, { stageTimes });
  requireCount({ items });
  requireBetween(1, 100_000, { items });
  const results = simulate(
    (sim) => {
      const stages = stageTimes.map((time, i) => ({
        server: sim.server(1, { name: `stage ${i + 1}` }),
        draw: sim.draw(time, { stream: `stage ${i + 1}` }),
      }));
      const ends: Seconds[][] = [];
      let [left, half] = [0, 0];
      function* item(index: number): Process {
        for (const { server, draw } of stages) {
          yield server;
          yield draw();
          server.release();
          if (index < 1000) (ends[index] ??= []).push(sim.now);
        }
        left += 1;
        if (left === Math.floor(items / 2)) half = sim.now;
      }
      for (let i = 0; i < items; i += 1) sim.spawn(item, i);
      // Looked at when the run is over.
      return () => ({
        ends,
        time: sim.now,
        throughput: (items - Math.floor(items / 2)) / (sim.now - half),
      });
    },
    { seed },
  );
  return results();
}
