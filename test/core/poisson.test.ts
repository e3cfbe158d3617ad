import { describe, expect, it } from "vitest";
import { poissonAtLeast, poissonBelow, poissonProbability } from "../../lib/core/poisson";
import { poissonRace } from "../../lib/core/poisson-race";
import oracle from "../oracle/poisson.json";

/** Relative error against mpmath (test/oracle/poisson.py). */
function expectClose(actual: number, expected: number, tolerance: number): void {
  if (expected < 1e-300) expect(actual).toBeLessThan(1e-299);
  else expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);
}
const tails = oracle.tails.map(([k = 0, mean = 0, one = 0, atLeast = 0, below = 0]) => ({
  ...{ k, mean, one, atLeast, below },
}));
const races = oracle.races.map(([a = 0, b = 0, fewer = 0, equal = 0, more = 0]) => ({
  ...{ a, b, fewer, equal, more },
}));

describe("the Poisson distribution agrees with mpmath", () => {
  it.each(tails)("at $k of mean $mean", ({ k, mean, one, atLeast, below }) => {
    expectClose(poissonProbability(k, { mean }), one, 1e-12);
    expectClose(poissonAtLeast(k, { mean }), atLeast, 1e-12);
    expectClose(poissonBelow(k, { mean }), below, 1e-12);
  });

  it("is certain of none for a mean of 0", () => {
    expect(poissonProbability(0, { mean: 0 })).toBe(1);
    expect(poissonAtLeast(1, { mean: 0 })).toBe(0);
    expect(poissonBelow(0, { mean: 5 })).toBe(0);
  });

  it.each([
    {
      call: () => poissonAtLeast(0.5, { mean: 1 }),
      text: "count must be a whole number >= 0, got 0.5",
    },
    { call: () => poissonBelow(1, { mean: -1 }), text: "mean must be in [0, 10000000000], got -1" },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("two Poisson counts against each other", () => {
  it.each(races)("of means $a and $b", ({ a, b, fewer, equal, more }) => {
    const race = poissonRace(a, b);
    expectClose(race.equal, equal, 1e-11);
    // The likelier side is the complement of the other.
    expectClose(race.fewer, fewer, 1e-11);
    expectClose(race.more, more, 1e-11);
  });

  it("keeps its digits with means of a hundred million", () => {
    const { fewer, equal, more } = poissonRace(1e8, 1e8);
    expect(fewer).toBeCloseTo(more, 12);
    expect(equal * Math.sqrt(4 * Math.PI * 1e8)).toBeCloseTo(1, 8);
  });
});
