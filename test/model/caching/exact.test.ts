import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exactFifoHitRatio,
  exactLruHitRatio,
  popularityOf,
  zipfIdealHitRatio,
} from "../../../lib/model/caching";
import { simulateCache } from "../../../lib/scenario/caching";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";
import { chainHitRatio, rules } from "./chain";

const zipf = (items: number) => Array.from({ length: items }, (_, i) => 1 / (i + 1));
const some = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), {
  minLength: 2,
  maxLength: 5,
});

/** All sets of the items' numbers that have a size. */
function setsOf(items: number, size: number): number[][] {
  return Array.from({ length: 2 ** items }, (_, set) =>
    Array.from({ length: items }, (_, i) => i).filter((i) => (set >> i) & 1),
  ).filter((each) => each.length === size);
}

describe("exact hit ratios", () => {
  it("of LRU are those of fractions: 19/50 and 1007/1400", () => {
    expectRatio(exactLruHitRatio(1, { weights: [5, 3, 2] }), 19 / 50, 1e-14);
    expectRatio(exactLruHitRatio(2, { weights: [5, 3, 2] }), 1007 / 1400, 1e-14);
    expectRatio(exactLruHitRatio(3, { weights: zipf(8) }), 0.535615336, 1e-9);
  });

  it("are those of the Markov chain of all lists", () => {
    fc.assert(
      fc.property(some, fc.nat(), (weights, pick) => {
        const capacity = 1 + (pick % Math.min(3, weights.length - 1));
        const [lru, fifo, random] = [rules.LRU, rules.FIFO, rules.RANDOM].map((rule) =>
          chainHitRatio(capacity, { weights, rule }),
        ) as [number, number, number];
        expectRatio(exactLruHitRatio(capacity, { weights }), lru, 1e-9);
        expectRatio(exactFifoHitRatio(capacity, { weights }), fifo, 1e-9);
        expectRatio(random, fifo, 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  it("of FIFO weigh each set by the product of its shares", () => {
    const weights = zipf(9);
    const shares = popularityOf(weights).map(({ share }) => share);
    for (const capacity of [1, 4, 8]) {
      let [all, hit] = [0, 0];
      for (const set of setsOf(9, capacity)) {
        const product = set.reduce((sum, i) => sum * (shares[i] ?? NaN), 1);
        all += product;
        hit += product * set.reduce((sum, i) => sum + (shares[i] ?? NaN), 0);
      }
      expectRatio(exactFifoHitRatio(capacity, { weights }), hit / all, 1e-12);
    }
  });

  it.each([
    { policy: "LRU", exact: exactLruHitRatio },
    { policy: "FIFO", exact: exactFifoHitRatio },
    { policy: "RANDOM", exact: exactFifoHitRatio },
  ] as const)("are those of simulated caches: $policy", ({ policy, exact }) => {
    for (const [weights, capacity] of [
      [[5, 3, 2], 1],
      [[5, 3, 2], 2],
      [zipf(8), 3],
      [zipf(12), 11],
    ] as const) {
      const run = simulateCache({ policy, weights, capacity, requests: 2e5, seed: 11 });
      expectWithinFourErrors(exact(capacity, { weights }), run);
    }
  });

  it("keep their digits where nearly all is asked of one item", () => {
    const weights = [1, 1e-9, 2e-9, 3e-9];
    // After the first, what is left are the others in proportion 1 : 2 : 3.
    const second = (i: number) => i / 6;
    const missed = [1, 2, 3].reduce((sum, i) => sum + second(i) * (6 - i) * 1e-9, 0);
    const hit = exactLruHitRatio(2, { weights });
    expect((1 - hit) / missed).toBeCloseTo(1, 6);
  });

  it("are ordered: ideal, LRU, FIFO; from 0 to 1, growing, and C / N if all are alike", () => {
    for (const items of [2, 5, 11]) {
      const weights = zipf(items);
      const alike = new Array<number>(items).fill(3);
      let before = 0;
      for (let capacity = 0; capacity <= items + 1; capacity += 1) {
        const lru = exactLruHitRatio(capacity, { weights });
        const fifo = exactFifoHitRatio(capacity, { weights });
        expect(lru).toBeGreaterThanOrEqual(fifo - 1e-12);
        expect(lru).toBeLessThanOrEqual(
          zipfIdealHitRatio(capacity, { items, exponent: 1 }) + 1e-12,
        );
        expect(lru).toBeGreaterThanOrEqual(before);
        before = lru;
        for (const exact of [exactLruHitRatio, exactFifoHitRatio]) {
          const share = Math.min(1, capacity / items);
          expect(exact(capacity, { weights: alike })).toBeCloseTo(share, 12);
        }
      }
      expect(before).toBe(1);
    }
  });

  it("need no room for what is never asked for", () => {
    for (const exact of [exactLruHitRatio, exactFifoHitRatio]) {
      expect(exact(2, { weights: [3, 0, 1] })).toBe(1);
      expect(exact(0, { weights: [3, 0, 1] })).toBe(0);
    }
  });

  it.each([
    {
      call: () => exactLruHitRatio(1, { weights: [] }),
      text: "weights must hold 1 items or more, got 0",
    },
    {
      call: () => exactLruHitRatio(1, { weights: zipf(21) }),
      text: "weights.length must be in [1, 20], got 21",
    },
    {
      call: () => exactFifoHitRatio(1, { weights: zipf(2001) }),
      text: "weights.length must be in [1, 2000], got 2001",
    },
    {
      call: () => exactFifoHitRatio(-1, { weights: [1] }),
      text: "capacity must be a whole number >= 0, got -1",
    },
    {
      call: () => exactLruHitRatio(0.5, { weights: [1] }),
      text: "capacity must be a whole number >= 0, got 0.5",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
