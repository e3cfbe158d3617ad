/** A server whose callers lose patience and ask again, while it goes on with what nobody waits for. */

import { requireNonNegative, requirePositive, requireWhole } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { exponential } from "../../sim/distribution";
import { simulate } from "../../sim/simulate";
import type { Interval } from "../../stats/summary";

export interface RetryStormParams {
  /** Requests, each counted once (1/s, > 0), at random. */
  readonly arrivalRate: PerSecond;
  /** Tries that the server can do (1/s, > 0), exponential, first come, first served. */
  readonly serviceRate: PerSecond;
  /** How long a caller waits for a try (s, > 0). */
  readonly timeout: Seconds;
  /** Further tries (count, >= 0). */
  readonly retries: number;
  /** Mean pause before a further try, exponential (s, >= 0; 0 by default). */
  readonly pause?: Seconds;
  /** The server stands still from here … (s, >= 0; 0 by default). */
  readonly stallAt?: Seconds;
  /** … for so long (s, >= 0; 0 by default). */
  readonly stallFor?: Seconds;
  /** Beginning that does not count (s, >= 0). */
  readonly warmUp: Seconds;
  /** End (s). */
  readonly until: Seconds;
  /** Length of the windows of the course (s, > 0; a hundredth of the run by default). */
  readonly window?: Seconds;
  readonly seed: number;
}

/** What arrived within a window. */
export interface LoadWindow {
  /** End of the window (s). */
  readonly time: Seconds;
  /** Tries that arrived (1/s). */
  readonly load: PerSecond;
  /** Requests that were answered in time (1/s). */
  readonly goodput: PerSecond;
}

export interface RetryStormResult {
  /** Tries that time out (fraction), with a 95 % interval. */
  readonly timeoutShare: Interval;
  /** Tries of a request (count), with a 95 % interval. */
  readonly tries: Interval;
  /** Window by window, the warm-up too. */
  readonly windows: readonly LoadWindow[];
}

/**
 * Runs the server. A try that timed out stays in the queue, and is served.
 *
 * @returns shares and tries after the warm-up, and the course of load and goodput
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateRetryStorm(params: RetryStormParams): RetryStormResult {
  const {
    arrivalRate,
    serviceRate,
    timeout,
    retries,
    pause = 0,
    stallAt = 0,
    stallFor = 0,
  } = params;
  const { warmUp, until, window = until / 100, seed } = params;
  requirePositive({ arrivalRate, serviceRate, timeout, until, window });
  requireWhole({ retries });
  requireNonNegative({ pause, stallAt, stallFor, warmUp });
  return simulate(
    (sim) => {
      const timeouts = sim.tally("tries that time out", { quantiles: false });
      const tries = sim.tally("tries of a request", { quantiles: false });
      const nextService = sim.exponential(serviceRate, { stream: "service" });
      const nextPause = pause > 0 ? sim.draw(exponential(1 / pause), { stream: "pause" }) : () => 0;
      const windows: LoadWindow[] = [];
      let [arrived, good] = [0, 0];
      // When the server has done all that it knows of: first come, first served needs no more.
      let freeAt = 0;
      const attempt = (number: number) => {
        arrived += 1;
        const start = Math.max(sim.now, freeAt);
        let end = start + nextService();
        if (stallFor > 0 && end > stallAt && start < stallAt + stallFor) {
          // Work stops during the stall and goes on after it.
          const left = end - Math.max(start, stallAt);
          end = stallAt + stallFor + left;
        }
        freeAt = end;
        if (end - sim.now <= timeout) {
          sim.at(end, () => {
            good += 1;
            timeouts.add(0);
            tries.add(number);
          });
          return;
        }
        sim.after(timeout, () => {
          timeouts.add(1);
          if (number > retries) tries.add(number);
          else if (pause > 0) sim.after(nextPause(), () => attempt(number + 1));
          else attempt(number + 1);
        });
      };
      sim.every(sim.exponential(arrivalRate, { stream: "gap" }), () => attempt(1));
      sim.every(window, () => {
        windows.push({ time: sim.now, load: arrived / window, goodput: good / window });
        [arrived, good] = [0, 0];
      });
      return () => ({ timeoutShare: timeouts.interval(), tries: tries.interval(), windows });
    },
    { seed, until, warmUp },
  )();
}
