import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "../../../lib/core/sum";
import {
  harmonicNumber,
  popularityOf,
  requestedClasses,
  zipfClasses,
  zipfIdealHitRatio,
  zipfShare,
} from "../../../lib/model/caching";
import { simulateCache, zipfWeights } from "../../../lib/scenario/caching";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const exponents = [0, 0.3, 0.8, 1 - 1e-13, 1, 1.3, 2, 3.5];
/** All terms one by one, the small ones first. */
function summed(count: number, exponent: number): number {
  const terms = Array.from({ length: count }, (_, i) => (count - i) ** -exponent);
  return sumOf(terms);
}

describe("harmonicNumber", () => {
  it("agrees with known values: H(1000), and H(10⁷) = ln n + γ + 1/2n - 1/12n²", () => {
    expectRatio(harmonicNumber(1000, { exponent: 1 }), 7.48547086055034, 1e-14);
    const n = 1e7;
    const euler = 0.577215664901532861;
    const expected = Math.log(n) + euler + 1 / (2 * n) - 1 / (12 * n * n);
    expectRatio(harmonicNumber(n, { exponent: 1 }), expected, 1e-14);
    // ζ(2) and ζ(4), and what is left out of them: 1/n - 1/2n², 1/3n³.
    const [two, four] = [2, 4].map((exponent) => harmonicNumber(1e6, { exponent }));
    expectRatio(two ?? NaN, Math.PI ** 2 / 6 - 1e-6 + 0.5e-12, 1e-14);
    expectRatio(four ?? NaN, Math.PI ** 4 / 90, 1e-14);
  });

  it.each(exponents)("agrees with the sum of all terms for α = %d", (exponent) => {
    for (const count of [0, 1, 2, 999, 1000, 1001, 1002, 5000, 200_000]) {
      const all = summed(count, exponent);
      const actual = harmonicNumber(count, { exponent });
      expect(Math.abs(actual - all)).toBeLessThanOrEqual(1e-13 * all);
    }
  });
});

describe("Zipf's law", () => {
  it("has the shares that it is known by", () => {
    expectRatio(zipfIdealHitRatio(100, { items: 1000, exponent: 1 }), 0.692992814, 1e-9);
    expectRatio(zipfIdealHitRatio(100, { items: 1e4, exponent: 0.8 }), 0.300045854, 2e-9);
    expectRatio(zipfIdealHitRatio(1000, { items: 1e4, exponent: 0.8 }), 0.570617586, 1e-9);
    expectRatio(zipfShare(2, { items: 3, exponent: 1 }), 3 / 11);
  });

  it("adds up to the ideal hit ratio, from 0 to 1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        (items, exponent, capacity) => {
          let sum = 0;
          for (let rank = 1; rank <= Math.min(capacity, items); rank += 1) {
            sum += zipfShare(rank, { items, exponent });
          }
          const ideal = zipfIdealHitRatio(capacity, { items, exponent });
          expect(Math.abs(ideal - sum)).toBeLessThan(1e-12);
          if (capacity === 0) expect(ideal).toBe(0);
          if (capacity >= items) expect(ideal).toBe(1);
        },
      ),
    );
    // All alike: as large a share as has room.
    expect(zipfIdealHitRatio(30, { items: 4000, exponent: 0 })).toBe(30 / 4000);
  });

  it.each([
    { exponent: 0.8, capacity: 200 },
    { exponent: 1.2, capacity: 20 },
  ])("is what a cache that holds the top has: $exponent", ({ exponent, capacity }) => {
    const weights = zipfWeights({ items: 3000, exponent });
    const run = simulateCache({ policy: "pinned", weights, capacity, requests: 3e5, seed: 5 });
    expectWithinFourErrors(zipfIdealHitRatio(capacity, { items: 3000, exponent }), run);
  });
});

describe("zipfClasses", () => {
  it.each(exponents)("stand for all ranks, whatever is summed over them: α = %d", (exponent) => {
    for (const items of [1, 2, 63, 64, 129, 1000, 100_000]) {
      const classes = zipfClasses({ items, exponent });
      const sum = (f: (share: number) => number) =>
        sumOf(classes.map(({ share, items: many }) => many * f(share)));
      const total = summed(items, exponent);
      const all = (f: (share: number) => number) =>
        sumOf(Array.from({ length: items }, (_, i) => f((items - i) ** -exponent / total)));
      expect(sum(() => 1)).toBe(items);
      expectRatio(
        sum((share) => share),
        1,
        1e-9,
      );
      for (const time of [1, 100, 1e4]) {
        const present = (share: number) => -Math.expm1(-share * time);
        expectRatio(sum(present), all(present), 1e-8);
      }
      expect(classes.map(({ share }) => share)).toEqual(
        classes.map(({ share }) => share).sort((a, b) => b - a),
      );
    }
  });

  it("are few", () => {
    expect(zipfClasses({ items: 1e6, exponent: 1 }).length).toBeLessThan(1500);
    expect(zipfClasses({ items: 1e12, exponent: 1 }).length).toBeLessThan(3500);
    expect(zipfClasses({ items: 64, exponent: 1 })).toHaveLength(64);
  });
});

describe("popularity", () => {
  it("is a share of each weight, however large or small they are", () => {
    expect(popularityOf([1, 3]).map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect(popularityOf([1e308, 1e308, 0]).map(({ share }) => share)).toEqual([0.5, 0.5, 0]);
    expect(popularityOf([1e-320, 1e-320]).map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(requestedClasses(popularityOf([2, 0, 2]))).toHaveLength(2);
  });

  it.each([
    {
      call: () => harmonicNumber(-1, { exponent: 1 }),
      text: "count must be a whole number >= 0, got -1",
    },
    {
      call: () => harmonicNumber(1, { exponent: -1 }),
      text: "exponent must be in [0, 100], got -1",
    },
    { call: () => zipfShare(4, { items: 3, exponent: 1 }), text: "rank must be in [1, 3], got 4" },
    {
      call: () => zipfIdealHitRatio(0.5, { items: 3, exponent: 1 }),
      text: "capacity must be a whole number >= 0, got 0.5",
    },
    {
      call: () => zipfIdealHitRatio(1, { items: 0, exponent: 1 }),
      text: "items must be a whole number >= 1, got 0",
    },
    {
      call: () => zipfClasses({ items: 1e13, exponent: 1 }),
      text: "items must be in [1, 1000000000000], got 10000000000000",
    },
    { call: () => popularityOf([]), text: "weights must hold 1 items or more, got 0" },
    { call: () => popularityOf([1, -1]), text: "weights[1] must be finite and >= 0, got -1" },
    {
      call: () => popularityOf([0, 0]),
      text: "weights must be positive somewhere, got 0 everywhere",
    },
    {
      call: () => requestedClasses([{ share: 0.5, items: 1 }]),
      text: "popularity must add up to 1, got 0.5",
    },
    {
      call: () => requestedClasses([{ share: 2, items: 0.5 }]),
      text: "popularity[0].share must be in [0, 1], got 2",
    },
    {
      call: () => requestedClasses([{ share: 1, items: -1 }]),
      text: "popularity[0].items must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
