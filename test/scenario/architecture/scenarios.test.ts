import { describe, expect, it } from "vitest";
import { throttledLoad } from "../../../lib/model/architecture";
import { erlangBLossProbability } from "../../../lib/model/queueing";
import * as scenarios from "../../../lib/scenario/architecture";
import { exponential, fixed, logNormal } from "../../../lib/sim";
import { expectWithinFourErrors } from "../../model/availability/four-errors";
import { describeScenarios } from "../describe-scenarios";

const breaker = { callRate: 10, meanOutage: 60, threshold: 3, openTime: 20, outages: 20 };
const copies = { delay: exponential(1), hedgeAfter: 2, slow: 0.1, requests: 200 };
const queues = {
  servers: 5,
  arrivalRate: 1,
  serviceRate: 2,
  hedgeAfter: 1,
  deadline: 2,
  requests: 300,
};
const storm = { arrivalRate: 50, serviceRate: 100, timeout: 0.1, retries: 3, warmUp: 1, until: 10 };
const threads = {
  threads: 5,
  arrivalRate: 10,
  calling: 0.3,
  own: exponential(5),
  call: fixed(0.5),
  requests: 300,
};

const only = { name: "a", own: exponential(5), unavailability: 0.1, calls: [], optional: [] };
const few = { entry: "a", services: [only], slow: 0.1, requests: 50 };

const throttled = { demand: 200, capacity: 100, factor: 2, window: 2, batches: 3 };
const trace = { entry: "a", services: [only] };

const queued = {
  ...{ entry: "a", services: [{ name: "a", work: 0.1, calls: [] }] },
  ...{ arrivalRate: 5, slow: 0.1, requests: 100 },
};

/** Each scenario with a seed, and a call that it refuses. */
const all = {
  simulateBreaker: [
    (seed: number) => scenarios.simulateBreaker({ ...breaker, seed }),
    () => scenarios.simulateBreaker({ ...breaker, threshold: 0, seed: 1 }),
    "threshold must be a whole number >= 1, got 0",
  ],
  simulateChord: [
    (seed: number) => scenarios.simulateChord({ nodes: 20, lookups: 50, rings: 2, seed }),
    () => scenarios.simulateChord({ nodes: 20, places: "even", lookups: 1, rings: 2, seed: 1 }),
    "nodes must be a power of two at equal distances, got 20",
  ],
  simulateHashRing: [
    (seed: number) => scenarios.simulateHashRing({ servers: 3, places: 2, rings: 4, seed }),
    () => scenarios.simulateHashRing({ servers: 0, places: 2, rings: 4, seed: 1 }),
    "servers must be a whole number >= 1, got 0",
  ],
  simulateHedgedCopies: [
    (seed: number) => scenarios.simulateHedgedCopies({ ...copies, seed }),
    () => scenarios.simulateHedgedCopies({ ...copies, hedgeAfter: -1, seed: 1 }),
    "hedgeAfter must be >= 0, got -1",
  ],
  simulateHedgedQueues: [
    (seed: number) => scenarios.simulateHedgedQueues({ ...queues, seed }),
    () => scenarios.simulateHedgedQueues({ ...queues, servers: 1, seed: 1 }),
    "servers must be >= 2, got 1",
  ],
  simulateQueryFlood: [
    (seed: number) =>
      scenarios.simulateQueryFlood({ peers: 50, degree: 4, hops: 3, graphs: 2, seed }),
    () => scenarios.simulateQueryFlood({ peers: 51, degree: 3, hops: 3, graphs: 2, seed: 1 }),
    "peers must be even for an odd degree, got 51",
  ],
  simulateRequestTrace: [
    (seed: number) => scenarios.simulateRequestTrace({ ...trace, seed }),
    () => scenarios.simulateRequestTrace({ ...trace, services: [], seed: 1 }),
    "services must hold 1 items or more, got 0",
  ],
  simulateRetryStorm: [
    (seed: number) => scenarios.simulateRetryStorm({ ...storm, seed }),
    () => scenarios.simulateRetryStorm({ ...storm, timeout: 0, seed: 1 }),
    "timeout must be finite and > 0, got 0",
  ],
  simulateSlowDependency: [
    (seed: number) => scenarios.simulateSlowDependency({ ...threads, seed }),
    () => scenarios.simulateSlowDependency({ ...threads, bulkhead: 5, seed: 1 }),
    "threads must be >= 6, got 5",
  ],
  simulateSwarm: [
    (seed: number) => scenarios.simulateSwarm({ peers: 30, pieces: 12, seed }),
    () => scenarios.simulateSwarm({ peers: 0, pieces: 12, seed: 1 }),
    "peers must be a whole number >= 1, got 0",
  ],
  simulateSwarmRounds: [
    (seed: number) => scenarios.simulateSwarmRounds({ peers: 30, pieces: 12, swarms: 3, seed }),
    () => scenarios.simulateSwarmRounds({ peers: 30, pieces: 12, swarms: 0, seed: 1 }),
    "swarms must be a whole number >= 1, got 0",
  ],
  simulateThrottling: [
    (seed: number) => scenarios.simulateThrottling({ ...throttled, seed }),
    () => scenarios.simulateThrottling({ ...throttled, factor: 0.5, seed: 1 }),
    "factor must be >= 1, got 0.5",
  ],
  simulateTopology: [
    (seed: number) => scenarios.simulateTopology({ ...few, seed }),
    () => scenarios.simulateTopology({ ...few, entry: "b", seed: 1 }),
    "calls must name a service, got b",
  ],
  simulateTopologyQueues: [
    (seed: number) => scenarios.simulateTopologyQueues({ ...queued, seed }),
    () => scenarios.simulateTopologyQueues({ ...queued, requests: 99, seed: 1 }),
    "requests must be in [100, 10000000], got 99",
  ],
  simulateWorkStealing: [
    (seed: number) =>
      scenarios.simulateWorkStealing({ workers: 8, depth: 6, grain: 3, runs: 5, seed }),
    () => scenarios.simulateWorkStealing({ workers: 8, depth: 15, grain: 3, runs: 5, seed: 1 }),
    "depth must be in [0, 14], got 15",
  ],
} as const;

describeScenarios(scenarios, all);

describe("a service with threads", () => {
  const run = { ...threads, threads: 20, arrivalRate: 40, requests: 60_000, seed: 2 };

  it.each([
    { call: fixed(0.5), name: "fixed" },
    { call: exponential(2), name: "exponential" },
    { call: logNormal({ mean: 0.5, scv: 3 }), name: "log-normal" },
  ])("loses what Erlang's formula says, whatever calls take: $name", ({ call }) => {
    const lost = erlangBLossProbability(40 * (0.2 + 0.3 * 0.5), { servers: 20 });
    const { refusedCallers, refusedOthers } = scenarios.simulateSlowDependency({ ...run, call });
    expectWithinFourErrors(lost, refusedCallers);
    expectWithinFourErrors(lost, refusedOthers);
  });

  it("keeps others from harm by a bulkhead, and by a time-out", () => {
    const slow = { ...run, call: fixed(3) };
    const { refusedCallers, refusedOthers } = scenarios.simulateSlowDependency({
      ...slow,
      bulkhead: 5,
    });
    expectWithinFourErrors(erlangBLossProbability(40 * 0.3 * 3.2, { servers: 5 }), refusedCallers);
    expectWithinFourErrors(erlangBLossProbability(40 * 0.7 * 0.2, { servers: 15 }), refusedOthers);
    const timed = scenarios.simulateSlowDependency({ ...slow, timeout: 0.5 });
    expectWithinFourErrors(erlangBLossProbability(40 * 0.35, { servers: 20 }), timed.refusedOthers);
  });
});

describe("tied and hedged requests", () => {
  const run = { ...queues, servers: 20, arrivalRate: 1.2, requests: 20_000, seed: 4 };

  it("do less work if the other copy is taken back", () => {
    const load = (cancellation: scenarios.Cancellation) =>
      scenarios.simulateHedgedQueues({ ...run, hedgeAfter: 0.5, cancellation }).utilization;
    const [none, end, start] = [load("none"), load("at the end"), load("at the start")];
    expect(none).toBeGreaterThan(end);
    expect(end).toBeGreaterThan(start);
    expect(start).toBeCloseTo(0.6, 1);
  });
});

it("a storm in miniature: one request, three tries, all too late", () => {
  // The server stands still for ten seconds; the one caller gives up after three tries of one second.
  const { tries, windows } = scenarios.simulateRetryStorm({
    ...{ arrivalRate: 0.5, serviceRate: 1000, timeout: 1, retries: 2, stallAt: 0, stallFor: 50 },
    ...{ warmUp: 0, until: 40, window: 40, seed: 1 },
  });
  expect(tries.estimate).toBe(3);
  expect(windows).toEqual([{ time: 40, load: expect.any(Number) as number, goodput: 0 }]);
});

describe("a request that is traced", () => {
  const service = (name: string, time: number, calls: readonly (readonly string[])[] = []) => ({
    ...{ name, own: fixed(time), calls },
  });
  const services = [
    service("a", 1, [["b", "c"], ["c"]]),
    service("b", 2, [["c"]]),
    service("c", 4),
  ];
  const call = (
    name: string,
    depth: number,
    [start, worked, end]: number[],
    isCritical: boolean,
  ) => ({
    ...{ name, depth, start, worked, end, isCritical },
  });

  it("makes the calls of a group at once, groups in turn, and marks who was last", () => {
    expect(scenarios.simulateRequestTrace({ entry: "a", services, seed: 1 })).toEqual([
      call("a", 0, [0, 1, 11], true),
      call("b", 1, [1, 3, 7], true),
      call("c", 2, [3, 7, 7], true),
      call("c", 1, [1, 5, 5], false),
      call("c", 1, [7, 11, 11], true),
    ]);
  });

  it("takes the first of those that end together", () => {
    const twins = [service("a", 1, [["b", "c"]]), service("b", 2), service("c", 2)];
    const traced = scenarios.simulateRequestTrace({ entry: "a", services: twins, seed: 1 });
    expect(traced.map(({ isCritical }) => isCritical)).toEqual([true, true, false]);
  });

  it("refuses names that are unknown, and calls in circles", () => {
    const refused = (calls: string[][]) => () =>
      scenarios.simulateRequestTrace({ entry: "a", services: [service("a", 1, calls)], seed: 1 });
    expect(refused([["z"]])).toThrow(new RangeError("calls must name a service, got z"));
    expect(refused([["a"]])).toThrow(new RangeError("calls must not go in circles, got a → a"));
  });
});

describe("clients that hold back", () => {
  const many = { capacity: 100, window: 10, batches: 40, seed: 1 };
  it.each([
    { demand: 500, factor: 2 },
    { demand: 300, factor: 1.5 },
    { demand: 1000, factor: 4 },
  ])("send on K times what is accepted: $factor of $demand", ({ demand, factor }) => {
    const { sent, accepted } = scenarios.simulateThrottling({ ...many, demand, factor });
    // One more in the denominator than requests in a window: a share of 1 / 5000 or so.
    expectWithinFourErrors(throttledLoad(demand, { capacity: 100, factor }), sent);
    expect(Math.abs(accepted.estimate - 100)).toBeLessThan(0.5);
  });

  it("send on everything while the server accepts at least a K-th", () => {
    const { sent, accepted } = scenarios.simulateThrottling({ ...many, demand: 50, factor: 2 });
    expectWithinFourErrors(50, sent);
    expectWithinFourErrors(50, accepted);
    const some = scenarios.simulateThrottling({ ...many, demand: 150, factor: 2 });
    expectWithinFourErrors(150, some.sent);
    expect(Math.abs(some.accepted.estimate - 100)).toBeLessThan(0.5);
  });

  it("never come back if they send on no more than was accepted", () => {
    const { sent } = scenarios.simulateThrottling({ ...many, demand: 90, factor: 1 });
    expect(sent.high).toBeLessThan(70);
    const twice = scenarios.simulateThrottling({ ...many, demand: 90, factor: 2 });
    expect(twice.sent.low).toBeGreaterThan(85);
  });
});
