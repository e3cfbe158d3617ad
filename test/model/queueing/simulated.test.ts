import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import { allenCunneenWaitingTime, kingmanWaitingTimeBound } from "../../../lib/model/queueing/ggc";
import { mg1ResponseTime, mg1WaitingTime } from "../../../lib/model/queueing/mg1";
import { mm1ResponseTime } from "../../../lib/model/queueing/mm1";
import {
  mm1ResponseTimeQuantile,
  mm1WaitingTimeQuantile,
} from "../../../lib/model/queueing/mm1-tails";
import { mm1kLossProbability, mm1kResponseTime } from "../../../lib/model/queueing/mm1k";
import {
  mmcDelayProbability,
  mmcResponseTime,
  mmcWaitingTime,
} from "../../../lib/model/queueing/mmc";
import {
  mmcResponseTimeExceeds,
  mmcServersNeeded,
  mmcWaitingTimeExceeds,
} from "../../../lib/model/queueing/mmc-tails";
import {
  oneFastServerResponseTime,
  separateQueuesResponseTime,
  sharedQueueResponseTime,
} from "../../../lib/model/queueing/pooling";
import {
  simulateFiniteBuffer,
  simulatePooling,
  simulateQueue,
  simulateWaitingTime,
} from "../../../lib/scenario/queueing";
import { erlang, exponential, fixed, logNormal, withScv } from "../../../lib/sim";
import { expectWithinFourErrors } from "../availability/four-errors";

const customers = 40_000;

describe("formula and simulation, within four standard errors:", () => {
  it.each([0.3, 0.8])("M/M/1 at a load of %d, its mean and its percentiles", (load) => {
    const queue = { arrivalRate: load / ms(10), serviceTime: ms(10) };
    const deadline = mm1ResponseTimeQuantile(0.95, queue);
    const longestWait = mm1WaitingTimeQuantile(0.9, queue);
    const run = simulateQueue({
      gap: exponential(queue.arrivalRate),
      service: exponential(100),
      deadline,
      longestWait,
      customers,
      seed: 1,
    });
    expectWithinFourErrors(mm1ResponseTime(queue.arrivalRate, queue), run.responseTime);
    expectWithinFourErrors(0.05, run.lateShare);
    expectWithinFourErrors(0.1, run.longWaitShare);
    expectWithinFourErrors(load, run.delayedShare);
  });

  it.each([
    { servers: 2, load: 1.6 },
    { servers: 5, load: 10 / 3 },
    { servers: 50, load: 45 },
  ])("M/M/$servers with $load Erlang", ({ servers, load }) => {
    const queue = { arrivalRate: load, serviceTime: 1, servers };
    const [deadline, longestWait] = [3, 0.1];
    const run = simulateQueue({
      gap: exponential(load),
      service: exponential(1),
      servers,
      deadline,
      longestWait,
      customers,
      seed: 2,
    });
    expectWithinFourErrors(mmcWaitingTime(load, queue), run.waitingTime);
    expectWithinFourErrors(mmcResponseTime(load, queue), run.responseTime);
    expectWithinFourErrors(mmcDelayProbability(load, queue), run.delayedShare);
    expectWithinFourErrors(mmcResponseTimeExceeds(deadline, queue), run.lateShare);
    expectWithinFourErrors(mmcWaitingTimeExceeds(longestWait, queue), run.longWaitShare);
  });

  it("a call centre that keeps its promise with the servers needed, and not with one less", () => {
    const calls = { arrivalRate: 1 / 15, serviceTime: 180 };
    const needed = mmcServersNeeded(0.2, { ...calls, longestWait: 20 });
    const late = (servers: number) =>
      simulateQueue({
        gap: exponential(calls.arrivalRate),
        service: exponential(1 / calls.serviceTime),
        servers,
        longestWait: 20,
        customers,
        seed: 3,
      }).longWaitShare;
    expect(late(needed).high).toBeLessThan(0.2);
    expect(late(needed - 1).low).toBeGreaterThan(0.2);
  });

  it.each([
    { name: "constant", service: fixed(1), scv: 0 },
    { name: "Erlang", service: erlang(3, { mean: 1 }), scv: 1 / 3 },
    { name: "log-normal", service: logNormal({ mean: 1, scv: 2 }), scv: 2 },
    { name: "hyperexponential", service: withScv({ mean: 1, scv: 4 }), scv: 4 },
  ])("M/G/1 with $name service times", ({ service, scv }) => {
    const params = { serviceTime: 1, serviceScv: scv };
    for (const load of [0.5, 0.8]) {
      const scenario = { gap: exponential(load), service, customers: 120_000, seed: 4 };
      expectWithinFourErrors(mg1WaitingTime(load, params), simulateWaitingTime(scenario));
    }
    const run = simulateQueue({ gap: exponential(0.5), service, customers, seed: 5 });
    expectWithinFourErrors(mg1ResponseTime(0.5, params), run.responseTime);
  });

  it.each([
    { load: 0.8, places: 10 },
    { load: 1.2, places: 10 },
    { load: 1, places: 3 },
  ])("M/M/1/$places with an offered load of $load", ({ load, places }) => {
    const queue = { arrivalRate: load, serviceTime: 1 };
    const run = simulateFiniteBuffer({
      gap: exponential(load),
      service: exponential(1),
      places,
      customers,
      seed: 6,
    });
    expectWithinFourErrors(mm1kLossProbability(places, queue), run.lossProbability);
    expectWithinFourErrors(mm1kResponseTime(places, queue), run.responseTime);
  });

  it("one fast server, slow ones with one queue, and slow ones with one each", () => {
    const params = { serviceTime: ms(10), servers: 4 };
    const run = simulatePooling({ arrivalRate: 300, ...params, customers, seed: 7 });
    expectWithinFourErrors(oneFastServerResponseTime(300, params), run.oneFast);
    expectWithinFourErrors(sharedQueueResponseTime(300, params), run.shared);
    expectWithinFourErrors(separateQueuesResponseTime(300, params), run.separate);
  });
});

describe("approximation and simulation", () => {
  it.each([
    { servers: 1, arrivalScv: 0.5, serviceScv: 0.5, within: 0.1 },
    { servers: 1, arrivalScv: 2, serviceScv: 0.5, within: 0.15 },
    { servers: 4, arrivalScv: 0.5, serviceScv: 2, within: 0.15 },
    { servers: 10, arrivalScv: 1, serviceScv: 4, within: 0.15 },
  ])("of G/G/$servers agree within some percent at 90 % load", ({ servers, within, ...scvs }) => {
    const arrivalRate = 0.9 * servers;
    const { estimate, low } = simulateWaitingTime({
      gap: withScv({ mean: 1 / arrivalRate, scv: scvs.arrivalScv }),
      service: withScv({ mean: 1, scv: scvs.serviceScv }),
      servers,
      customers: 200_000,
      seed: 8,
    });
    const params = { serviceTime: 1, servers, ...scvs };
    expect(Math.abs(allenCunneenWaitingTime(arrivalRate, params) / estimate - 1)).toBeLessThan(
      within,
    );
    if (servers === 1) expect(kingmanWaitingTimeBound(arrivalRate, params)).toBeGreaterThan(low);
  });
});
