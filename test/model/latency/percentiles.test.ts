import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averagedPercentile,
  interpolatedPercentile,
  nearestRankPercentile,
  pooledPercentile,
} from "../../../lib/model/latency/percentiles";

const ten = [10, 3, 7, 1, 9, 4, 2, 8, 6, 5];
const sample = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

describe("percentiles", () => {
  it("of 1 … 10 differ by definition: the median is 5 or 5.5", () => {
    expect(nearestRankPercentile(ten, { share: 0.5 })).toBe(5);
    expect(interpolatedPercentile(ten, { share: 0.5 })).toBe(5.5);
    expect(nearestRankPercentile(ten, { share: 0.9 })).toBe(9);
    expect(nearestRankPercentile(ten, { share: 0.91 })).toBe(10);
    expect(interpolatedPercentile(ten, { share: 0.9 })).toBeCloseTo(9.1, 12);
    expect(nearestRankPercentile(ten, { share: 0 })).toBe(1);
    expect(nearestRankPercentile(ten, { share: 1 })).toBe(10);
  });

  it("take the rank that is meant: 7 % of 100 are 7, although 0.07 × 100 is more", () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(0.07 * 100).toBeGreaterThan(7);
    for (let rank = 1; rank <= 100; rank += 1) {
      expect(nearestRankPercentile(hundred, { share: rank / 100 })).toBe(rank);
    }
  });

  it("by nearest rank have the share at or below them, and no smaller sample has", () => {
    fc.assert(
      fc.property(sample, share, (samples, q) => {
        const value = nearestRankPercentile(samples, { share: q });
        const upTo = samples.filter((each) => each <= value).length;
        const below = samples.filter((each) => each < value).length;
        expect(samples).toContain(value);
        expect(upTo).toBeGreaterThanOrEqual(q * samples.length - 1e-9);
        if (q > 0) expect(below).toBeLessThan(q * samples.length + 1e-9);
      }),
    );
  });

  it("by interpolation lie on the line between the samples at both sides", () => {
    fc.assert(
      fc.property(sample, share, (samples, q) => {
        const sorted = [...samples].sort((a, b) => a - b);
        const place = q * (sorted.length - 1);
        const [low, high] = [Math.floor(place), Math.ceil(place)];
        const line =
          (sorted[low] ?? 0) + (place - low) * ((sorted[high] ?? 0) - (sorted[low] ?? 0));
        expect(interpolatedPercentile(samples, { share: q })).toBeCloseTo(line, 9);
      }),
    );
  });

  it("of hosts cannot be averaged: 1000 requests of 10 ms and one of 100 ms have no p99 of 55", () => {
    const hosts = [new Array<number>(1000).fill(10), [100]];
    expect(averagedPercentile(hosts, { share: 0.99 })).toBe(55);
    expect(pooledPercentile(hosts, { share: 0.99 })).toBe(10);
    expect(pooledPercentile(hosts, { share: 1 })).toBe(100);
  });

  it("of hosts agree if the hosts are alike, or there is one", () => {
    fc.assert(
      fc.property(sample, share, (samples, q) => {
        const alone = nearestRankPercentile(samples, { share: q });
        expect(averagedPercentile([samples], { share: q })).toBe(alone);
        expect(pooledPercentile([samples, samples, samples], { share: q })).toBe(alone);
        expect(averagedPercentile([samples, samples], { share: q })).toBe(alone);
      }),
    );
  });

  it.each([
    {
      call: () => nearestRankPercentile([], { share: 0.5 }),
      text: "samples must hold 1 items or more, got 0",
    },
    {
      call: () => nearestRankPercentile([1, NaN], { share: 0.5 }),
      text: "samples[1] must be finite, got NaN",
    },
    {
      call: () => nearestRankPercentile([1], { share: 99 }),
      text: "share must be in [0, 1], got 99",
    },
    {
      call: () => interpolatedPercentile([Infinity], { share: 0.5 }),
      text: "samples[0] must be finite, got Infinity",
    },
    {
      call: () => averagedPercentile([], { share: 0.5 }),
      text: "hosts must hold 1 items or more, got 0",
    },
    {
      call: () => pooledPercentile([[1], []], { share: 0.5 }),
      text: "hosts[1] must hold 1 items or more, got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
