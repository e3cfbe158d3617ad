import { describe, expect, it } from "vitest";
import { streams } from "../../lib/core/random";
import { BatchMeans, meanInterval } from "../../lib/stats";

const batchesOf = (values: readonly number[]) => {
  const batches = new BatchMeans();
  batches.addAll(values);
  return batches;
};
const half = ({ low, high }: { low: number; high: number }) => (high - low) / 2;

describe("BatchMeans", () => {
  it("with few values: the interval of the values themselves", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const interval = batchesOf(values).interval({ confidence: 0.95 });
    expect(interval).toEqual(meanInterval(values, { confidence: 0.95 }));
  });

  it("merges neighbours when 64 batches are full", () => {
    const values = Array.from({ length: 256 }, (_, i) => (i * 7919) % 97);
    const batches = batchesOf(values);
    expect(batches.batches).toBe(32);
    const means = Array.from({ length: 32 }, (_, k) =>
      values.slice(8 * k, 8 * k + 8).reduce((sum, each) => sum + each / 8, 0),
    );
    const own = batches.interval({ confidence: 0.9 });
    const expected = meanInterval(means, { confidence: 0.9 });
    expect(own.estimate).toBeCloseTo(expected.estimate, 10);
    expect(half(own)).toBeCloseTo(half(expected), 10);
  });

  it("does not depend on how many values come at a time", () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 97);
    const whole = batchesOf(values).interval({ confidence: 0.95 });
    for (const length of [1, 7, 64, 999]) {
      const batches = new BatchMeans();
      for (let i = 0; i < values.length; i += length) batches.addAll(values.slice(i, i + length));
      expect(batches.interval({ confidence: 0.95 })).toEqual(whole);
    }
  });

  it("is as much wider as dependent values demand", () => {
    // An autoregressive series with correlation 0.9: its mean varies (1 + 0.9) / (1 - 0.9) times more.
    const stream = streams(3)["noise"]!;
    let value = 0;
    const values = Array.from({ length: 100_000 }, () => (value = 0.9 * value + stream.normal()));
    const own = half(batchesOf(values).interval({ confidence: 0.95 }));
    const naive = half(meanInterval(values, { confidence: 0.95 }));
    expect(own / naive / Math.sqrt(19)).toBeGreaterThan(0.65);
    expect(own / naive / Math.sqrt(19)).toBeLessThan(1.5);
  });

  it("refuses an interval of one value", () => {
    expect(() => batchesOf([1]).interval({ confidence: 0.95 })).toThrow(
      new RangeError("an interval needs two values or more, got 1"),
    );
  });
});
