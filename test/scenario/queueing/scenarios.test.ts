import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/queueing";
import { exponential, fixed } from "../../../lib/sim";

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
  simulateOpenNetwork: [
    (seed: number) => scenarios.simulateOpenNetwork({ ...open, seed }),
    () => scenarios.simulateOpenNetwork({ ...open, routing: [], seed: 1 }),
    "routing must hold 1 items or more, got 0",
  ],
  simulateSupermarket: [
    (seed: number) => scenarios.simulateSupermarket({ ...market, seed }),
    () => scenarios.simulateSupermarket({ ...market, refresh: -1, seed: 1 }),
    "refresh must be finite and >= 0, got -1",
  ],
} as const;

describe("scenarios", () => {
  it.each(Object.entries(all))("%s: the seed decides, and nonsense is refused", (_, each) => {
    const [run, refused, message] = each;
    expect(run(1)).toEqual(run(1));
    const others = [2, 3, 4, 5].map((seed) => JSON.stringify(run(seed)));
    expect(others.some((other) => other !== JSON.stringify(run(1)))).toBe(true);
    expect(refused).toThrow(new RangeError(message));
  });

  it("are all listed here", () => {
    const names = Object.keys(scenarios).filter((name) => name.startsWith("simulate"));
    expect(names.sort()).toEqual(Object.keys(all));
  });

  it("end with a clear error where a queue grows without end", () => {
    const nodes = [{ gap: fixed(0.001), service: fixed(1) }];
    const run = { nodes, routing: [[0]], customers: 1e6, seed: 1 };
    expect(() => scenarios.simulateOpenNetwork(run)).toThrow(/node 0/);
  });
});
