/** The same customers at one fast server, at slow ones with one queue, and at slow ones with one each. */

import { requireCount, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { exponential, gg1, ggc, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";
import { type Customers, completeCustomers } from "./customers";

export interface PoolingScenario extends Customers {
  /** Customers that arrive at random (1/s, > 0). */
  readonly arrivalRate: PerSecond;
  /** Mean service time of a slow server, exponential (s, > 0). */
  readonly serviceTime: Seconds;
  /** Slow servers (count, >= 1). */
  readonly servers: number;
}

/** Mean response times (s) with their 95 % intervals. */
export interface PoolingEstimates {
  /** One server that is as fast as all slow ones. */
  readonly oneFast: Interval;
  /** Slow servers that share a queue. */
  readonly shared: Interval;
  /** Slow servers with a queue each; every customer goes to one at random and stays there. */
  readonly separate: Interval;
}

/**
 * Sends the same arrivals with the same work through three systems of the same capacity.
 *
 * @returns mean response times with their 95 % intervals, by batch means (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulatePooling(scenario: PoolingScenario): PoolingEstimates {
  const { arrivalRate, serviceTime, servers } = scenario;
  const { customers, skip, seed } = completeCustomers(scenario);
  requirePositive({ arrivalRate, serviceTime });
  requireCount({ servers });
  const gap = exponential(arrivalRate);
  const service = exponential(1 / serviceTime);
  const common = { gap, customers, skip, quantiles: false, seed };
  const separate = simulate(
    (sim) => {
      const queues = Array.from({ length: servers }, () => sim.server());
      const choices = sim.stream("choice");
      const response = sim.tally("response (s)", { quantiles: false, skip });
      const nextGap = sim.draw(gap, { stream: "gap" });
      const nextService = sim.draw(service, { stream: "service" });
      function* customer() {
        const arrived = sim.now;
        // Work belongs to the customer: it is drawn on arrival, in the same order in all systems.
        const work = nextService();
        const server = choices.pick(queues);
        yield server;
        yield work;
        server.release();
        response.add(sim.now - arrived);
      }
      sim.every(nextGap, customer, { count: customers });
      return response;
    },
    { seed },
  );
  return {
    oneFast: gg1({ ...common, service: exponential(servers / serviceTime) }).response.interval(),
    shared: ggc({ ...common, service, servers }).response.interval(),
    separate: separate.interval(),
  };
}
