import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logSpaced } from "../../../lib/core/grid";
import {
  histogramOf,
  histogramPercentile,
  mergedHistogram,
} from "../../../lib/model/latency/histogram";
import { nearestRankPercentile, pooledPercentile } from "../../../lib/model/latency/percentiles";

const bounds = logSpaced({ from: 1, to: 1000, points: 61 });
const sample = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

describe("histograms", () => {
  it("count a sample in the bin whose upper end it does not exceed", () => {
    const { counts } = histogramOf([0, 1, 1.5, 2, 2.5, 4], { bounds: [1, 2, 3, 4] });
    expect(counts).toEqual([2, 2, 1, 1]);
    expect(histogramOf([], { bounds: [1] }).counts).toEqual([0]);
  });

  it("merged are the histogram of all samples", () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 4 }), (hosts) => {
        const merged = mergedHistogram(hosts.map((each) => histogramOf(each, { bounds })));
        expect(merged).toEqual(histogramOf(hosts.flat(), { bounds }));
      }),
    );
  });

  it("give percentiles of all hosts to the width of a bin: a factor of 1.122", () => {
    const width = (bounds[1] as number) * (1 + 1e-9);
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 4 }), share, (hosts, q) => {
        const merged = mergedHistogram(hosts.map((each) => histogramOf(each, { bounds })));
        const found = histogramPercentile(merged, { share: q });
        const exact = pooledPercentile(hosts, { share: q });
        expect(found).toBeGreaterThanOrEqual(exact);
        expect(found).toBeLessThan(exact * width);
      }),
    );
  });

  it("with a bin for each value are exact", () => {
    const whole = Array.from({ length: 20 }, (_, i) => i + 1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), share, (each, q) => {
        const histogram = histogramOf(each, { bounds: whole });
        expect(histogramPercentile(histogram, { share: q })).toBe(
          nearestRankPercentile(each, { share: q }),
        );
      }),
    );
  });

  it.each([
    {
      call: () => histogramOf([9], { bounds: [1, 2] }),
      text: "samples[0] must be <= 2, got 9",
    },
    {
      call: () => histogramOf([1], { bounds: [2, 2] }),
      text: "bounds[1] must be > 2, got 2",
    },
    {
      call: () =>
        mergedHistogram([
          { bounds: [1], counts: [1] },
          { bounds: [2], counts: [1] },
        ]),
      text: "histograms[1].bounds must be those of the first, got others",
    },
    {
      call: () => mergedHistogram([]),
      text: "histograms must hold 1 items or more, got 0",
    },
    {
      call: () => histogramPercentile({ bounds: [1, 2], counts: [1] }, { share: 0.5 }),
      text: "counts must hold 2 items or more, got 1",
    },
    {
      call: () => histogramPercentile({ bounds: [1], counts: [0.5] }, { share: 0.5 }),
      text: "counts[0] must be a whole number >= 0, got 0.5",
    },
    {
      call: () => histogramPercentile({ bounds: [1], counts: [0] }, { share: 0.5 }),
      text: "counts must hold a sample, got none",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
