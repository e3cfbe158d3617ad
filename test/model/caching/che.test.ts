import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ReplacementPolicy,
  cheCache,
  cheCapacity,
  cheHitRatio,
  cheItemHitRatio,
  cheTime,
  exactFifoHitRatio,
  exactLruHitRatio,
  popularityOf,
  replacementPolicies,
  zipfClasses,
  zipfIdealHitRatio,
} from "../../../lib/model/caching";
import { simulateCache, zipfWeights } from "../../../lib/scenario/caching";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const three = popularityOf([5, 3, 2]);
const thousand = zipfClasses({ items: 1000, exponent: 1 });
const zipf = fc.record({
  items: fc.integer({ min: 2, max: 400 }),
  exponent: fc.double({ min: 0, max: 2.5, noNaN: true }),
});

describe("Che's approximation", () => {
  it.each([
    { capacity: 1, popularity: three, expected: 0.370909 },
    { capacity: 2, popularity: three, expected: 0.715412284 },
    { capacity: 3, popularity: zipfClasses({ items: 8, exponent: 1 }), expected: 0.531673088 },
    { capacity: 100, popularity: thousand, expected: 0.576524616 },
    {
      capacity: 1000,
      popularity: zipfClasses({ items: 1e4, exponent: 0.8 }),
      expected: 0.436659722,
    },
    {
      capacity: 1e4,
      popularity: zipfClasses({ items: 1e6, exponent: 0.8 }),
      expected: 0.231905346,
    },
  ])("of LRU with $capacity items is $expected", ({ capacity, popularity, expected }) => {
    // As many digits as there are.
    const last = expected === 0.370909 ? 1e-6 : 1e-9;
    const actual = cheHitRatio(capacity, { popularity, policy: "LRU" });
    expect(Math.abs(actual - expected)).toBeLessThan(last);
  });

  it("of a thousand items has a characteristic time of 180.928928 requests", () => {
    expect(cheTime(100, { popularity: thousand, policy: "LRU" })).toBeCloseTo(180.928928, 6);
    expect(cheHitRatio(100, { popularity: thousand, policy: "FIFO" })).toBeCloseTo(0.520248576, 9);
    expect(cheHitRatio(100, { popularity: thousand, policy: "RANDOM" })).toBe(
      cheHitRatio(100, { popularity: thousand, policy: "FIFO" }),
    );
  });

  it("takes 1425 of 10 000 items for half of the requests at α = 0.8, and 249 at α = 1", () => {
    for (const [exponent, expected] of [
      [0.8, 1425],
      [1, 249],
    ] as const) {
      const params = { popularity: zipfClasses({ items: 1e4, exponent }), policy: "LRU" } as const;
      expect(cheCapacity(0.5, params)).toBe(expected);
      expect(cheHitRatio(expected, params)).toBeGreaterThanOrEqual(0.5);
      expect(cheHitRatio(expected - 1, params)).toBeLessThan(0.5);
    }
  });

  it.each([
    { policy: "LRU", items: 1000, exponent: 1, capacity: 100 },
    { policy: "LRU", items: 5000, exponent: 0.7, capacity: 300 },
    { policy: "FIFO", items: 1000, exponent: 1, capacity: 100 },
    { policy: "RANDOM", items: 1000, exponent: 0.8, capacity: 200 },
  ] as const)("is what simulated caches do: $policy, $capacity of $items", (each) => {
    const { policy, items, exponent, capacity } = each;
    const run = { policy, weights: zipfWeights({ items, exponent }), capacity, seed: 7 };
    const theory = cheHitRatio(capacity, { popularity: zipfClasses({ items, exponent }), policy });
    expectWithinFourErrors(theory, simulateCache({ ...run, requests: 3e5 }));
  });

  it("is near the exact ratio of few items, and nearer for more", () => {
    const off = (items: number, policy: ReplacementPolicy) => {
      const weights = Array.from({ length: items }, (_, i) => 1 / (i + 1));
      const exact = policy === "LRU" ? exactLruHitRatio : exactFifoHitRatio;
      const params = { popularity: popularityOf(weights), policy };
      return Math.abs(cheHitRatio(items / 4, params) - exact(items / 4, { weights }));
    };
    for (const policy of ["LRU", "FIFO"] as const) {
      expect(off(4, policy)).toBeLessThan(0.025);
      expect(off(16, policy)).toBeLessThan(off(4, policy) / 1.5);
    }
    expect(off(1000, "FIFO")).toBeLessThan(off(100, "FIFO") / 3);
  });
});

describe("what holds of every cache", () => {
  it("all fits: 1; nothing fits: 0; all alike: C / N; more room, more hits", () => {
    fc.assert(
      fc.property(
        zipf,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(...replacementPolicies),
        (law, wanted, policy) => {
          const { items } = law;
          const params = { popularity: zipfClasses(law), policy };
          const capacity = Math.min(wanted, items);
          expect(cheHitRatio(items + wanted, params)).toBe(1);
          expect(cheTime(items, params)).toBe(Infinity);
          expect(cheHitRatio(0, params)).toBe(0);
          const alike = { popularity: zipfClasses({ items, exponent: 0 }), policy };
          expectRatio(cheHitRatio(capacity, alike), capacity / items, 1e-9);
          const [now, more] = [capacity, capacity + 1].map((each) => cheHitRatio(each, params));
          expect(more).toBeGreaterThanOrEqual((now ?? NaN) * (1 - 1e-12));
        },
      ),
    );
  });

  it("the ideal cache has the most hits, then LRU, then FIFO", () => {
    fc.assert(
      fc.property(zipf, fc.integer({ min: 1, max: 400 }), (law, wanted) => {
        const capacity = Math.min(wanted, law.items);
        const popularity = zipfClasses(law);
        const [lru = NaN, fifo = NaN] = (["LRU", "FIFO"] as const).map((policy) =>
          cheHitRatio(capacity, { popularity, policy }),
        );
        expect(lru).toBeLessThanOrEqual(zipfIdealHitRatio(capacity, law) + 1e-9);
        expect(fifo).toBeLessThanOrEqual(lru + 1e-9);
      }),
    );
  });

  it("its room is full at the characteristic time, and its items make up its hits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.constantFrom(...replacementPolicies),
        (weights, pick, policy) => {
          const capacity = 1 + (pick % (weights.length - 1));
          const params = { popularity: popularityOf(weights), policy };
          const characteristicTime = cheTime(capacity, params);
          const cache = cheCache(characteristicTime, params);
          expectRatio(cache.capacity, capacity, 1e-11);
          const hits = params.popularity.map(
            ({ share }) => share * cheItemHitRatio(share, { characteristicTime, policy }),
          );
          expectRatio(
            cheHitRatio(capacity, params),
            hits.reduce((a, b) => a + b, 0),
            1e-11,
          );
          expect(cheCapacity(cache.hitRatio, params)).toBe(capacity);
        },
      ),
    );
  });

  it("nobody needs room for what is never asked for", () => {
    const params = { popularity: popularityOf([3, 1, 0]), policy: "LRU" } as const;
    expect(cheHitRatio(2, params)).toBe(1);
    expect(cheCapacity(1, params)).toBe(2);
    expect(cheCapacity(0, params)).toBe(0);
    expect(cheItemHitRatio(0, { characteristicTime: Infinity, policy: "LRU" })).toBe(0);
    expect(cheItemHitRatio(0.1, { characteristicTime: Infinity, policy: "FIFO" })).toBe(1);
  });

  it("a million items take no longer than a thousand classes", () => {
    const began = performance.now();
    const popularity = zipfClasses({ items: 1e6, exponent: 0.9 });
    for (let i = 1; i <= 20; i += 1) cheHitRatio(i * 1000, { popularity, policy: "LRU" });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe("Che's approximation rejects", () => {
  const params = { popularity: three, policy: "LRU" } as const;
  const wrong = { popularity: three, policy: "LFU" as "LRU" };
  const policy = "policy must be one of LRU, FIFO, RANDOM, got LFU";
  it.each([
    { call: () => cheHitRatio(-1, params), text: "capacity must be a whole number >= 0, got -1" },
    { call: () => cheTime(1.5, params), text: "capacity must be a whole number >= 0, got 1.5" },
    { call: () => cheTime(1, wrong), text: policy },
    { call: () => cheCapacity(0.5, wrong), text: policy },
    { call: () => cheCache(1, wrong), text: policy },
    {
      call: () => cheItemHitRatio(0.5, { characteristicTime: 1, policy: wrong.policy }),
      text: policy,
    },
    { call: () => cheCapacity(1.1, params), text: "hitRatio must be in [0, 1], got 1.1" },
    { call: () => cheCache(-1, params), text: "characteristicTime must be >= 0, got -1" },
    {
      call: () => cheHitRatio(1, { ...params, popularity: [] }),
      text: "popularity must hold 1 items or more, got 0",
    },
    {
      call: () => cheItemHitRatio(2, { characteristicTime: 1, policy: "LRU" }),
      text: "share must be in [0, 1], got 2",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
