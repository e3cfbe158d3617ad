import { describe, expect, it } from "vitest";
import {
  cheHitRatio,
  cheTime,
  popularityOf,
  slidingTtlHitRatio,
  ttlHitRatio,
  ttlItems,
  zipfClasses,
} from "../../../lib/model/caching";
import { simulateTtlItems, zipfWeights } from "../../../lib/scenario/caching";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const zipf = { items: 1000, exponent: 0.8 };
const params = { popularity: zipfClasses(zipf), requestRate: 20 };

describe("a time to live for many items", () => {
  it("is that of one item for each of them", () => {
    const weights = [5, 3, 2];
    const popularity = popularityOf(weights);
    for (const [from, hits] of [
      ["fetch", ttlHitRatio],
      ["hit", slidingTtlHitRatio],
    ] as const) {
      const each = weights.map((weight) => hits(7, { requestRate: 0.03 * weight }));
      const found = ttlItems(7, { popularity, requestRate: 0.3, from });
      expectRatio(found.capacity, each[0]! + each[1]! + each[2]!, 1e-12);
      expectRatio(found.hitRatio, 0.5 * each[0]! + 0.3 * each[1]! + 0.2 * each[2]!, 1e-12);
    }
  });

  it("holds what Che's cache holds that has the same room", () => {
    for (const [from, policy] of [
      ["fetch", "FIFO"],
      ["hit", "LRU"],
    ] as const) {
      const { popularity, requestRate } = params;
      const ttl = cheTime(115, { popularity, policy }) / requestRate;
      const found = ttlItems(ttl, { ...params, from });
      expectRatio(found.capacity, 115, 1e-9);
      expectRatio(found.hitRatio, cheHitRatio(115, { popularity, policy }), 1e-9);
    }
  });

  it.each(["fetch", "hit"] as const)(
    "agrees with a simulated one whose time runs from the %s",
    (from) => {
      const run = { ttl: 9, from, weights: zipfWeights(zipf), requestRate: 20 };
      const seen = simulateTtlItems({ ...run, requests: 400_000, seed: 11 });
      const theory = ttlItems(9, { ...params, from });
      expectWithinFourErrors(theory.hitRatio, seen.hitRatio);
      expectWithinFourErrors(theory.capacity, seen.held);
    },
  );

  it("of nought holds nothing, and refuses what it does not know", () => {
    expect(ttlItems(0, { ...params, from: "hit" })).toEqual({ capacity: 0, hitRatio: 0 });
    expect(() => ttlItems(1, { ...params, from: "miss" as "hit" })).toThrow(
      new RangeError("from must be one of fetch, hit, got miss"),
    );
  });
});
