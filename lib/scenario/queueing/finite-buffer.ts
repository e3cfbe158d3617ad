/** A queue with few places: who finds them taken is lost. */

import { requireCount } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";
import { type Customers, completeCustomers } from "./customers";
import type { Visit } from "./queue";

export interface BufferScenario extends Customers {
  /** Times from one arrival to the next. */
  readonly gap: Distribution;
  /** Times at the server. */
  readonly service: Distribution;
  /** Places in the system, the one in service included (count, >= 1). */
  readonly places: number;
  /** A list to which the visit of each customer who is served is added. */
  readonly visits?: Visit[];
}

/** Estimates with their 95 % intervals. */
export interface BufferEstimates {
  /** Customers that find no place (fraction). */
  readonly lossProbability: Interval;
  /** Mean time from arrival to departure of the others (s). */
  readonly responseTime: Interval;
}

/**
 * Follows each customer to a server with a finite buffer, and out again or away.
 *
 * @returns estimates with their 95 % intervals, by batch means
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateFiniteBuffer(scenario: BufferScenario): BufferEstimates {
  const { gap, service, places, visits } = scenario;
  const { customers, skip, seed } = completeCustomers(scenario);
  requireCount({ places });
  const { lost, response } = simulate(
    (sim) => {
      const server = sim.server(1, { places: places - 1 });
      const lost = sim.tally("lost", { quantiles: false, skip });
      const response = sim.tally("response (s)", { quantiles: false, skip });
      const nextGap = sim.draw(gap, { stream: "gap" });
      const nextService = sim.draw(service, { stream: "service" });
      function* customer(): Generator<typeof server | Seconds, void, boolean> {
        const arrived = sim.now;
        const admitted = yield server;
        lost.add(admitted ? 0 : 1);
        if (!admitted) return;
        const began = sim.now;
        yield nextService();
        server.release();
        response.add(sim.now - arrived);
        visits?.push({ arrived, began, left: sim.now });
      }
      sim.every(nextGap, customer, { count: customers });
      return { lost, response };
    },
    { seed },
  );
  return { lossProbability: lost.interval(), responseTime: response.interval() };
}
