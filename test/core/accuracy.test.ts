import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../lib/core/beta";
import { logInverseErlangB } from "../../lib/core/erlang";
import { lambertW } from "../../lib/core/lambert";
import { findRoot } from "../../lib/core/root";
import oracle from "../oracle/accuracy.json";
import { largestError } from "../largest-error";

describe("what the doc comments promise, at its edges (test/oracle/accuracy.py)", () => {
  it("incompleteBeta: 1e-13 for shapes of 0.1 and more, 1e-12 for shapes of 1e-3 and more", () => {
    const share = ([x = 0, a = 0, b = 0]: readonly number[]) => incompleteBeta(x, { a, b });
    expect(largestError(oracle.beta, share)).toBeLessThan(1e-13);
    expect(largestError(oracle.betaWide, share)).toBeLessThan(1e-12);
  });

  it("lambertW: 1e-13 up to the largest number", () => {
    expect(largestError(oracle.lambertW, ([x = 0]) => lambertW(x))).toBeLessThan(1e-13);
  });

  it("logInverseErlangB: 1e-13 also where nearly all is lost, and where nearly nothing is", () => {
    expect(
      largestError(oracle.erlang, ([servers = 0, load = 0]) =>
        logInverseErlangB(servers, { load }),
      ),
    ).toBeLessThan(1e-13);
  });
});

describe("findRoot", () => {
  it.each([
    { name: "ln(x / 1e-200)", f: (x: number) => Math.log(x / 1e-200), root: 1e-200 },
    { name: "a step at 1e-250", f: (x: number) => (x < 1e-250 ? -1 : 1), root: 1e-250 },
    { name: "x - 3e-305", f: (x: number) => x - 3e-305, root: 3e-305 },
  ])("finds a root many powers of ten below its bracket: $name", ({ f, root }) => {
    expect(Math.abs(findRoot(f, { from: 1e-310, to: 1 }) / root - 1)).toBeLessThan(1e-14);
    expect(Math.abs(findRoot(f, { from: 1e-310, to: 1e308 }) / root - 1)).toBeLessThan(1e-14);
  });
  it("takes a bracket wider than the largest number", () => {
    const root = findRoot((x) => x - 1, { from: -1.7e308, to: 1.7e308 });
    expect(root).toBeCloseTo(1, 12);
  });
  it("refuses a function that gives no number on the way", () => {
    const f = (x: number) => (x === 0 || x === 1 ? x - 0.5 : NaN);
    expect(() => findRoot(f, { from: 0, to: 1 })).toThrow(
      new RangeError("f(0.5) must be a number, got NaN"),
    );
  });
});
