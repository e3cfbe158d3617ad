import { describe, expect, it } from "vitest";
import { type RandomStream, streams } from "../../../lib/core/random";
import { annualGrowth, exponentialGrowth, timeToGrow } from "../../../lib/model/scaling/growth";
import { fitGrowth } from "../../../lib/model/scaling/growth-fit";

describe("growth", () => {
  it.each([
    { doublingTime: 2, growth: 0.414213562 },
    { doublingTime: 1.5, growth: 0.587401052 },
  ])("doubling in $doublingTime years is $growth a year", ({ doublingTime, growth }) => {
    expect(annualGrowth({ doublingTime })).toBeCloseTo(growth, 9);
    expect(timeToGrow(2, { annualGrowth: growth })).toBeCloseTo(doublingTime, 7);
  });

  it.each([
    { annualGrowth: 0.52, doublingTime: 1.65543366 },
    { annualGrowth: 0.035, doublingTime: 20.1487917 },
  ])(
    "$annualGrowth a year doubles in $doublingTime years",
    ({ annualGrowth: rate, doublingTime }) => {
      expect(timeToGrow(2, { annualGrowth: rate })).toBeCloseTo(doublingTime, 7);
    },
  );

  it("agrees with a year-by-year account", () => {
    let account = 7;
    for (let year = 0; year < 30; year += 1) account *= 1 + annualGrowth({ doublingTime: 3 });
    expect(account / exponentialGrowth(30, { start: 7, doublingTime: 3 })).toBeCloseTo(1, 12);
  });

  it("looks back with negative time, and stays at nothing", () => {
    expect(exponentialGrowth(-2, { start: 100, doublingTime: 2 })).toBe(50);
    expect(exponentialGrowth(1e9, { start: 0, doublingTime: 2 })).toBe(0);
    expect(exponentialGrowth(1e9, { start: 1, doublingTime: 2 })).toBe(Infinity);
  });

  it.each([
    {
      call: () => exponentialGrowth(1, { start: -1, doublingTime: 2 }),
      message: "start must be finite and >= 0, got -1",
    },
    {
      call: () => annualGrowth({ doublingTime: 0 }),
      message: "doublingTime must be finite and > 0, got 0",
    },
    { call: () => timeToGrow(2, { annualGrowth: 0 }), message: "annualGrowth must be > 0, got 0" },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("fitGrowth", () => {
  it("finds the rate of noisy growth within four standard errors", () => {
    const { noise } = streams(4) as Record<"noise", RandomStream>;
    const points = Array.from({ length: 60 }, (_, year) => ({
      year,
      value:
        exponentialGrowth(year, { start: 5, doublingTime: 2.5 }) * Math.exp(0.4 * noise.normal()),
    }));
    const { annualGrowth: rate, rateError } = fitGrowth(points);
    expect(Math.abs(Math.log1p(rate) - Math.LN2 / 2.5)).toBeLessThan(4 * rateError);
    expect(rateError).toBeLessThan(0.01);
  });

  it("goes through exact points", () => {
    const { doublingTime, valueAt } = fitGrowth([
      { year: 2000, value: 10 },
      { year: 2006, value: 80 },
    ]);
    expect(doublingTime).toBeCloseTo(2, 12);
    expect(valueAt(2002)).toBeCloseTo(20, 9);
  });

  it("rejects a value that has no logarithm", () => {
    expect(() =>
      fitGrowth([
        { year: 0, value: 1 },
        { year: 1, value: 0 },
      ]),
    ).toThrow(new RangeError("points[1].value must be finite and > 0, got 0"));
  });
});
