import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours } from "../../../lib/core/units";
import {
  bestInterval,
  completionTime,
  dalyInterval,
  youngInterval,
} from "../../../lib/model/availability/checkpoint";
import { simulateJob } from "../../../lib/scenario/availability/checkpointed-job";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

describe("checkpoint intervals", () => {
  it.each([
    { checkpointCost: 60, young: 3219.93789, daly: 3180.06211 },
    { checkpointCost: 300, young: 7200, daly: 7001.38889 },
  ])(
    "agree with values that were computed elsewhere: $checkpointCost s and a day",
    ({ checkpointCost, young, daly }) => {
      const params = { checkpointCost, mttf: days(1) };
      expect(youngInterval(params)).toBeCloseTo(young, 5);
      expect(dalyInterval(params)).toBeCloseTo(daly, 5);
    },
  );

  it("agree with values that were computed elsewhere: 1000 machines of five years", () => {
    const mttf = (5 * days(365.25)) / 1000;
    expect(mttf / hours(1)).toBeCloseTo(43.83, 10);
    expect(youngInterval({ checkpointCost: 60, mttf })).toBeCloseTo(4351.4, 0);
  });

  // mpmath: the root of e^((τ+C)/M) (1 - τ/M) = 1.
  it.each([
    { checkpointCost: 300, best: 7001.40439959953626582 },
    { checkpointCost: 60, best: 3180.06273230636825131606669278 },
    { checkpointCost: 0.8, best: 371.27325927078438926 },
    { checkpointCost: 0.1, best: 131.386755588796644665285621712 },
    { checkpointCost: 1e-5, best: 1.31452747135418453138032830897 },
  ])("have their best where mpmath finds it: $checkpointCost s", ({ checkpointCost, best }) => {
    expectRatio(
      bestInterval({ checkpointCost, mttf: days(1) }),
      best,
      checkpointCost < 1 ? 1e-12 : 1e-10,
    );
  });

  it("have no better neighbour, and Daly's is close", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 1, noNaN: true }), (exponent) => {
        const params = { checkpointCost: 10 ** exponent, mttf: 1 };
        const time = (interval: number) =>
          completionTime(interval, { ...params, work: 10, restartTime: 0 });
        const best = bestInterval(params);
        expect(time(best)).toBeLessThanOrEqual(time(best * 1.01));
        expect(time(best)).toBeLessThanOrEqual(time(best * 0.99));
        expect(time(dalyInterval(params)) / time(best)).toBeLessThan(1.02);
      }),
    );
  });

  it("go with the limits: free checkpoints, and such as cost more than twice the MTTF", () => {
    expect(bestInterval({ checkpointCost: 0, mttf: 5 })).toBe(0);
    expect(dalyInterval({ checkpointCost: 0, mttf: 5 })).toBe(0);
    expect(dalyInterval({ checkpointCost: 11, mttf: 5 })).toBe(5);
    expect(bestInterval({ checkpointCost: 500, mttf: 5 })).toBeCloseTo(5, 12);
  });
});

describe("completionTime", () => {
  it.each([
    { interval: 50, checkpointCost: 5, restartTime: 20, mttf: 100 },
    { interval: 10, checkpointCost: 5, restartTime: 0, mttf: 30 },
    { interval: 200, checkpointCost: 1, restartTime: 60, mttf: 150 },
  ])("agrees with jobs that fail and start again: interval $interval", (params) => {
    const drawn = simulateJob({ ...params, segments: 8, runs: 10_000, seed: 9 });
    const work = 8 * params.interval;
    expectWithinFourErrors(completionTime(params.interval, { ...params, work }), drawn);
  });

  it("is work and checkpoints alone where nothing fails, and unbounded where all does", () => {
    const job = { work: 1000, checkpointCost: 1, restartTime: 10 };
    expectRatio(completionTime(100, { ...job, mttf: 1e15 }), 1010, 1e-9);
    expect(completionTime(100, { ...job, mttf: 0.01 })).toBe(Infinity);
  });

  it.each([
    { change: { interval: 0 }, text: "interval must be finite and > 0, got 0" },
    { change: { work: -1 }, text: "work must be finite and > 0, got -1" },
    { change: { mttf: Infinity }, text: "mttf must be finite and > 0, got Infinity" },
    { change: { restartTime: -1 }, text: "restartTime must be finite and >= 0, got -1" },
    { change: { checkpointCost: NaN }, text: "checkpointCost must be finite and >= 0, got NaN" },
  ])("rejects: $text", ({ change, text }) => {
    const { interval, ...job } = {
      ...{ interval: 1, work: 1, checkpointCost: 1, restartTime: 1, mttf: 1 },
      ...change,
    };
    expect(() => completionTime(interval, job)).toThrow(new RangeError(text));
  });
});
