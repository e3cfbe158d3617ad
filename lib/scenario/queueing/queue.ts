/** One queue for one or several servers, first come, first served, whatever gaps and services are. */

import { requireAtLeast, requireCount } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, ggc, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";
import { type Customers, completeCustomers } from "./customers";

/** Who comes, and what happens to them. */
export interface QueueScenario extends Customers {
  /** Times from one arrival to the next. */
  readonly gap: Distribution;
  /** Times at a server. */
  readonly service: Distribution;
  /** Servers (count, >= 1; 1 by default). */
  readonly servers?: number;
}

/** What else is to be known of a run. */
export interface QueueQuestions {
  /** Longest response time that is in time (s; `Infinity` by default). */
  readonly deadline?: Seconds;
  /** Longest wait that is in time (s; `Infinity` by default). */
  readonly longestWait?: Seconds;
  /** A list to which the visit of each customer is added. */
  readonly visits?: Visit[];
}

/** One customer's way through the system. */
export interface Visit {
  readonly arrived: Seconds;
  readonly began: Seconds;
  readonly left: Seconds;
}

/** Estimates with their 95 % intervals. */
export interface QueueEstimates {
  /** Mean time in the queue (s). */
  readonly waitingTime: Interval;
  /** Mean time from arrival to departure (s). */
  readonly responseTime: Interval;
  /** Customers that wait at all (fraction). */
  readonly delayedShare: Interval;
  /** Customers that take longer than `deadline` (fraction). */
  readonly lateShare: Interval;
  /** Customers that wait longer than `longestWait` (fraction). */
  readonly longWaitShare: Interval;
}

/**
 * Follows each customer from arrival to departure.
 *
 * @returns estimates with their 95 % intervals, by batch means
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateQueue(scenario: QueueScenario & QueueQuestions): QueueEstimates {
  const { gap, service, servers, customers, skip, seed } = complete(scenario);
  const { deadline = Infinity, longestWait = Infinity, visits } = scenario;
  requireAtLeast(0, { deadline, longestWait });
  const run = simulate(
    (sim) => {
      const server = sim.server(servers);
      const tally = (name: string) => sim.tally(name, { quantiles: false, skip });
      const [wait, response] = [tally("wait (s)"), tally("response (s)")];
      const [delayed, late, longWait] = [tally("delayed"), tally("late"), tally("long wait")];
      const nextGap = sim.draw(gap, { stream: "gap" });
      const nextService = sim.draw(service, { stream: "service" });
      function* customer() {
        const arrived = sim.now;
        yield server;
        const began = sim.now;
        wait.add(began - arrived);
        delayed.add(began > arrived ? 1 : 0);
        longWait.add(began - arrived > longestWait ? 1 : 0);
        yield nextService();
        server.release();
        response.add(sim.now - arrived);
        late.add(sim.now - arrived > deadline ? 1 : 0);
        visits?.push({ arrived, began, left: sim.now });
      }
      sim.every(nextGap, customer, { count: customers });
      return { wait, response, delayed, late, longWait };
    },
    { seed },
  );
  return {
    waitingTime: run.wait.interval(),
    responseTime: run.response.interval(),
    delayedShare: run.delayed.interval(),
    lateShare: run.late.interval(),
    longWaitShare: run.longWait.interval(),
  };
}

/**
 * Mean wait alone, by a recursion over the customers: much faster, and the same customers as those
 * of `simulateQueue` with the same seed.
 *
 * @returns mean time in the queue with its 95 % interval, by batch means (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateWaitingTime(scenario: QueueScenario): Interval {
  return ggc({ ...complete(scenario), quantiles: false }).wait.interval();
}

function complete(scenario: QueueScenario) {
  const { gap, service, servers = 1 } = scenario;
  requireCount({ servers });
  return { gap, service, servers, ...completeCustomers(scenario) };
}
