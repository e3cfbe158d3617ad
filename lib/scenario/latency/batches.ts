/** Items that wait for a batch to be full, or for a timer that sends it as it is. */

import {
  requireCount,
  requireNonNegative,
  requirePositive,
  requireAboveZero,
} from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type Distribution, type Process, type Timer, exponential, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";

export interface BatchesParams {
  /** Items a second (1/s, > 0). */
  readonly arrivalRate: PerSecond;
  /** Items that make a batch full (count). */
  readonly batchSize: number;
  /** Set-up of a batch (s). */
  readonly setupTime: Seconds;
  /** Time of each item in it (s). */
  readonly itemTime: Seconds;
  /** Longest time that the first item of a batch waits for others (s; `Infinity`). */
  readonly flushTime?: Seconds;
  /** Items to observe (count). */
  readonly items: number;
  /** Gaps between items, instead of random arrivals at `arrivalRate`. */
  readonly gap?: Distribution;
  readonly seed?: number;
}

export interface BatchesRun {
  /** From arrival to the end of service (s), mean and interval. */
  readonly latency: Interval;
  /** Items in a batch, mean (count). */
  readonly meanBatch: number;
  /** Share of time that the server was busy (fraction). */
  readonly utilization: number;
  /** When each batch was done, and how many were in it: at most the first 1000. */
  readonly batches: readonly { readonly end: Seconds; readonly items: number }[];
}

/** What the start is forgotten by: a share of the items. */
const warmUpShare = 0.05;

/**
 * Serves items in batches, one batch after the other.
 *
 * @returns latency, batches, utilization
 * @throws RangeError if a parameter is outside its domain, or fewer than two items were served
 * @throws Error if more wait than the kernel allows: the server cannot keep up
 */
export function simulateBatches(params: BatchesParams): BatchesRun {
  const { arrivalRate, batchSize, setupTime, itemTime, flushTime = Infinity, seed = 1 } = params;
  requirePositive({ arrivalRate });
  const { items, gap = exponential(arrivalRate) } = params;
  requireCount({ batchSize, items });
  requireNonNegative({ setupTime, itemTime });
  requireAboveZero({ flushTime });
  const results = simulate(
    (sim) => {
      const server = sim.server(1, { name: "server" });
      const latency = sim.tally("latency (s)", {
        quantiles: false,
        skip: Math.floor(items * warmUpShare),
      });
      const batches: { end: Seconds; items: number }[] = [];
      let [open, served, done]: [Seconds[], number, number] = [[], 0, 0];
      let timer: Timer | undefined;
      function* serve(batch: readonly Seconds[]): Process {
        yield server;
        yield setupTime + itemTime * batch.length;
        server.release();
        for (const arrived of batch) latency.add(sim.now - arrived);
        [served, done] = [served + batch.length, done + 1];
        if (batches.length < 1000) batches.push({ end: sim.now, items: batch.length });
      }
      const close = () => {
        if (timer) sim.cancel(timer);
        timer = undefined;
        sim.spawn(serve, open);
        open = [];
      };
      sim.every(
        sim.draw(gap, { stream: "arrivals" }),
        () => {
          open.push(sim.now);
          if (open.length === batchSize) close();
          else if (open.length === 1 && flushTime < Infinity) timer = sim.after(flushTime, close);
        },
        { count: items },
      );
      // Looked at when the run is over.
      return () => ({
        latency: latency.interval(),
        meanBatch: served / done,
        utilization: server.utilization,
        batches,
      });
    },
    { seed },
  );
  return results();
}
