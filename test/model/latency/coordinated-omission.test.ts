import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctedSamples } from "../../../lib/model/latency/coordinated-omission";

const mean = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

describe("correctedSamples", () => {
  it("adds what would have been sent while one answer was waited for", () => {
    expect(correctedSamples([1, 10, 2], { interval: 3 })).toEqual([1, 10, 7, 4, 2]);
    expect(correctedSamples([9], { interval: 3 })).toEqual([9, 6, 3]);
    expect(correctedSamples([5.9], { interval: 3 })).toEqual([5.9]);
    expect(correctedSamples([], { interval: 3 })).toEqual([]);
  });

  it("agrees with the rule as HdrHistogram states it, value by value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 })),
        fc.integer({ min: 1, max: 9 }),
        (samples, interval) => {
          const expected: number[] = [];
          for (const sample of samples) {
            expected.push(sample);
            let missing = sample - interval;
            while (missing >= interval) {
              expected.push(missing);
              missing -= interval;
            }
          }
          expect(correctedSamples(samples, { interval })).toEqual(expected);
        },
      ),
    );
  });

  it("brings a mean of 11 ms to 25 s: 100 s of answers in 1 ms, then a stall of 100 s", () => {
    const measured = [...new Array<number>(10_000).fill(0.001), 100];
    expect(mean(measured)).toBeCloseTo(0.010999, 6);
    const corrected = correctedSamples(measured, { interval: 0.01 });
    expect(corrected).toHaveLength(20_000);
    expect(mean(corrected)).toBeCloseTo(25, 1);
  });

  it("does not depend on rounding: 1 s is ten intervals of 0.1 s", () => {
    expect(correctedSamples([1], { interval: 0.1 })).toHaveLength(10);
    expect(correctedSamples([0.3], { interval: 0.1 })).toHaveLength(3);
  });

  it.each([
    { samples: [-1], interval: 1, text: "samples[0] must be finite and >= 0, got -1" },
    { samples: [1], interval: 0, text: "interval must be finite and > 0, got 0" },
    {
      samples: [1e9],
      interval: 1,
      text: "interval must be long enough for 10000000 samples, got 1",
    },
  ])("rejects: $text", ({ samples, interval, text }) => {
    expect(() => correctedSamples(samples, { interval })).toThrow(new RangeError(text));
  });
});
