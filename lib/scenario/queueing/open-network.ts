/** Customers that come from outside, go round nodes with queues, and leave. */

import { requireCount, requireItems, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";
import { nextPlace, requireRouting } from "./routing";

/** A node of an open network. */
export interface SimulatedNode {
  /** Time from one arrival from outside to the next (s); without it nobody comes from outside. */
  readonly gap?: Distribution;
  /** Time of one visit at a server (s). */
  readonly service: Distribution;
  /** Servers (count; 1 by default). */
  readonly servers?: number;
}

export interface OpenNetworkRun {
  readonly nodes: readonly SimulatedNode[];
  /** Chance to go from a node to another one (a row for each node; what is missing leaves). */
  readonly routing: readonly (readonly number[])[];
  /** Customers that are observed (count). */
  readonly customers: number;
  /** Customers at the beginning that are not observed (count; a tenth of `customers` by default). */
  readonly warmUp?: number;
  readonly seed: number;
}

export interface OpenNetworkResult {
  /** Time from coming to leaving (s), with a 95 % interval. */
  readonly responseTime: Interval;
  /** Mean number of customers in the network (count). */
  readonly customers: number;
  readonly nodes: readonly SimulatedNodeState[];
}

/** What a node did. */
export interface SimulatedNodeState {
  /** Time of one visit, waiting and being served (s), with a 95 % interval. */
  readonly responseTime: Interval;
  /** Mean number of customers, those in service included (count). */
  readonly customers: number;
  /** Share of time that its servers are busy (fraction). */
  readonly utilization: number;
  /** Time that the observation lasted, over the number of visits (s). */
  readonly timeBetweenVisits: Seconds;
}

/**
 * Runs an open network until enough customers have left.
 *
 * @returns response time with its interval, and what each node did
 * @throws RangeError if a parameter is outside its domain; Error if a queue grows without end
 */
export function simulateOpenNetwork(params: OpenNetworkRun): OpenNetworkResult {
  const { nodes, routing, customers, warmUp = Math.floor(customers / 10), seed } = params;
  requireItems(1, { nodes });
  requireRouting(routing, nodes.length);
  requireCount({ customers });
  requireWhole({ warmUp });
  return simulate(
    (sim) => {
      const response = sim.tally("response (s)", { quantiles: false });
      const places = nodes.map(({ service, servers = 1 }, k) => ({
        server: sim.server(servers, { name: `node ${k}` }),
        service: sim.draw(service, { stream: `service ${k}` }),
        visit: sim.tally(`visit of node ${k} (s)`, { quantiles: false }),
      }));
      const where = sim.stream("routing");
      let [left, began] = [0, 0];
      function* customer(first: number) {
        const came = sim.now;
        for (let place = first; place >= 0; place = nextPlace(routing[place] ?? [], where)) {
          const { server, service, visit } = places[place] as (typeof places)[number];
          const entered = sim.now;
          yield server;
          yield service();
          server.release();
          visit.add(sim.now - entered);
        }
        response.add(sim.now - came);
        left += 1;
        if (left === warmUp) {
          sim.resetObservations();
          began = sim.now;
        }
        if (left === warmUp + customers) sim.stop();
      }
      nodes.forEach(({ gap }, k) => {
        if (gap) sim.every(sim.draw(gap, { stream: `gap ${k}` }), () => customer(k));
      });
      return () => {
        const states = places.map(({ server, visit }) => ({
          responseTime: visit.interval(),
          customers: server.busy.mean + server.queue.mean,
          utilization: server.utilization,
          timeBetweenVisits: (sim.now - began) / visit.count,
        }));
        return {
          responseTime: response.interval(),
          customers: states.reduce((sum, each) => sum + each.customers, 0),
          nodes: states,
        };
      };
    },
    { seed },
  )();
}
