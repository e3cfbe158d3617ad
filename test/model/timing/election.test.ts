import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstCandidacyTime, rivalCandidateChance } from "../../../lib/model/timing/election";

describe("firstCandidacyTime", () => {
  it("is T + T / (m + 1), worked out by hand", () => {
    expect(firstCandidacyTime(150, { followers: 4 })).toBe(180);
    expect(firstCandidacyTime(150, { followers: 1 })).toBe(225);
  });

  it("is the area under the chance that nobody has asked yet", () => {
    // ∫ (1 - x)^m over the random part, by the midpoint rule.
    const points = 20_000;
    for (const followers of [1, 2, 5, 9]) {
      const area = Array.from({ length: points }, (_, i) => (1 - (i + 0.5) / points) ** followers);
      const mean = 1 + area.reduce((sum, each) => sum + each, 0) / points;
      expect(firstCandidacyTime(1, { followers })).toBeCloseTo(mean, 7);
    }
  });
});

describe("rivalCandidateChance", () => {
  it("is that of two points of an interval that are close, for two followers", () => {
    // Of the unit square, all but two triangles of side 1 - d / T.
    expect(rivalCandidateChance(100, { followers: 2, delay: 10 })).toBeCloseTo(1 - 0.9 ** 2, 12);
    expect(rivalCandidateChance(100, { followers: 2, delay: 0 })).toBe(0);
    expect(rivalCandidateChance(100, { followers: 3, delay: 100 })).toBe(1);
    expect(rivalCandidateChance(100, { followers: 3, delay: 200 })).toBe(1);
  });

  it("is none with one follower", () => {
    expect(rivalCandidateChance(100, { followers: 1, delay: 50 })).toBe(0);
  });

  it("is the share of a grid of waits in which the second is close to the first", () => {
    const grid = Array.from({ length: 60 }, (_, i) => (i + 0.5) / 60);
    for (const delay of [0.1, 0.25, 0.5]) {
      let close = 0;
      for (const a of grid)
        for (const b of grid)
          for (const c of grid) {
            const [first = 0, second = 0] = [a, b, c].sort((one, other) => one - other);
            if (second - first < delay) close += 1;
          }
      const share = close / 60 ** 3;
      expect(Math.abs(rivalCandidateChance(1, { followers: 3, delay }) - share)).toBeLessThan(0.03);
    }
  });

  it("falls with a longer time-out, and rises with followers and delay", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.integer({ min: 2, max: 20 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (timeout, followers, share) => {
          const params = { followers, delay: share * timeout };
          const chance = rivalCandidateChance(timeout, params);
          expect(rivalCandidateChance(2 * timeout, params)).toBeLessThan(chance);
          expect(
            rivalCandidateChance(timeout, { ...params, followers: followers + 1 }),
          ).toBeGreaterThanOrEqual(chance);
        },
      ),
    );
  });
});

it.each([
  {
    call: () => firstCandidacyTime(0, { followers: 1 }),
    text: "timeout must be finite and > 0, got 0",
  },
  {
    call: () => firstCandidacyTime(1, { followers: 0 }),
    text: "followers must be a whole number >= 1, got 0",
  },
  {
    call: () => rivalCandidateChance(1, { followers: 2, delay: -1 }),
    text: "delay must be finite and >= 0, got -1",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
