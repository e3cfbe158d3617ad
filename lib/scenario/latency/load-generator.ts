/** Two load generators on the same server, which stalls: one waits for each answer, one does not. */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { type Distribution, fixed, simulate, type Simulation } from "../../sim";

export interface LoadGeneratorRun {
  /** Requests that are meant to be sent (1/s). */
  readonly rate: PerSecond;
  /** Time to serve a request (s; always 1 ms by default). */
  readonly service?: Distribution;
  /** When the server stalls, from the beginning (s). */
  readonly stallAt: Seconds;
  /** How long it stalls (s). */
  readonly stallTime: Seconds;
  /** For how long requests are sent (s). */
  readonly duration: Seconds;
  /** Connections of the generator that waits: so many requests are under way at most (count; 1). */
  readonly connections?: number;
  readonly seed: number;
}

/** Response times in the order of the answers (s). */
export interface LoadGeneratorResult {
  /** Requests sent at their time, whatever happened to those before: what users have. */
  readonly openLoop: readonly Seconds[];
  /** Requests sent when a connection was free, and measured from then: what a report shows. */
  readonly closedLoop: readonly Seconds[];
}

/** A server that does nothing from `stallAt` on for `stallTime`: the stall goes before all requests. */
function stallingServer(sim: Simulation, { stallAt, stallTime }: LoadGeneratorRun) {
  const server = sim.server(1, { name: "the server" });
  sim.at(stallAt, () => {
    sim.when(server.request({ priority: -1 }), () => sim.after(stallTime, () => server.release()));
  });
  return server;
}

/**
 * Runs both generators, each alone, with the same services.
 *
 * @returns response times of all requests that were sent within `duration`
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateLoadGenerators(params: LoadGeneratorRun): LoadGeneratorResult {
  const { rate, service = fixed(0.001), stallAt, stallTime, duration, connections = 1 } = params;
  const { seed } = params;
  requirePositive({ rate, duration });
  requireNonNegative({ stallAt, stallTime });
  requireCount({ connections });
  const requests = Math.max(1, Math.floor(duration * rate * (1 + 1e-12)));
  const openLoop = simulate(
    (sim) => {
      const times: Seconds[] = [];
      const server = stallingServer(sim, params);
      const nextService = sim.draw(service, { stream: "service" });
      sim.every(
        1 / rate,
        function* () {
          const sent = sim.now;
          yield server;
          yield nextService();
          server.release();
          times.push(sim.now - sent);
        },
        { count: requests, start: 0 },
      );
      return times;
    },
    { seed, maxWaiting: requests },
  );
  const closedLoop = simulate(
    (sim) => {
      const times: Seconds[] = [];
      const server = stallingServer(sim, params);
      const nextService = sim.draw(service, { stream: "service" });
      const gap = connections / rate;
      function* connection(first: Seconds) {
        if (first > 0) yield first;
        while (sim.now < duration * (1 - 1e-12)) {
          const sent = sim.now;
          yield server;
          yield nextService();
          server.release();
          times.push(sim.now - sent);
          // The next time that this connection should send; times that have passed are left out.
          const turn = Math.max(
            Math.ceil((sim.now - first) / gap - 1e-9),
            Math.round((sent - first) / gap) + 1,
          );
          yield Math.max(0, first + turn * gap - sim.now);
        }
      }
      for (let i = 0; i < connections; i += 1) sim.spawn(connection, i / rate);
      return times;
    },
    { seed },
  );
  return { openLoop, closedLoop };
}
