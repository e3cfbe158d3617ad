/** A service with a pool of threads, some of whose requests call a service that is slow. */

import { requireCount, requireFraction, requirePositive, requireAtLeast } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type Distribution, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";

export interface SlowDependencyParams {
  /** Threads: requests that the service can hold at a time (count, >= 1); others are refused. */
  readonly threads: number;
  /** Of these, threads that may call the dependency at a time (count, >= 1; all by default). */
  readonly bulkhead?: number;
  /** Requests (1/s, > 0), at random. */
  readonly arrivalRate: PerSecond;
  /** Share of the requests that call the dependency (fraction). */
  readonly calling: number;
  /** Own time of a request (s). */
  readonly own: Distribution;
  /** Time of a call (s). */
  readonly call: Distribution;
  /** Longest wait for a call (s, > 0; `Infinity` by default): then the request is done without. */
  readonly timeout?: Seconds;
  /** Requests that count (count); a tenth more at the beginning do not. */
  readonly requests: number;
  readonly seed: number;
}

/** Each with its 95 % interval. */
export interface SlowDependencyResult {
  /** Requests that are refused (fraction), of those that need no call … */
  readonly refusedOthers: Interval;
  /** … and of those that need one. */
  readonly refusedCallers: Interval;
}

/**
 * Runs the service without a queue.
 *
 * With a bulkhead the two kinds have threads of their own: so many for callers, the rest for others.
 *
 * @returns what is refused of either kind
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSlowDependency(params: SlowDependencyParams): SlowDependencyResult {
  const { threads, bulkhead, arrivalRate, calling, own, call, timeout = Infinity } = params;
  const { requests, seed } = params;
  requireCount({ threads, requests });
  if (bulkhead !== undefined) {
    requireCount({ bulkhead });
    requireAtLeast(bulkhead + 1, { threads });
  }
  requirePositive({ arrivalRate });
  requireFraction({ calling });
  requireAtLeast(0, { timeout });
  const skip = Math.floor(requests / 10);
  return simulate(
    (sim) => {
      const refused = {
        callers: sim.tally("refused callers", { quantiles: false }),
        others: sim.tally("refused others", { quantiles: false }),
      };
      const isCaller = sim.chance(calling, { stream: "kind" });
      const ownTime = sim.draw(own, { stream: "own" });
      const callTime = sim.draw(call, { stream: "call" });
      let [callers, others, arrived] = [0, 0, 0];
      const arrive = () => {
        arrived += 1;
        if (arrived === skip + 1) sim.resetObservations();
        const calls = isCaller();
        const time = ownTime() + (calls ? Math.min(timeout, callTime()) : 0);
        const isFull =
          bulkhead === undefined
            ? callers + others >= threads
            : calls
              ? callers >= bulkhead
              : others >= threads - bulkhead;
        refused[calls ? "callers" : "others"].add(isFull ? 1 : 0);
        if (isFull) return;
        if (calls) callers += 1;
        else others += 1;
        sim.after(time, () => {
          if (calls) callers -= 1;
          else others -= 1;
        });
      };
      sim.every(sim.exponential(arrivalRate, { stream: "gap" }), arrive, {
        count: requests + skip,
      });
      return () => ({
        refusedOthers: refused.others.interval(),
        refusedCallers: refused.callers.interval(),
      });
    },
    { seed },
  )();
}
