import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/queueing";
import type { Visit } from "../../../lib/scenario/queueing";
import { exponential, fixed, listed, withScv } from "../../../lib/sim";
import { describeScenarios } from "../describe-scenarios";

const few = { gap: exponential(0.8), service: exponential(1), customers: 500 };
const slow = { arrivalRate: 1.5, serviceTime: 1, servers: 2, customers: 500 };

const station = { service: exponential(2) };
const closed = { users: 3, think: exponential(1), stations: [station], jobs: 20 };
const node = { gap: exponential(1), service: exponential(3) };
const open = { nodes: [node], routing: [[0.3]], customers: 20 };
const market = { servers: 4, choices: 2, gap: exponential(3), jobs: 20 };
const bins = { bins: 30, choices: 2 };
const scaler = { demand: 100, replicaCapacity: 10, noise: 0.1 };

/** Each scenario with a seed, and a call that it refuses. */
const all = {
  simulateAutoscaler: [
    (seed: number) => scenarios.simulateAutoscaler({ ...scaler, seed }),
    () => scenarios.simulateAutoscaler({ ...scaler, target: 0, seed: 1 }),
    "target must be > 0, got 0",
  ],
  simulateBallsInBins: [
    (seed: number) => scenarios.simulateBallsInBins({ ...bins, seed }),
    () => scenarios.simulateBallsInBins({ ...bins, choices: 0, seed: 1 }),
    "choices must be a whole number >= 1, got 0",
  ],
  simulateClosedNetwork: [
    (seed: number) => scenarios.simulateClosedNetwork({ ...closed, seed }),
    () => scenarios.simulateClosedNetwork({ ...closed, routing: [[0.6, 0.6]], seed: 1 }),
    "routing[0] must add up to 1 or less, got 1.2",
  ],
  simulateFiniteBuffer: [
    (seed: number) => scenarios.simulateFiniteBuffer({ ...few, places: 3, seed }),
    () => scenarios.simulateFiniteBuffer({ ...few, places: 0, seed: 1 }),
    "places must be a whole number >= 1, got 0",
  ],
  simulateOpenNetwork: [
    (seed: number) => scenarios.simulateOpenNetwork({ ...open, seed }),
    () => scenarios.simulateOpenNetwork({ ...open, routing: [], seed: 1 }),
    "routing must hold 1 items or more, got 0",
  ],
  simulatePooling: [
    (seed: number) => scenarios.simulatePooling({ ...slow, seed }),
    () => scenarios.simulatePooling({ ...slow, servers: 1.5, seed: 1 }),
    "servers must be a whole number >= 1, got 1.5",
  ],
  simulateQueue: [
    (seed: number) => scenarios.simulateQueue({ ...few, seed }),
    () => scenarios.simulateQueue({ ...few, deadline: -1, seed: 1 }),
    "deadline must be >= 0, got -1",
  ],
  simulateSupermarket: [
    (seed: number) => scenarios.simulateSupermarket({ ...market, seed }),
    () => scenarios.simulateSupermarket({ ...market, refresh: -1, seed: 1 }),
    "refresh must be finite and >= 0, got -1",
  ],
  simulateWaitingTime: [
    (seed: number) => scenarios.simulateWaitingTime({ ...few, seed }),
    () => scenarios.simulateWaitingTime({ ...few, servers: 0, seed: 1 }),
    "servers must be a whole number >= 1, got 0",
  ],
} as const;

describeScenarios(scenarios, all);

describe("scenarios", () => {
  it("end with a clear error where a queue grows without end", () => {
    const nodes = [{ gap: fixed(0.001), service: fixed(1) }];
    const run = { nodes, routing: [[0]], customers: 1e6, seed: 1 };
    expect(() => scenarios.simulateOpenNetwork(run)).toThrow(/node 0/);
  });

  it.each([
    { change: { customers: 0 }, text: "customers must be a whole number >= 1, got 0" },
    { change: { customers: 2 }, text: "customers must be >= 3, got 2" },
    { change: { skip: -1 }, text: "skip must be a whole number >= 0, got -1" },
    { change: { skip: 499 }, text: "skip must be in [0, 498], got 499" },
  ])("refuse: $text", ({ change, text }) => {
    for (const run of [
      () => scenarios.simulateFiniteBuffer({ ...few, places: 2, seed: 1, ...change }),
      () => scenarios.simulatePooling({ ...slow, seed: 1, ...change }),
      () => scenarios.simulateQueue({ ...few, seed: 1, ...change }),
      () => scenarios.simulateWaitingTime({ ...few, seed: 1, ...change }),
    ]) {
      expect(run).toThrow(new RangeError(text));
    }
  });
});

it("simulatePooling refuses to do without arrivals", () => {
  const text = "arrivalRate must be finite and > 0, got 0";
  expect(() => scenarios.simulatePooling({ ...slow, arrivalRate: 0, seed: 1 })).toThrow(
    new RangeError(text),
  );
});

it("simulateQueue refuses to do without servers", () => {
  const text = "servers must be a whole number >= 1, got 0";
  expect(() => scenarios.simulateQueue({ ...few, servers: 0, seed: 1 })).toThrow(
    new RangeError(text),
  );
});

describe("a small run by hand", () => {
  // Arrivals at 1, 2, 3, 7 and 8; work of 3, 1, 2, 1 and 4.
  const times = {
    gap: listed([1, 1, 1, 4, 1]),
    service: listed([3, 1, 2, 1, 4]),
    customers: 5,
    skip: 0,
    seed: 1,
  };

  it("with one server", () => {
    const visits: Visit[] = [];
    const run = scenarios.simulateQueue({ ...times, deadline: 3, longestWait: 1.5, visits });
    expect(visits).toEqual([
      { arrived: 1, began: 1, left: 4 },
      { arrived: 2, began: 4, left: 5 },
      { arrived: 3, began: 5, left: 7 },
      { arrived: 7, began: 7, left: 8 },
      { arrived: 8, began: 8, left: 12 },
    ]);
    expect(run.waitingTime.estimate).toBeCloseTo((2 + 2) / 5, 14);
    expect(run.responseTime.estimate).toBeCloseTo((3 + 3 + 4 + 1 + 4) / 5, 14);
    expect(run.delayedShare.estimate).toBeCloseTo(2 / 5, 14);
    expect(run.longWaitShare.estimate).toBeCloseTo(2 / 5, 14);
    expect(run.lateShare.estimate).toBeCloseTo(2 / 5, 14);
    // Who waits just as long as promised is in time.
    const { longWaitShare } = scenarios.simulateQueue({ ...times, longestWait: 2 });
    expect(longWaitShare.estimate).toBe(0);
  });

  it("with two servers, who leave in another order than they came", () => {
    const visits: Visit[] = [];
    const run = scenarios.simulateQueue({ ...times, servers: 2, visits });
    expect(visits).toEqual([
      { arrived: 2, began: 2, left: 3 },
      { arrived: 1, began: 1, left: 4 },
      { arrived: 3, began: 3, left: 5 },
      { arrived: 7, began: 7, left: 8 },
      { arrived: 8, began: 8, left: 12 },
    ]);
    expect(run.delayedShare.estimate).toBe(0);
    expect(run.lateShare.estimate).toBe(0);
  });

  it("with two places: who finds both taken is lost", () => {
    const visits: Visit[] = [];
    const service = listed([3, 1, 1, 4]);
    const run = scenarios.simulateFiniteBuffer({ ...times, service, places: 2, visits });
    expect(visits).toEqual([
      { arrived: 1, began: 1, left: 4 },
      { arrived: 2, began: 4, left: 5 },
      { arrived: 7, began: 7, left: 8 },
      { arrived: 8, began: 8, left: 12 },
    ]);
    expect(run.lossProbability.estimate).toBeCloseTo(1 / 5, 14);
    expect(run.responseTime.estimate).toBeCloseTo((3 + 3 + 1 + 4) / 4, 14);
  });

  it("without those who do not count", () => {
    const run = scenarios.simulateQueue({ ...times, skip: 2 });
    expect(run.waitingTime.estimate).toBeCloseTo(2 / 3, 14);
    expect(scenarios.simulateWaitingTime({ ...times, skip: 2 }).estimate).toBeCloseTo(2 / 3, 14);
  });
});

describe("two ways to the same customers", () => {
  it.each([
    { servers: 1, load: 0.9, scv: 4 },
    { servers: 3, load: 2.5, scv: 0.3 },
  ])("agree: processes and a recursion with $servers servers", ({ servers, load, scv }) => {
    const scenario = {
      gap: withScv({ mean: 1 / load, scv: 0.5 }),
      service: withScv({ mean: 1, scv }),
      servers,
      customers: 5000,
      seed: 3,
    };
    const { waitingTime } = scenarios.simulateQueue(scenario);
    const fast = scenarios.simulateWaitingTime(scenario);
    expect(fast.estimate / waitingTime.estimate).toBeCloseTo(1, 9);
    expect(fast.high / waitingTime.high).toBeCloseTo(1, 9);
  });

  it("agree: one slow server is the fast one, the shared and the separate queue", () => {
    const run = scenarios.simulatePooling({ ...slow, arrivalRate: 0.7, servers: 1, seed: 5 });
    expect(run.shared.estimate / run.oneFast.estimate).toBeCloseTo(1, 9);
    expect(run.separate.estimate / run.oneFast.estimate).toBeCloseTo(1, 9);
  });

  it("agree: a buffer that is never full is none", () => {
    const scenario = { ...few, customers: 3000, seed: 7 };
    const finite = scenarios.simulateFiniteBuffer({ ...scenario, places: 100_000 });
    expect(finite.lossProbability.estimate).toBe(0);
    const { responseTime } = scenarios.simulateQueue(scenario);
    expect(finite.responseTime.estimate / responseTime.estimate).toBeCloseTo(1, 9);
  });

  it("agree: nobody waits if everything is regular and fits", () => {
    const run = scenarios.simulateQueue({
      gap: fixed(2),
      service: fixed(1.9),
      customers: 100,
      seed: 1,
    });
    expect(run.waitingTime).toEqual({ estimate: 0, low: 0, high: 0 });
  });
});
