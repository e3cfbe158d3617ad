import { describe, expect, it } from "vitest";
import { type RandomStream, streams } from "../../lib/core/random";
import { fitLine } from "../../lib/stats/line";
import { shareInterval } from "../../lib/stats/proportion";
import { normalQuantile, studentQuantile } from "../../lib/stats/student";
import { meanInterval, sampleQuantile } from "../../lib/stats/summary";
import oracle from "../oracle/special.json";

describe("quantiles agree with scipy", () => {
  it.each(oracle.studentQuantile.map(([p = 0, freedom = 0, value = 0]) => ({ p, freedom, value })))(
    "t of $p with $freedom degrees of freedom",
    ({ p, freedom, value }) => expect(studentQuantile(p, { freedom }) / value).toBeCloseTo(1, 11),
  );
  it.each(oracle.normalQuantile.map(([p = 0, value = 0]) => ({ p, value })))(
    "z of $p",
    ({ p, value }) => expect(normalQuantile(p)).toBeCloseTo(value, 11),
  );
});

describe("intervals", () => {
  it("hold the true mean as often as they say", () => {
    const draws = streams(11)["draws"] as RandomStream;
    let held = 0;
    for (let i = 0; i < 4000; i += 1) {
      const { low, high } = meanInterval(
        Array.from({ length: 5 }, () => draws.normal()),
        { confidence: 0.9 },
      );
      if (low <= 0 && 0 <= high) held += 1;
    }
    expect(Math.abs(held / 4000 - 0.9)).toBeLessThan(4 * Math.sqrt(0.09 / 4000));
  });

  it("of shares agree with Wilson's own form", () => {
    const { estimate, low, high } = shareInterval(8, { trials: 10, confidence: 0.95 });
    expect(estimate).toBe(0.8);
    expect(low).toBeCloseTo(0.4901625, 6);
    expect(high).toBeCloseTo(0.9433178, 6);
    expect(shareInterval(0, { trials: 20, confidence: 0.95 }).low).toBe(0);
    expect(shareInterval(20, { trials: 20, confidence: 0.95 }).high).toBe(1);
  });

  it("run from nothing to everything as confidence does from 0 to 1", () => {
    expect(meanInterval([1, 3], { confidence: 0 })).toEqual({ estimate: 2, low: 2, high: 2 });
    expect(meanInterval([2, 2], { confidence: 1 })).toEqual({
      estimate: 2,
      low: -Infinity,
      high: Infinity,
    });
    expect(shareInterval(1, { trials: 4, confidence: 1 })).toEqual({
      estimate: 0.25,
      low: 0,
      high: 1,
    });
    const { low, high } = shareInterval(1, { trials: 4, confidence: 1 - 2 ** -53 });
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  });

  it("of a mean keep their digits next to a large offset, and at any size", () => {
    const at = (offset: number, scale: number) => {
      const values = [1, 2, 4].map((each) => (offset + each) * scale);
      const { estimate, high } = meanInterval(values, { confidence: 0.9 });
      return (high - estimate) / scale;
    };
    expect(at(1e9, 1)).toBeCloseTo(at(0, 1), 6);
    expect(at(0, 1e300)).toBeCloseTo(at(0, 1), 12);
    expect(at(0, 1e-300)).toBeCloseTo(at(0, 1), 12);
  });

  it("are joined by lines between the values of a sample", () => {
    expect(sampleQuantile([4, 1, 3, 2], { share: 0.25 })).toBe(1.75);
    expect(sampleQuantile([4, 1, 3, 2], { share: 1 })).toBe(4);
  });

  it.each([
    {
      call: () => meanInterval([1], { confidence: 0.95 }),
      message: "values must hold 2 items or more, got 1",
    },
    {
      call: () => shareInterval(3, { trials: 2, confidence: 0.95 }),
      message: "successes must be <= 2, got 3",
    },
    {
      call: () => meanInterval([1, NaN], { confidence: 0.95 }),
      message: "values[1] must be finite, got NaN",
    },
    {
      call: () => meanInterval([1, 2], { confidence: 1.5 }),
      message: "confidence must be in [0, 1], got 1.5",
    },
    {
      call: () => shareInterval(1, { trials: 3, confidence: -0.5 }),
      message: "confidence must be in [0, 1], got -0.5",
    },
    {
      call: () => sampleQuantile([1, Infinity], { share: 0.5 }),
      message: "values[1] must be finite, got Infinity",
    },
    {
      call: () => fitLine([0, 1, NaN].map((x) => ({ x, y: 1 }))),
      message: "points[2].x must be finite, got NaN",
    },
    {
      call: () => fitLine([1, 2, 3].map((y) => ({ x: 0.1, y }))),
      message: "points must differ in x, got one x only",
    },
    { call: () => normalQuantile(1), message: "share must be in (0, 1), got 1" },
    { call: () => studentQuantile(0.9, { freedom: 0 }), message: "freedom must be > 0, got 0" },
    {
      call: () => sampleQuantile([], { share: 0.5 }),
      message: "values must hold 1 items or more, got 0",
    },
    {
      call: () =>
        fitLine([
          { x: 1, y: 1 },
          { x: 1, y: 2 },
        ]),
      message: "points must differ in x, got one x only",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
