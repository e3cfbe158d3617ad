import { describe, expect, it } from "vitest";
import { streams } from "../../lib/core/random";
import { quantileInterval } from "../../lib/stats/quantile-interval";

describe("quantileInterval", () => {
  // Conover, Practical Nonparametric Statistics: order statistics 2 and 7 of 8 hold the median in 1 - 18/256.
  it("lies between order statistics", () => {
    const values = [8, 1, 7, 2, 6, 3, 5, 4];
    const half = { share: 0.5, confidence: 0.9 };
    expect(quantileInterval(values, half)).toEqual({ estimate: 4.5, low: 2, high: 7 });
    const more = quantileInterval(values, { share: 0.5, confidence: 0.95 });
    expect(more).toEqual({ estimate: 4.5, low: 1, high: 8 });
  });

  it("is unbounded where the values are too few", () => {
    const values = Array.from({ length: 367 }, (_, i) => i);
    const options = { share: 0.99, confidence: 0.95 };
    expect(quantileInterval(values, options).high).toBe(Infinity);
    expect(quantileInterval([...values, 367], options).high).toBe(367);
    expect(quantileInterval([1], { share: 0.5, confidence: 0.95 })).toEqual({
      ...{ estimate: 1, low: -Infinity, high: Infinity },
    });
    expect(quantileInterval([1, 2], { share: 1, confidence: 0.5 }).high).toBe(Infinity);
  });

  it("holds the quantile as often as it says, or more", () => {
    const { draws } = streams(7);
    const samples = Array.from({ length: 1000 }, () =>
      quantileInterval(
        Array.from({ length: 100 }, () => draws?.uniform() ?? NaN),
        { share: 0.9, confidence: 0.9 },
      ),
    );
    const held = samples.filter(({ low, high }) => low <= 0.9 && 0.9 <= high).length;
    expect(held).toBeGreaterThan(900 - 4 * Math.sqrt(90));
    expect(held).toBeLessThan(980);
  });

  it("refuses what is no sample", () => {
    const call =
      (values: number[], share = 0.5, confidence = 0.9) =>
      () =>
        quantileInterval(values, { share, confidence });
    expect(call([])).toThrow(new RangeError("values must hold 1 items or more, got 0"));
    expect(call([NaN])).toThrow(new RangeError("values[0] must be finite, got NaN"));
    expect(call([1], 2)).toThrow(new RangeError("share must be in [0, 1], got 2"));
    expect(call([1], 0.5, 1)).toThrow(new RangeError("confidence must be < 1, got 1"));
  });
});
