import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrate } from "../../../lib/core/quadrature";
import { days, hours, minutes } from "../../../lib/core/units";
import {
  type DowntimeParams,
  downtimeExceeds,
  downtimeQuantile,
  downtimeWithin,
  meanDowntime,
} from "../../../lib/model/availability/downtime-distribution";
import { simulateMonths } from "../../../lib/scenario/availability/months";
import { shareInterval } from "../../../lib/stats/proportion";
import { meanInterval } from "../../../lib/stats/summary";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const month: DowntimeParams = {
  window: days(30),
  mttf: days(30),
  mttr: minutes(30),
  start: "steady",
};
const unit = fc.record({
  window: fc.constant(1),
  mttf: fc.double({ min: 0.01, max: 100, noNaN: true }),
  mttr: fc.double({ min: 0.01, max: 100, noNaN: true }),
  start: fc.constantFrom("up", "down", "steady"),
}) as fc.Arbitrary<DowntimeParams>;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the downtime of a month", () => {
  it("is none with the chance of no failure: e^(-T/MTTF)", () => {
    expectRatio(downtimeWithin(0, { ...month, start: "up" }), Math.exp(-1), 1e-14);
    const up = days(30) / (days(30) + minutes(30));
    expectRatio(downtimeWithin(0, month), up * Math.exp(-1), 1e-14);
    expect(downtimeWithin(0, { ...month, start: "down" })).toBe(0);
    expect(downtimeExceeds(days(30), month)).toBe(0);
  });

  it("is that of one failure where a second is out of the question", () => {
    // One failure at a uniform moment: P(D > x) = (T - x)/MTTF × e^(-x/MTTR), to first order.
    const rare: DowntimeParams = { window: 100, mttf: 1e9, mttr: 5, start: "up" };
    expectRatio(downtimeExceeds(20, rare), (80 / 1e9) * Math.exp(-4), 1e-6);
  });

  it("agrees with the double sum of Tijms (2003), corollary 8.3.2, as it is printed", () => {
    const poisson = (mean: number, n: number): number =>
      n === 0 ? Math.exp(-mean) : (poisson(mean, n - 1) * mean) / n;
    const upTo = (mean: number, last: number): number =>
      last < 0 ? 0 : upTo(mean, last - 1) + poisson(mean, last);
    for (const [mttf, mttr] of [
      [3, 1],
      [1, 2],
      [0.2, 0.5],
    ] as const) {
      const [alpha, beta] = [1 / mttf, 1 / mttr];
      for (const uptime of [0.1, 0.5, 0.9]) {
        let [fromUp, fromDown] = [0, 0];
        for (let n = 0; n < 40; n += 1) {
          const repairs = poisson(beta * (1 - uptime), n);
          fromUp += repairs * (1 - upTo(alpha * uptime, n));
          fromDown += repairs * (1 - upTo(alpha * uptime, n - 1));
        }
        const printed = (beta * fromUp + alpha * fromDown) / (alpha + beta);
        const unit = { window: 1, mttf, mttr, start: "steady" } as const;
        expect(downtimeExceeds(1 - uptime, unit)).toBeCloseTo(printed, 12);
      }
    }
  });

  it.each([
    { window: 100, mttf: 30, mttr: 5, start: "up" },
    { window: 100, mttf: 30, mttr: 5, start: "steady" },
    { window: 100, mttf: 100, mttr: 60, start: "steady" },
    { window: 100, mttf: 2, mttr: 0.1, start: "up" },
  ] as const)("agrees with months drawn, MTTF $mttf, MTTR $mttr, from $start", (params) => {
    const months = 40_000;
    const drawn = simulateMonths({ ...params, months, seed: 11 });
    // Neighbouring months of one unit are not independent, but nearly so.
    expectWithinFourErrors(meanDowntime(params), meanInterval(drawn, { confidence: 0.95 }));
    for (const chance of [0.1, 0.5, 0.9, 0.99]) {
      const x = downtimeQuantile(chance, params);
      const within = drawn.filter((each) => each <= x).length;
      const interval = shareInterval(within, { trials: months, confidence: 0.95 });
      expectWithinFourErrors(downtimeWithin(x, params), interval);
    }
  });

  it("is uptime in a mirror: from down, uptime is distributed as downtime from up", () => {
    fc.assert(
      fc.property(unit, share, (params, x) => {
        const { mttf, mttr } = params;
        const mirror = { ...params, mttf: mttr, mttr: mttf, start: "up" } as const;
        expect(downtimeExceeds(x, { ...params, start: "down" })).toBeCloseTo(
          x === 1 ? 0 : x === 0 ? 1 : downtimeWithin(1 - x, mirror),
          12,
        );
      }),
    );
  });

  it("has the area over its distribution as mean", () => {
    fc.assert(
      fc.property(unit, (params) => {
        const area = integrate((x) => downtimeExceeds(x, params), [0, 0.1, 0.5, 1]);
        expectRatio(area, meanDowntime(params), 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("has the long-run mean in steady state, and less of it in a month that begins up", () => {
    const u = 1800 / (days(30) + 1800);
    expectRatio(meanDowntime(month), u * days(30), 1e-12);
    expect(meanDowntime({ ...month, start: "up" })).toBeLessThan(meanDowntime(month));
    // In a window far shorter than both: T²/(2 MTTF) from up.
    const short = { window: 1e-6, mttf: 1, mttr: 1, start: "up" } as const;
    expectRatio(meanDowntime(short), 5e-13, 1e-5);
    // mpmath: U T (1 - (1 - e⁻ʸ)/y) for T = 0.0045.
    expectRatio(meanDowntime({ ...short, window: 0.0045 }), 0.000010094693220915541141, 1e-12);
  });

  it("rises from 0 to 1, and what is not within is beyond", () => {
    fc.assert(
      fc.property(unit, share, share, (params, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const within = downtimeWithin(low, params);
        expect(downtimeWithin(high, params)).toBeGreaterThanOrEqual(within - 1e-12);
        expect(within + downtimeExceeds(low, params)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("has quantiles that are its inverse, with its atoms at none and at all of the window", () => {
    fc.assert(
      fc.property(unit, share, (params, chance) => {
        const x = downtimeQuantile(chance, params);
        expect(downtimeWithin(x, params)).toBeGreaterThanOrEqual(chance - 1e-9);
        if (x > 1e-9) expect(downtimeWithin(x * (1 - 1e-9), params)).toBeLessThan(chance + 1e-9);
      }),
    );
    expect(downtimeQuantile(0.36, month)).toBe(0);
    expect(downtimeQuantile(1, month)).toBe(days(30));
    const stuck = { window: 1, mttf: 1, mttr: 1e9, start: "down" } as const;
    expect(downtimeQuantile(0.5, stuck)).toBe(1);
  });

  it("keeps the digits of a month that is hardly ever so bad", () => {
    const bad = downtimeExceeds(hours(20), month);
    expect(bad).toBeGreaterThan(0);
    expect(bad).toBeLessThan(1e-12);
    const once = 1 - 1e-13;
    expectRatio(downtimeExceeds(downtimeQuantile(once, month), month), 1 - once, 1e-6);
  });

  it("of a unit that never fails is none", () => {
    const safe = { ...month, mttf: Infinity };
    expect(downtimeWithin(0, safe)).toBe(1);
    expect(meanDowntime(safe)).toBe(0);
    expect(downtimeQuantile(1, safe)).toBe(0);
  });

  it("narrows to the mean for outages of a second", () => {
    const fast = { window: days(30), mttf: 999, mttr: 1, start: "steady" } as const;
    const deviation = Math.sqrt(2 * days(30) * 1e-3);
    expect(downtimeWithin(2592 + 4 * deviation, fast)).toBeGreaterThan(0.999);
    expect(downtimeWithin(2592 - 4 * deviation, fast)).toBeLessThan(0.001);
  });

  it.each([
    { change: { start: "left" as "up" }, text: "start must be up, down or steady, got left" },
    { change: { mttr: 1e-3 }, text: "mttr must be >= 0.02592, got 0.001" },
    { change: { mttr: Infinity }, text: "mttr must be finite and > 0, got Infinity" },
    { change: { window: 0 }, text: "window must be finite and > 0, got 0" },
  ])("rejects: $text", ({ change, text }) => {
    expect(() => downtimeWithin(1, { ...month, ...change })).toThrow(new RangeError(text));
  });
  it("rejects a downtime below 0 and a share above 1", () => {
    expect(() => downtimeExceeds(-1, month)).toThrow(
      new RangeError("downtime must be finite and >= 0, got -1"),
    );
    expect(() => downtimeQuantile(2, month)).toThrow(
      new RangeError("share must be in [0, 1], got 2"),
    );
  });
});
