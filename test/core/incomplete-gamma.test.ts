import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteGamma, upperIncompleteGamma } from "../../lib/core/incomplete-gamma";
import { largestError } from "../largest-error";
import oracle from "../oracle/distributions.json";

describe("incomplete gamma functions", () => {
  it("keep what they promise: 1e-12 (test/oracle/distributions.py)", () => {
    const lower = oracle.incompleteGamma.map(([x = 0, shape = 0, share = 0]) => [x, shape, share]);
    const upper = oracle.incompleteGamma.map(([x = 0, shape = 0, , rest = 0]) => [x, shape, rest]);
    expect(largestError(lower, ([x = 0, shape = 0]) => incompleteGamma(x, { shape }))).toBeLessThan(
      1e-12,
    );
    expect(
      largestError(upper, ([x = 0, shape = 0]) => upperIncompleteGamma(x, { shape })),
    ).toBeLessThan(1e-12);
  });

  it("are the Poisson sum for a whole shape", () => {
    let [term, sum] = [Math.exp(-12), 0];
    for (let count = 0; count < 30; count += 1) {
      sum += term;
      term *= 12 / (count + 1);
      expect(upperIncompleteGamma(12, { shape: count + 1 }) / sum).toBeCloseTo(1, 12);
    }
  });

  it("add up to 1, and grow with x", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (shape, ratio) => {
          const x = shape * ratio;
          const share = incompleteGamma(x, { shape });
          expect(share + upperIncompleteGamma(x, { shape })).toBeCloseTo(1, 12);
          expect(incompleteGamma(x * 1.01, { shape })).toBeGreaterThanOrEqual(share - 1e-13);
        },
      ),
    );
  });

  it("run from nothing to everything", () => {
    expect(incompleteGamma(0, { shape: 2 })).toBe(0);
    expect(incompleteGamma(Infinity, { shape: 2 })).toBe(1);
    expect(upperIncompleteGamma(0, { shape: 2 })).toBe(1);
    expect(upperIncompleteGamma(Infinity, { shape: 2 })).toBe(0);
  });

  it.each([
    { call: () => incompleteGamma(-1, { shape: 2 }), message: "x must be >= 0, got -1" },
    {
      call: () => upperIncompleteGamma(1, { shape: 0 }),
      message: "shape must be in [0.1, 100000000], got 0",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
