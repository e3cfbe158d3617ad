import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRoot } from "../../../lib/core/root";
import { freshestUtilization, queuedAge, reportAge, staleChance } from "../../../lib/model/clocks";
import { simulateReports, simulateView } from "../../../lib/scenario/clocks";
import { meanInterval } from "../../../lib/stats/summary";
import { expectWithinFourErrors } from "../availability/four-errors";

describe("queuedAge", () => {
  it("agrees with values that were computed elsewhere, and is least where its slope is zero", () => {
    expect(queuedAge(0.5, { serviceTime: 1 })).toBe(3.5);
    expect(freshestUtilization).toBeCloseTo(0.531010056, 9);
    expect(queuedAge(freshestUtilization, { serviceTime: 1 })).toBeCloseTo(3.484435332, 9);
    const slope = (x: number) => x ** 4 - 2 * x ** 3 + x ** 2 - 2 * x + 1;
    expect(findRoot(slope, { from: 0, to: 1 })).toBeCloseTo(freshestUtilization, 13);
  });

  it.each([0.2, 0.6])("agrees with a simulated queue at %f load", (load) => {
    const ages = Array.from({ length: 12 }, (_, i) =>
      simulateReports({ arrivalRate: load / 2, serviceTime: 2, reports: 2500, seed: i + 1 }),
    );
    const interval = meanInterval(ages, { confidence: 0.95 });
    expectWithinFourErrors(queuedAge(load, { serviceTime: 2 }), interval);
  });

  it("has no bound without reports, nor where they queue up", () => {
    expect([0, 1, 1.5].map((load) => queuedAge(load, { serviceTime: 1 }))).toEqual([
      ...[Infinity, Infinity, Infinity],
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (load) => {
        const age = queuedAge(load, { serviceTime: 3 });
        expect(age).toBeGreaterThanOrEqual(queuedAge(freshestUtilization, { serviceTime: 3 }));
      }),
    );
  });
});

describe("periodic reports", () => {
  it("agree with values that were computed elsewhere: every 30 s, 2 s late", () => {
    expect(reportAge(30, { delay: 2 })).toEqual({ mean: 17, longest: 32 });
  });

  it.each([
    { period: 30, delay: 2, changeRate: 0.01 },
    { period: 5, delay: 8, changeRate: 0.2 },
  ])("are as stale as a simulated view every $period s, $delay s late", (view) => {
    const runs = Array.from({ length: 12 }, (_, i) =>
      simulateView({ ...view, reports: 500, seed: i + 1 }),
    );
    const interval = meanInterval(
      runs.map(({ stale }) => stale),
      { confidence: 0.95 },
    );
    expectWithinFourErrors(staleChance(view.period, view), interval);
    const { mean, longest } = reportAge(view.period, view);
    expect(runs[0]?.meanAge).toBeCloseTo(mean, 9);
    expect(runs[0]?.longestAge).toBeCloseTo(longest, 9);
  });

  it("are stale as often as in the mean over all moments of a period", () => {
    for (const changeRate of [1e-6, 0.001, 0.0033, 0.02, 1]) {
      let sum = 0;
      for (let i = 0; i < 2000; i += 1)
        sum -= Math.expm1(-changeRate * (2 + (30 * (i + 0.5)) / 2000));
      const chance = staleChance(30, { delay: 2, changeRate });
      expect(chance / (sum / 2000)).toBeCloseTo(1, 4);
    }
  });

  it("are stale by the rate of change times their mean age, where that is small", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (period, delay) => {
          const chance = staleChance(period, { delay, changeRate: 1e-9 });
          expect(chance / (1e-9 * reportAge(period, { delay }).mean)).toBeCloseTo(1, 6);
          const more = staleChance(period, { delay, changeRate: 0.01 });
          expect(more).toBeLessThanOrEqual(staleChance(2 * period, { delay, changeRate: 0.01 }));
        },
      ),
    );
    expect(staleChance(0, { delay: 0, changeRate: 5 })).toBe(0);
    expect(staleChance(1e6, { delay: 1e6, changeRate: 1 })).toBe(1);
    // Both forms of a small term meet.
    const [series, direct] = [0.0999999, 0.1000001].map((changeRate) =>
      staleChance(1, { delay: 0, changeRate }),
    );
    expect((direct ?? NaN) - (series ?? NaN)).toBeCloseTo(0.0000002 * 0.4679, 11);
  });

  it.each([
    { call: () => reportAge(-1, { delay: 0 }), text: "period must be finite and >= 0, got -1" },
    {
      call: () => staleChance(1, { delay: 0, changeRate: -1 }),
      text: "changeRate must be finite and >= 0, got -1",
    },
    { call: () => queuedAge(-1, { serviceTime: 1 }), text: "utilization must be >= 0, got -1" },
    {
      call: () => queuedAge(0.5, { serviceTime: 0 }),
      text: "serviceTime must be finite and > 0, got 0",
    },
    {
      call: () => simulateReports({ arrivalRate: 0, serviceTime: 1, reports: 1, seed: 1 }),
      text: "arrivalRate must be finite and > 0, got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
