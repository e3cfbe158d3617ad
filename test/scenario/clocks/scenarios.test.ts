import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/clocks";
import { exponential } from "../../../lib/sim";
import { describeScenarios } from "../describe-scenarios";

const apart = { drift: 1e-5, initialSkew: 0, interval: 10, settings: 3, walking: true };
const ways = { forward: exponential(50), back: exponential(50) };
const exchanges = { trueOffset: 0.1, ...ways, exchanges: 3 };
const queue = { arrivalRate: 0.5, serviceTime: 1, reports: 10 };
const view = { period: 10, delay: 2, changeRate: 0.1, reports: 20 };

describeScenarios(scenarios, {
  simulateChatter: [
    (seed) => scenarios.simulateChatter({ processes: 3, steps: 4, seed }),
    () => scenarios.simulateChatter({ processes: 3, steps: 0 }),
    "steps must be a whole number >= 1, got 0",
  ],
  simulateDriftingClocks: [
    (seed) => scenarios.simulateDriftingClocks({ ...apart, seed }),
    () => scenarios.simulateDriftingClocks({ ...apart, drift: 2 }),
    "drift must be in [0, 1], got 2",
  ],
  simulateNtpExchanges: [
    (seed) => scenarios.simulateNtpExchanges({ ...exchanges, seed }),
    () => scenarios.simulateNtpExchanges({ ...exchanges, loss: 1 }),
    "loss must be in [0, 0.9], got 1",
  ],
  simulateReports: [
    (seed) => scenarios.simulateReports({ ...queue, seed }),
    () => scenarios.simulateReports({ ...queue, reports: 0, seed: 1 }),
    "reports must be a whole number >= 1, got 0",
  ],
  simulateView: [
    (seed) => scenarios.simulateView({ ...view, seed }),
    () => scenarios.simulateView({ ...view, period: 0, seed: 1 }),
    "period must be finite and > 0, got 0",
  ],
});

describe("simulateView", () => {
  it("is as old as its reports are late and rare, to the second", () => {
    const { meanAge, longestAge } = scenarios.simulateView({ ...view, seed: 1 });
    expect(meanAge).toBeCloseTo(7, 9);
    expect(longestAge).toBeCloseTo(12, 9);
  });

  it("is stale all the time if all has changed before a report arrives", () => {
    const { stale } = scenarios.simulateView({ ...view, changeRate: 100, seed: 1 });
    expect(stale).toBe(1);
  });
});

describe("enumerateAveragedClocks", () => {
  it("is as worked out by hand for two clocks: messages of which one is slow, or both", () => {
    // Two that are equally late cancel out; else the clocks end u / 2 apart.
    expect(scenarios.enumerateAveragedClocks({ clocks: 2, uncertainty: 8 })).toEqual({
      ...{ ways: 4, largestSkew: 4, worstWays: 2 },
    });
  });

  it.each([1, 5])("refuses %d clocks", (clocks) =>
    expect(() => scenarios.enumerateAveragedClocks({ clocks, uncertainty: 1 })).toThrow(
      new RangeError(`clocks must be in [2, 4], got ${clocks}`),
    ),
  );
});
