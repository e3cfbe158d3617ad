/** Users who think, send a job round several stations, wait for its answer, and think again. */

import { requireBetween, requireCount, requireItems, requireWhole } from "../../core/check";
import { type Distribution, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";
import { nextPlace, requireRouting } from "./routing";

/** A station: servers with one queue. */
export interface SimulatedStation {
  /** Time of one visit at a server (s). */
  readonly service: Distribution;
  /** Servers (count; 1 by default). */
  readonly servers?: number;
}

export interface ClosedNetworkRun {
  /** Users (count, >= 1). */
  readonly users: number;
  /** Time from an answer to the next job of the same user (s). */
  readonly think: Distribution;
  /** Each job begins at the first of them. */
  readonly stations: readonly SimulatedStation[];
  /**
   * Chance to go from a station to another one (a row for each station; what is missing goes back to
   * the user). By default a job visits all stations once, in their order.
   */
  readonly routing?: readonly (readonly number[])[];
  /** Jobs that are observed (count). */
  readonly jobs: number;
  /** Jobs at the beginning that are not observed (count; a tenth of `jobs` by default). */
  readonly warmUp?: number;
  readonly seed: number;
}

export interface ClosedNetworkResult {
  /** Jobs that are completed (1/s), with a 95 % interval. */
  readonly throughput: Interval;
  /** Time from sending a job to its answer (s), with a 95 % interval. */
  readonly responseTime: Interval;
  /** Mean number of jobs at each station, those in service included (counts). */
  readonly customers: readonly number[];
  /** Share of time that each station's servers are busy (fractions). */
  readonly utilization: readonly number[];
}

/**
 * Runs a closed network.
 *
 * @returns throughput and response time with their intervals, and what each station does
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateClosedNetwork(params: ClosedNetworkRun): ClosedNetworkResult {
  const { users, think, stations, jobs, warmUp = Math.floor(jobs / 10), seed } = params;
  const routing =
    params.routing ?? stations.map((_, i) => stations.map((_each, j) => Number(j === i + 1)));
  requireCount({ users, jobs });
  requireBetween(1, 1e6, { users });
  requireWhole({ warmUp });
  requireItems(1, { stations });
  requireRouting(routing, stations.length);
  return simulate(
    (sim) => {
      const response = sim.tally("response (s)", { quantiles: false });
      const cycle = sim.tally("time from answer to answer (s)", { quantiles: false });
      const places = stations.map(({ service, servers = 1 }, k) => ({
        server: sim.server(servers, { name: `station ${k}` }),
        service: sim.draw(service, { stream: `service ${k}` }),
      }));
      const nextThink = sim.draw(think, { stream: "think" });
      const where = sim.stream("routing");
      let done = 0;
      function* user() {
        let answered = sim.now;
        for (;;) {
          yield nextThink();
          const sent = sim.now;
          for (let place = 0; place >= 0; place = nextPlace(routing[place] ?? [], where)) {
            const { server, service } = places[place] as (typeof places)[number];
            yield server;
            yield service();
            server.release();
          }
          response.add(sim.now - sent);
          cycle.add(sim.now - answered);
          answered = sim.now;
          done += 1;
          if (done === warmUp) sim.resetObservations();
          if (done === warmUp + jobs) sim.stop();
        }
      }
      for (let i = 0; i < users; i += 1) sim.spawn(user);
      return () => {
        const { estimate, low, high } = cycle.interval();
        return {
          throughput: { estimate: users / estimate, low: users / high, high: users / low },
          responseTime: response.interval(),
          customers: places.map(({ server }) => server.busy.mean + server.queue.mean),
          utilization: places.map(({ server }) => server.utilization),
        };
      };
    },
    { seed },
  )();
}
