import { describe, expect, it } from "vitest";
import { simulateBatches } from "../../../lib/scenario/latency/batches";
import { fixed, listed } from "../../../lib/sim";

const hand = {
  ...{ arrivalRate: 1, batchSize: 2, setupTime: 3, itemTime: 1, items: 5 },
  gap: listed([1, 1, 1, 1, 4]),
};

describe("simulateBatches", () => {
  it("is as worked out by hand, without a timer", () => {
    const { batches, meanBatch, latency } = simulateBatches(hand);
    // Arrivals at 1, 2, 3, 4, 8: full at 2 and 4; done at 7, and, behind it, at 12. One stays alone.
    expect(batches).toEqual([
      { end: 7, items: 2 },
      { end: 12, items: 2 },
    ]);
    expect(meanBatch).toBe(2);
    expect(latency.estimate).toBe((6 + 5 + 9 + 8) / 4);
  });

  it("is as worked out by hand, with a timer", () => {
    const gap = listed([1, 5, 0.5, 10, 1]);
    const { batches, meanBatch } = simulateBatches({ ...hand, gap, flushTime: 2 });
    // 1 alone until 3, done at 7. 6 and 6.5 full at 6.5, behind it done at 12. 16.5 and 17.5.
    expect(batches).toEqual([
      { end: 7, items: 1 },
      { end: 12, items: 2 },
      { end: 22.5, items: 2 },
    ]);
    expect(meanBatch).toBeCloseTo(5 / 3, 12);
  });

  it("with a timer bounds the wait of few arrivals, and with many is as without", () => {
    const rare = { arrivalRate: 1, batchSize: 100, setupTime: 0, itemTime: 0.001, items: 5000 };
    const [slow, quick] = [rare, { ...rare, flushTime: 0.5 }].map(simulateBatches);
    expect(slow?.latency.estimate).toBeGreaterThan(40);
    expect(quick?.latency.estimate).toBeLessThan(0.55);
    const busy = { ...rare, arrivalRate: 500, flushTime: 5 };
    expect(simulateBatches(busy).latency).toEqual(
      simulateBatches({ ...busy, flushTime: Infinity }).latency,
    );
  });

  it("ends with an error where the server cannot keep up", () => {
    const params = { ...hand, gap: fixed(1), itemTime: 9, items: 1e6 };
    expect(() => simulateBatches(params)).toThrow(/wait/);
  });

  it.each([
    { change: { arrivalRate: 0 }, text: "arrivalRate must be finite and > 0, got 0" },
    { change: { batchSize: 1.5 }, text: "batchSize must be a whole number >= 1, got 1.5" },
    { change: { setupTime: -1 }, text: "setupTime must be finite and >= 0, got -1" },
    { change: { flushTime: 0 }, text: "flushTime must be > 0, got 0" },
    { change: { items: 0 }, text: "items must be a whole number >= 1, got 0" },
  ])("rejects: $text", ({ change, text }) => {
    const valid = { arrivalRate: 1, batchSize: 2, setupTime: 3, itemTime: 1, items: 5 };
    expect(() => simulateBatches({ ...valid, ...change })).toThrow(new RangeError(text));
  });
});
