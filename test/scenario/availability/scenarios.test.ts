import { describe, expect, it } from "vitest";
import * as scenarios from "../../../lib/scenario/availability";
import { describeScenarios } from "../describe-scenarios";

const shop = { units: 3, tolerated: 1, repairCrews: 1, mttf: 10, mttr: 1, runs: 50 };
const life = { units: 3, required: 2, scale: 10, shape: 1.5, runs: 20 };
const standby = { mttf: 10, checkInterval: 1, switchTime: 1, coverage: 0.5, repairTime: 3 };
const job = { segments: 3, interval: 5, checkpointCost: 1, restartTime: 1, mttf: 10, runs: 20 };
const alert = { requests: 10, errorRate: 0.3, alertRate: 0.2, alertWindow: 20, patience: 99 };
const fleet = { units: 5, mttf: 10, period: 7, periods: 40 };
const month = { window: 30, mttf: 10, mttr: 1, months: 20, start: "up" as const };
const copies = { replicas: 2, unavailability: 0.3, commonCause: 0.2, trials: 500 };

const unit = { up: scenarios.exponentialDuration(10), down: scenarios.exponentialDuration(1) };
const works = ([isUp]: readonly boolean[]) => isUp === true;
const renewal = { parts: [unit], works, horizon: 100, warmUp: 0, runs: 5 };

/** Each scenario with a seed, and a call that it refuses. */
const all = {
  simulateAlert: [
    (seed: number) => scenarios.simulateAlert({ ...alert, seed }),
    () => scenarios.simulateAlert({ ...alert, errorRate: 2, seed: 1 }),
    "errorRate must be in [0, 1], got 2",
  ],
  simulateAlternatingRenewal: [
    (seed: number) => scenarios.simulateAlternatingRenewal({ ...renewal, seed }),
    () => scenarios.simulateAlternatingRenewal({ ...renewal, horizon: 0, seed: 1 }),
    "horizon must be finite and > 0, got 0",
  ],
  simulateFleet: [
    (seed: number) => scenarios.simulateFleet({ ...fleet, seed }),
    () => scenarios.simulateFleet({ ...fleet, units: 0, seed: 1 }),
    "units must be a whole number >= 1, got 0",
  ],
  simulateJob: [
    (seed: number) => scenarios.simulateJob({ ...job, seed }),
    () => scenarios.simulateJob({ ...job, mttf: 0, seed: 1 }),
    "mttf must be finite and > 0, got 0",
  ],
  simulateLifetimes: [
    (seed: number) => scenarios.simulateLifetimes({ ...life, seed }),
    () => scenarios.simulateLifetimes({ ...life, required: 4, seed: 1 }),
    "required must be in [1, 3], got 4",
  ],
  simulateMonths: [
    (seed: number) => scenarios.simulateMonths({ ...month, seed }),
    () => scenarios.simulateMonths({ ...month, mttr: -1, seed: 1 }),
    "mttr must be finite and > 0, got -1",
  ],
  simulatePair: [
    (seed: number) => scenarios.simulatePair({ mttf: 10, coverage: 0.5, runs: 9, seed }),
    () => scenarios.simulatePair({ mttf: 10, coverage: -1, runs: 9, seed: 1 }),
    "coverage must be in [0, 1], got -1",
  ],
  simulateReplicas: [
    (seed: number) => scenarios.simulateReplicas({ ...copies, seed }),
    () => scenarios.simulateReplicas({ ...copies, trials: 0.5, seed: 1 }),
    "trials must be a whole number >= 1, got 0.5",
  ],
  simulateStandby: [
    (seed: number) => scenarios.simulateStandby({ ...standby, failures: 30, seed }),
    () => scenarios.simulateStandby({ ...standby, failures: 30, switchTime: NaN, seed: 1 }),
    "switchTime must be finite and >= 0, got NaN",
  ],
  simulateTimeToFailure: [
    (seed: number) => scenarios.simulateTimeToFailure({ ...shop, seed }),
    () => scenarios.simulateTimeToFailure({ ...shop, tolerated: 3, seed: 1 }),
    "tolerated must be in [0, 2], got 3",
  ],
  simulateUnavailability: [
    (seed: number) => scenarios.simulateUnavailability({ ...shop, seed }),
    () => scenarios.simulateUnavailability({ ...shop, mttf: Infinity, seed: 1 }),
    "mttf must be finite and > 0, got Infinity",
  ],
} as const;

describeScenarios(scenarios, all);

describe("scenarios", () => {
  it("weigh cycles by their length: 1 s of 10 s down, then 0 of 90", () => {
    const cycles = [
      { length: 10, downtime: 1 },
      { length: 90, downtime: 0 },
    ];
    const { estimate, low, high } = scenarios.shareOfTimeDown(cycles);
    expect(estimate).toBe(0.01);
    expect(low).toBe(0);
    expect(high - estimate).toBeCloseTo((1.95996398454 * Math.sqrt(0.9 ** 2 + 0.9 ** 2)) / 100, 9);
    expect(() => scenarios.shareOfTimeDown([])).toThrow(
      new RangeError("cycles must hold 2 items or more, got 0"),
    );
  });
});
