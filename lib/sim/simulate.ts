/** Builds a model and runs it. */

import { requireCount, requireNonNegative } from "../core/check";
import type { Seconds } from "../core/units";
import { Scheduler } from "./scheduler";
import { Simulation } from "./simulation";
import { Trace, type TraceRecord } from "./trace";

export interface SimulateOptions {
  /** Decides all random numbers (whole, >= 0). */
  readonly seed: number;
  /** When to stop (s); without it the run ends when nothing is left to do. */
  readonly until?: Seconds;
  /** How long to run before observations count (s); before `until`. */
  readonly warmUp?: Seconds;
  /** An endless run is stopped after so many events (count; 1e9). */
  readonly maxEvents?: number;
  /** A run is stopped when so many wait in one queue (count; 200 000). */
  readonly maxWaiting?: number;
  /** A list to which messages and notes are added, for `timelineFigure`. */
  readonly trace?: TraceRecord[];
}

/**
 * Runs a simulated system.
 *
 * @param model - says what there is and what happens; called once, before time begins
 * @param options - seed, end, warm-up, limits, trace
 * @returns what `model` returns, after the run
 * @throws RangeError if an option is out of range
 * @throws Error if the run does not end or a queue grows without bound; whatever a process throws
 *
 * @example
 * ```ts
 * simulate((sim) => {
 *   const server = sim.server(), wait = sim.tally("wait (s)");
 *   sim.every(2, function* () {
 *     const arrived = sim.now;
 *     yield server;
 *     wait.add(sim.now - arrived);
 *     yield 3;
 *     server.release();
 *   }, { count: 5 });
 *   return wait;
 * }, { seed: 1 }).mean // => 2
 * ```
 */
export function simulate<R>(model: (sim: Simulation) => R, options: SimulateOptions): R {
  const { seed, until = Infinity, warmUp = 0, maxEvents = 1e9, maxWaiting = 200_000 } = options;
  if (until !== Infinity) requireNonNegative({ until });
  requireNonNegative({ warmUp });
  if (warmUp > 0 && warmUp >= until) throw new RangeError(`warmUp must be < until, got ${warmUp}`);
  requireCount({ maxEvents, maxWaiting });
  const scheduler = new Scheduler({ maxEvents, maxWaiting });
  const sim = new Simulation({ scheduler, trace: new Trace(options.trace), seed, warmUp });
  // Before anything else that happens at that moment.
  if (warmUp > 0) sim.at(warmUp, () => sim.resetObservations());
  const result = model(sim);
  if (typeof (result as { then?: unknown } | null | undefined)?.then === "function") {
    throw new TypeError("model must be a plain function: an async one goes on after the run");
  }
  scheduler.run(until);
  return result;
}
