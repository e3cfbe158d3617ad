import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ns } from "../../../lib/core/units";
import {
  averageAccessTime,
  cacheLossFactor,
  cacheSpeedup,
  globalMissRatio,
  sourceLoad,
} from "../../../lib/model/caching";
import { simulateCache, zipfWeights } from "../../../lib/scenario/caching";
import { expectRatio } from "../availability/four-errors";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const time = fc.double({ min: 0, max: 1e3, noNaN: true });
const level = fc.record({ time, missRatio: fraction });

describe("averageAccessTime", () => {
  it("of two levels is 5.4 cycles: 1 + 0.04 (10 + 0.5 · 200), by hand", () => {
    const levels = [
      { time: 1, missRatio: 0.04 },
      { time: 10, missRatio: 0.5 },
    ];
    expectRatio(averageAccessTime(levels, { sourceTime: 200 }), 5.4);
    expectRatio(
      averageAccessTime([{ time: ns(1), missRatio: 0.05 }], { sourceTime: ns(100) }),
      6e-9,
    );
    expectRatio(globalMissRatio(levels), 0.02);
  });

  it("nests: what is behind a level is the time of a source", () => {
    fc.assert(
      fc.property(
        level,
        fc.array(level, { minLength: 1, maxLength: 4 }),
        time,
        (first, rest, s) => {
          const behind = averageAccessTime(rest, { sourceTime: s });
          const nested = averageAccessTime([first], { sourceTime: behind });
          const whole = averageAccessTime([first, ...rest], { sourceTime: s });
          expect(Math.abs(whole - nested)).toBeLessThanOrEqual(1e-9 * whole);
          const missed = first.missRatio * globalMissRatio(rest);
          expect(Math.abs(globalMissRatio([first, ...rest]) - missed)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it("is what each request took, one after the other", () => {
    // A cache that holds the 10 most popular of 100 items; the requests are those of the simulation.
    const weights = zipfWeights({ items: 100, exponent: 1 });
    const run = { policy: "pinned", weights, capacity: 10, requests: 1e5, seed: 3 } as const;
    const hit = simulateCache(run).estimate;
    const total = hit * 1e5 * 2 + (1 - hit) * 1e5 * (2 + 30);
    const mean = averageAccessTime([{ time: 2, missRatio: 1 - hit }], { sourceTime: 30 });
    expectRatio(mean, total / 1e5);
  });

  it("has no hole where a level never misses and what is behind it has no bound", () => {
    const levels = [
      { time: 1, missRatio: 0 },
      { time: 1e308, missRatio: 1 },
    ];
    expect(averageAccessTime(levels, { sourceTime: 1e308 })).toBe(1);
  });
});

describe("what a cache saves", () => {
  it("is the mean time without it over the mean time with it", () => {
    fc.assert(
      fc.property(fraction, fc.double({ min: 1e-6, max: 1, noNaN: true }), (missRatio, hitTime) => {
        const mean = averageAccessTime([{ time: hitTime, missRatio }], { sourceTime: 1 });
        expectRatio(cacheSpeedup(missRatio, { hitTime, sourceTime: 1 }), 1 / mean);
      }),
    );
    expect(cacheSpeedup(0, { hitTime: 0, sourceTime: 1 })).toBe(Infinity);
    expect(cacheSpeedup(1, { hitTime: 1, sourceTime: 1 })).toBe(0.5);
  });

  it("is load that comes back when it is lost: a hundredfold at 99 % hits", () => {
    expect(cacheLossFactor(0.01)).toBe(100);
    expect(cacheLossFactor(1)).toBe(1);
    expect(cacheLossFactor(0)).toBe(Infinity);
    expectRatio(sourceLoad(0.02, { requestRate: 3 }), 2 * sourceLoad(0.01, { requestRate: 3 }));
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), (missRatio) => {
        expectRatio(cacheLossFactor(missRatio) * sourceLoad(missRatio, { requestRate: 7 }), 7);
      }),
    );
  });
});

describe("access time rejects", () => {
  const good = { time: 1, missRatio: 0.5 };
  it.each([
    {
      call: () => averageAccessTime([], { sourceTime: 1 }),
      text: "levels must hold 1 items or more, got 0",
    },
    {
      call: () => averageAccessTime([good, { time: -1, missRatio: 0 }], { sourceTime: 1 }),
      text: "levels[1].time must be finite and >= 0, got -1",
    },
    {
      call: () => averageAccessTime([good], { sourceTime: Infinity }),
      text: "sourceTime must be finite and >= 0, got Infinity",
    },
    {
      call: () => globalMissRatio([good, { missRatio: 1.2 }]),
      text: "levels[1].missRatio must be in [0, 1], got 1.2",
    },
    {
      call: () => cacheSpeedup(0.5, { hitTime: 1, sourceTime: 0 }),
      text: "sourceTime must be finite and > 0, got 0",
    },
    {
      call: () => cacheSpeedup(0.5, { hitTime: -1, sourceTime: 1 }),
      text: "hitTime must be finite and >= 0, got -1",
    },
    {
      call: () => cacheSpeedup(2, { hitTime: 1, sourceTime: 1 }),
      text: "missRatio must be in [0, 1], got 2",
    },
    { call: () => cacheLossFactor(-1), text: "missRatio must be in [0, 1], got -1" },
    {
      call: () => sourceLoad(NaN, { requestRate: 1 }),
      text: "missRatio must be in [0, 1], got NaN",
    },
    {
      call: () => sourceLoad(0.5, { requestRate: -1 }),
      text: "requestRate must be finite and >= 0, got -1",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
