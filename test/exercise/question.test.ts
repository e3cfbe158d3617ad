import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf, steps } from "../../lib/exercise";

describe("steps", () => {
  it("has both ends, and no last bits of a sum", () => {
    expect(steps(0.1, 0.7, 0.1)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(steps(60, 80, 10)).toEqual([60, 70, 80]);
    expect(steps(5, 5, 1)).toEqual([5]);
    expect(steps(-1, 1, 1)).toEqual([-1, 0, 1]);
  });

  it("has as many as there are, each as far from the last", () => {
    const whole = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(whole, whole, fc.constantFrom(1, 0.5, 0.1, 0.01, 1e-5), (first, count, step) => {
        const values = steps(first * step, (first + count) * step, step);
        expect(values).toHaveLength(count + 1);
        values.forEach((value, k) => expect(value / step).toBeCloseTo(first + k, 6));
      }),
    );
  });

  it.each([
    [0, 1, 0.3],
    [1, 0, 0.5],
    [0, 1, 0],
    [0, 1, -1],
    [0, NaN, 1],
    [0, Infinity, 1],
    [NaN, 1, 1],
    [0, 1, NaN],
  ])("refuses to go from %d to %d by %d", (from, to, step) => {
    expect(() => steps(from, to, step)).toThrow(
      new RangeError(`steps of ${step} must lead from ${from} to ${to}`),
    );
  });
});

describe("oneOf", () => {
  it("is its values", () => {
    expect(oneOf(3, 1, 2)).toEqual([3, 1, 2]);
  });
});
