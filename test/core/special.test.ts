import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../lib/core/beta";
import { binomialAtLeast, binomialBelow, binomialProbability } from "../../lib/core/binomial";
import { logInverseErlangB } from "../../lib/core/erlang";
import { logGamma } from "../../lib/core/gamma";
import { lambertW } from "../../lib/core/lambert";
import { erf, erfc, logNormalTail, normalExceeded } from "../../lib/core/normal";
import { countDistribution } from "../../lib/core/poisson-binomial";
import { integrate } from "../../lib/core/quadrature";
import { findRoot } from "../../lib/core/root";
import { sumOf } from "../../lib/core/sum";
import { chanceOfAny, chanceWithin } from "../../lib/core/union";
import oracle from "../oracle/special.json";

/** Relative error against mpmath (test/oracle/special.py). */
function expectClose(actual: number, expected: number, tolerance: number): void {
  if (expected === 0) expect(Math.abs(actual)).toBeLessThan(tolerance);
  else expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);
}
const pairs = (rows: readonly (readonly number[])[]) =>
  rows.map(([x = 0, value = 0]) => ({ x, value }));

describe("special functions agree with mpmath", () => {
  it.each(pairs(oracle.logGamma))("logGamma($x)", ({ x, value }) =>
    expectClose(logGamma(x), value, 1e-13),
  );
  it.each(pairs(oracle.erfc))("erfc($x)", ({ x, value }) => expectClose(erfc(x), value, 1e-13));
  it.each(pairs(oracle.erf))("erf($x)", ({ x, value }) => expectClose(erf(x), value, 1e-13));
  it.each(pairs(oracle.logNormalTail))("logNormalTail($x)", ({ x, value }) =>
    expectClose(logNormalTail(x), value, 1e-13),
  );
  it.each(pairs(oracle.logNormalTail).filter(({ value }) => value > -1e300))(
    "normalExceeded(logNormalTail($x))",
    ({ x, value }) => {
      // Where the logarithm is next to 0 it is the one that has few digits.
      if (value < -1e-3) expect(normalExceeded(value)).toBeCloseTo(x, 10);
      expect(logNormalTail(normalExceeded(value))).toBeCloseTo(value, 12);
    },
  );
  it.each(pairs(oracle.lambertW))("lambertW($x)", ({ x, value }) =>
    expectClose(lambertW(x), value, 1e-13),
  );

  it.each(
    oracle.binomial.map(([k = 0, n = 0, p = 0, atLeast = 0, below = 0, term = 0]) => ({
      k,
      n,
      p,
      atLeast,
      below,
      term,
    })),
  )("binomial: $k of $n at $p", ({ k, n, p, atLeast, below, term }) => {
    const params = { trials: n, chance: p };
    expectClose(binomialAtLeast(k, params), atLeast, 1e-13);
    expectClose(binomialBelow(k, params), below, 1e-13);
    expectClose(binomialProbability(k, params), term, 1e-13);
  });
  it.each(oracle.incompleteBeta.map(([x = 0, a = 0, b = 0, value = 0]) => ({ x, a, b, value })))(
    "incompleteBeta($x, $a, $b)",
    ({ x, a, b, value }) => expectClose(incompleteBeta(x, { a, b }), value, 1e-13),
  );
  it.each(oracle.logInverseErlangB.map(([c = 0, load = 0, value = 0]) => ({ c, load, value })))(
    "logInverseErlangB($c, $load)",
    ({ c, load, value }) => expectClose(logInverseErlangB(c, { load }), value, 1e-13),
  );
});

describe("sums and roots", () => {
  it("keeps the small terms of a sum", () => {
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    expect(sumOf(Array.from({ length: 1e6 }, () => 0.1))).toBe(100_000);
  });
  it("passes an infinite term on", () => {
    expect(sumOf([1, Infinity, 2])).toBe(Infinity);
  });
  it("finds a root to the last digits", () => {
    expectClose(
      findRoot((x) => x * x - 2, { from: 0, to: 2 }),
      Math.SQRT2,
      1e-15,
    );
    expectClose(
      findRoot((x) => Math.exp(x) - 1e-30, { from: -100, to: 0 }),
      Math.log(1e-30),
      1e-14,
    );
    expectClose(
      findRoot((x) => (x < 0.3 ? -1 : 1), { from: 0, to: 1 }),
      0.3,
      1e-14,
    );
  });
  it("refuses a bracket without a change of sign", () => {
    expect(() => findRoot((x) => x * x + 1, { from: 0, to: 1 })).toThrow(
      new RangeError("f must change its sign in [0, 1], got 1 and 2"),
    );
  });
  it.each([
    { name: "1/x", f: (x: number) => 1 / x, breakpoints: [1, 2], value: Math.LN2 },
    { name: "ln x, infinite at an end", f: Math.log, breakpoints: [0, 1], value: -1 },
    { name: "1/√x", f: (x: number) => 1 / Math.sqrt(x), breakpoints: [0, 4], value: 4 },
    { name: "|x|, with its kink", f: Math.abs, breakpoints: [-1, 0, 2], value: 2.5 },
    {
      name: "a bell",
      f: (x: number) => Math.exp(-x * x),
      breakpoints: [-10, 0, 10],
      value: Math.sqrt(Math.PI),
    },
  ])("integrates $name", ({ f, breakpoints, value }) =>
    expectClose(integrate(f, breakpoints), value, 1e-13),
  );
  it("counts things of different chance", () => {
    const counts = countDistribution([0.9, 0.95, 0.99]);
    [5e-5, 0.00635, 0.14715, 0.84645].forEach((value, k) =>
      expectClose(counts[k] ?? 0, value, 1e-13),
    );
  });
  it("keeps the digits of rare things", () => {
    expect(chanceOfAny([1e-17, 1e-17])).toBe(2e-17);
    expectClose(chanceWithin(1e6, { chance: 1e-9 }), 9.995001671245088e-4, 1e-13);
    expect(chanceWithin(0, { chance: 1 })).toBe(0);
    expect(chanceWithin(3, { chance: 1 })).toBe(1);
  });
  it("has no tail beyond the smallest number", () => {
    expect(erfc(1e308)).toBe(0);
    expect(erf(-1e308)).toBe(-1);
    expect(logNormalTail(-1e308)).toBeCloseTo(0, 300);
  });
  it.each([
    { call: () => sumOf([1, NaN]), message: "terms must be numbers, got NaN" },
    {
      call: () => sumOf([Infinity, -Infinity]),
      message: "terms must be of one infinity at most, got both",
    },
    {
      call: () => incompleteBeta(0.5, { a: 1e9, b: 1 }),
      message: "a must be in [1e-8, 100000000], got 1000000000",
    },
    { call: () => logGamma(0), message: "x must be > 0, got 0" },
    { call: () => erfc(NaN), message: "x must be finite, got NaN" },
    { call: () => lambertW(-1), message: "x must be >= -1/e, got -1" },
    {
      call: () => binomialAtLeast(1.5, { trials: 3, chance: 0.5 }),
      message: "successes must be a whole number >= 0, got 1.5",
    },
    { call: () => incompleteBeta(2, { a: 1, b: 1 }), message: "x must be in [0, 1], got 2" },
    { call: () => countDistribution([0.5, 2]), message: "chances[1] must be in [0, 1], got 2" },
    {
      call: () => integrate(Math.abs, [0]),
      message: "breakpoints must hold 2 items or more, got 1",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
