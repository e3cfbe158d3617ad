import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuantileSketch, sampleQuantile } from "../../lib/stats";

const sketchOf = (values: readonly number[]) => {
  const sketch = new QuantileSketch();
  sketch.addAll(values);
  return sketch;
};
const anyNumbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
  minLength: 1,
  maxLength: 100,
});

describe("QuantileSketch", () => {
  it("gives every order statistic within 1/128, whatever the sign and the size", () => {
    fc.assert(
      fc.property(anyNumbers, (values) => {
        const sketch = sketchOf(values);
        const sorted = [...values].sort((a, b) => a - b);
        sorted.forEach((value, i) => {
          // Half a place further, so that rounding does not lead to the place below.
          const share = Math.min(1, (i + 0.5) / Math.max(1, sorted.length - 1));
          const error = Math.abs(sketch.quantile(share) - value);
          expect(error).toBeLessThanOrEqual(Math.abs(value) / 128 + 2 ** -1022);
        });
      }),
    );
  });

  it("rounds the place down, however near the next value's is", () => {
    for (const sign of [1, -1]) {
      const sketch = sketchOf(sign > 0 ? [1, 100] : [-100, -1]);
      const below = sign > 0 ? 1 : -100;
      expect(Math.abs(sketch.quantile(0.99) / below - 1)).toBeLessThanOrEqual(1 / 128);
    }
  });

  it("agrees with the sample quantile of many values", () => {
    const values = Array.from({ length: 5001 }, (_, i) => ((i * 2711) % 5001) / 100);
    const sketch = sketchOf(values);
    for (const share of [0.01, 0.25, 0.5, 0.9, 0.99, 0.999]) {
      const exact = sampleQuantile(values, { share });
      expect(Math.abs(sketch.quantile(share) / exact - 1)).toBeLessThan(1 / 128);
    }
    expect([sketch.quantile(0), sketch.quantile(1), sketch.count]).toEqual([0, 50, 5001]);
  });

  it("does not depend on how many values come at a time", () => {
    fc.assert(
      fc.property(anyNumbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const sketch = new QuantileSketch();
        for (const value of values) sketch.addAll([value]);
        expect(sketch.count).toBe(values.length);
        expect(sketch.quantile(share)).toBe(sketchOf(values).quantile(share));
      }),
    );
  });

  it("merges: the same as if all had been added to one", () => {
    fc.assert(
      fc.property(
        anyNumbers,
        anyNumbers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, share) => {
          const merged = sketchOf(a);
          merged.merge(sketchOf(b));
          expect(merged.count).toBe(a.length + b.length);
          expect(merged.quantile(share)).toBe(sketchOf([...a, ...b]).quantile(share));
        },
      ),
    );
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d", (value) => {
    expect(() => sketchOf([1, value])).toThrow(
      new RangeError(`value must be finite, got ${value}`),
    );
  });

  it("refuses a quantile of nothing", () => {
    expect(() => sketchOf([]).quantile(0.5)).toThrow(
      new RangeError("a quantile needs one value or more, got none"),
    );
  });
});
