import { describe, expect, it } from "vitest";
import { normalQuantile, studentQuantile } from "../../lib/stats/student";
import oracle from "../oracle/accuracy.json";
import { largestError } from "../largest-error";

describe("what the doc comments promise, at its edges (test/oracle/accuracy.py)", () => {
  it("studentQuantile: 1e-12", () => {
    expect(
      largestError(oracle.student, ([share = 0, freedom = 0]) =>
        studentQuantile(share, { freedom }),
      ),
    ).toBeLessThan(1e-12);
  });

  it("normalQuantile: 1e-13, also next to 0 and to 1/2", () => {
    expect(largestError(oracle.normal, ([share = 0]) => normalQuantile(share))).toBeLessThan(1e-13);
  });
});

describe("quantiles", () => {
  it("of t run into those of the normal distribution without a step", () => {
    const at = (freedom: number) => studentQuantile(0.975, { freedom });
    expect(at(1e6) / at(1_000_001) - 1).toBeLessThan(1e-11);
    expect(at(1e300)).toBe(at(Infinity));
    expect(at(Infinity)).toBe(normalQuantile(0.975));
    for (let freedom = 4700; freedom < 5000; freedom += 1) {
      expect(at(freedom)).toBeGreaterThan(at(freedom + 1));
    }
  });
  it("are infinite beyond the largest number", () => {
    expect(studentQuantile(1e-300, { freedom: 0.1 })).toBe(-Infinity);
  });
});
