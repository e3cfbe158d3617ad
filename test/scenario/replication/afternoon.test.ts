import { describe, expect, it } from "vitest";
import { hours, minutes } from "../../../lib/core/units";
import { cheHitRatio, zipfClasses } from "../../../lib/model/caching";
import { mm1ResponseTime } from "../../../lib/model/queueing/mm1";
import { meanChunkLoss } from "../../../lib/model/replication/copysets";
import {
  type AfternoonParams,
  type AfternoonPeriod,
  simulateAfternoon,
} from "../../../lib/scenario/replication/afternoon";
import { BatchMeans } from "../../../lib/stats/batch-means";

const quiet: AfternoonParams = {
  ...{
    items: 2000,
    exponent: 0.8,
    cacheItems: 500,
    requestRate: 10,
    hitTime: 0.002,
    serviceTime: 0.25,
  },
  ...{ machines: 5, copies: 3, duration: hours(2), period: minutes(1), seed: 7 },
  ...{ restartAt: Infinity, lossAt: Infinity, machinesLost: 0, rebuildRate: 2 },
};
const hitShares = (periods: readonly AfternoonPeriod[]) =>
  periods.map(({ hits, reads }) => hits / reads);
/** How far a mean is from what it should be, in halves of its interval for four standard errors. */
const distance = (values: readonly number[], expected: number) => {
  const batches = new BatchMeans();
  batches.addAll(values);
  const { estimate, low, high } = batches.interval({ confidence: 0.99994 });
  return Math.abs(estimate - expected) / ((high - low) / 2);
};
const total = (periods: readonly AfternoonPeriod[], of: "reads" | "hits" | "failed") =>
  periods.reduce((sum, period) => sum + period[of], 0);

describe("simulateAfternoon", () => {
  it("without an accident keeps the hit ratio of an LRU cache, and every copy", () => {
    const periods = simulateAfternoon(quiet);
    const popularity = zipfClasses(quiet);
    const expected = cheHitRatio(quiet.cacheItems, { popularity, policy: "LRU" });
    expect(distance(hitShares(periods), expected)).toBeLessThan(1);
    expect(periods).toHaveLength(120);
    for (const { short, lost, failed } of periods) expect([short, lost, failed]).toEqual([0, 0, 0]);
  });

  it("begins with a warm cache, also where the last places fill slowly", () => {
    const steep = { items: 2000, exponent: 1.3, cacheItems: 1900, duration: hours(1) };
    const periods = simulateAfternoon({ ...quiet, ...steep });
    const popularity = zipfClasses(steep);
    const misses = total(periods, "reads") - total(periods, "hits");
    const expected =
      total(periods, "reads") * (1 - cheHitRatio(steep.cacheItems, { popularity, policy: "LRU" }));
    expect(Math.abs(misses - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it("of items asked for alike, with room for one, is machines that each are an M/M/1", () => {
    const periods = simulateAfternoon({
      ...quiet,
      exponent: 0,
      cacheItems: 1,
      duration: hours(20),
    });
    const means = periods.map(({ meanResponse }) => meanResponse);
    const arrivalRate = (quiet.requestRate / quiet.machines) * (1 - 1 / quiet.items);
    const expected =
      quiet.hitTime +
      (1 - 1 / quiet.items) * mm1ResponseTime(arrivalRate, { serviceTime: quiet.serviceTime });
    expect(distance(means, expected)).toBeLessThan(1);
  });

  it("a restart of the cache costs hits for a while, and nothing else", () => {
    const periods = simulateAfternoon({ ...quiet, restartAt: hours(1) });
    const without = simulateAfternoon(quiet);
    const [before, after] = [periods.slice(0, 60), periods.slice(60)];
    expect(before).toEqual(without.slice(0, 60));
    expect(hitShares(after)[0]).toBeLessThan(0.7 * (hitShares(without)[60] ?? 0));
    expect(after[0]?.meanResponse).toBeGreaterThan(1.4 * (without[60]?.meanResponse ?? NaN));
    // In an hour every item that stays in a warm cache was asked for again.
    expect(total(after.slice(-10), "hits")).toBe(total(without.slice(-10), "hits"));
    expect(total(periods, "failed")).toBe(0);
    expect(periods.map(({ lost }) => lost)).toEqual(periods.map(() => 0));
  });

  it("loses the items whose copies were all on lost machines, and no other", () => {
    const shares = Array.from({ length: 20 }, (_, seed) => {
      const params = { ...quiet, requestRate: 0.1, lossAt: 90, machinesLost: 3, seed };
      const [before, ...after] = simulateAfternoon({ ...params, duration: minutes(4) });
      expect(before).toMatchObject({ lost: 0, short: 0 });
      expect(new Set(after.map(({ lost }) => lost)).size).toBe(1);
      return (after[0]?.lost ?? NaN) / quiet.items;
    });
    const expected = meanChunkLoss(3, { nodes: 5, copies: 3 });
    const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    const error = Math.sqrt((expected * (1 - expected)) / (shares.length * quiet.items));
    expect(Math.abs(mean - expected) / error).toBeLessThan(4);
  });

  it("copies anew what it can, at its rate", () => {
    const params = { ...quiet, lossAt: 0, machinesLost: 2, rebuildRate: 5 };
    const periods = simulateAfternoon(params);
    expect(periods[0]?.short).toBeGreaterThan(1000);
    expect(periods.at(-1)).toMatchObject({ short: 0, lost: 0 });
    // Items with one copy left come first: two copies each until they are whole.
    const last = periods.findIndex(({ short }) => short === 0);
    const falls = periods.slice(1, last).map(({ short }, i) => (periods[i]?.short ?? NaN) - short);
    expect(falls[0]).toBe(0);
    expect(falls.slice(2)).toEqual(falls.slice(2).map(() => 300));
    expect(last).toBeGreaterThanOrEqual(6);
    expect(total(periods, "failed")).toBe(0);
  });

  it("a lost item is read from the cache until that forgets it", () => {
    const params = { ...quiet, lossAt: minutes(30), machinesLost: 3, duration: hours(8) };
    const periods = simulateAfternoon(params);
    expect(total(periods.slice(0, 30), "failed")).toBe(0);
    // With an empty cache at once all of its reads fail: as many as are for lost items.
    const both = simulateAfternoon({ ...params, restartAt: minutes(30) });
    expect(periods[30]?.failed).toBeGreaterThan(0);
    expect(periods[30]?.failed).toBeLessThan(0.7 * (both[30]?.failed ?? NaN));
    // What is asked for often is never used longest ago: the cache still has it in the end.
    expect(total(periods.slice(-60), "failed")).toBeLessThan(
      0.7 * total(both.slice(-60), "failed"),
    );
  });

  it("with all machines lost answers from the cache only", () => {
    const periods = simulateAfternoon({ ...quiet, lossAt: 0, machinesLost: 5 });
    for (const { reads, hits, failed, lost, short } of periods) {
      expect(failed).toBe(reads - hits);
      expect([lost, short]).toEqual([quiet.items, 0]);
    }
  });

  it("with too few machines left for all copies stays short of them", () => {
    const periods = simulateAfternoon({ ...quiet, copies: 4, lossAt: 0, machinesLost: 2 });
    expect(periods.at(-1)).toMatchObject({ short: quiet.items, lost: 0 });
  });

  it.each([
    [{ cacheItems: 2000 }, "cacheItems must be in [1, 1999], got 2000"],
    [{ copies: 6 }, "copies must be in [1, 5], got 6"],
    [{ machinesLost: 6 }, "machinesLost must be in [0, 5], got 6"],
    [{ items: 1 }, "items must be in [2, 100000], got 1"],
    [{ lossAt: -1 }, "lossAt must be >= 0, got -1"],
    [{ period: 0 }, "period must be finite and > 0, got 0"],
  ])("refuses %o", (wrong, message) => {
    expect(() => simulateAfternoon({ ...quiet, ...wrong })).toThrow(new RangeError(message));
  });
});
