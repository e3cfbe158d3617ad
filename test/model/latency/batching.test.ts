import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import {
  batchCapacity,
  batchLatency,
  bestBatch,
  smallestStableBatch,
} from "../../../lib/model/latency/batching";
import { simulateBatches } from "../../../lib/scenario/latency/batches";
import { expectWithinFourErrors } from "../availability/four-errors";

const catalogue = { arrivalRate: 1000, setupTime: ms(2), itemTime: ms(0.2) };
const costs = fc.record({
  arrivalRate: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  setupTime: fc.double({ min: 0, max: 10, noNaN: true }),
  itemTime: fc.double({ min: 1e-6, max: 1, noNaN: true }),
});

describe("batchLatency", () => {
  it.each([
    { batch: 1, utilization: 2.2, fill: 0, wait: Infinity, service: ms(2.2), total: Infinity },
    {
      batch: 2,
      utilization: 1.2,
      fill: ms(0.5),
      wait: Infinity,
      service: ms(2.4),
      total: Infinity,
    },
    {
      batch: 4,
      utilization: 0.7,
      fill: ms(1.5),
      wait: ms(0.816666667),
      service: ms(2.8),
      total: ms(5.116666667),
    },
    { batch: 5, utilization: 0.6, fill: ms(2), wait: ms(0.45), service: ms(3), total: ms(5.45) },
    {
      batch: 10,
      utilization: 0.4,
      fill: ms(4.5),
      wait: ms(0.133333333),
      service: ms(4),
      total: ms(8.633333333),
    },
    {
      batch: 50,
      utilization: 0.24,
      fill: ms(24.5),
      wait: ms(0.037894737),
      service: ms(12),
      total: ms(36.537894737),
    },
  ])(
    "agrees with values that were computed elsewhere: batches of $batch",
    ({ batch, ...expected }) => {
      const latency = batchLatency(batch, catalogue);
      for (const part of ["utilization", "fill", "wait", "service", "total"] as const) {
        expect(latency[part]).toBeCloseTo(expected[part], 11);
      }
    },
  );

  it("of one item is that of an M/D/1 queue: ρ s / 2 (1 - ρ), exactly", () => {
    const params = { arrivalRate: 300, setupTime: ms(2), itemTime: ms(0.5) };
    const utilization = 0.75;
    expect(batchLatency(1, params).wait).toBeCloseTo((utilization * ms(2.5)) / 2 / 0.25, 15);
    expect(batchLatency(1, params).fill).toBe(0);
  });

  it("of one item agrees with a simulation: that queue is exact", () => {
    const params = { arrivalRate: 300, setupTime: ms(2), itemTime: ms(0.5) };
    const run = simulateBatches({ ...params, batchSize: 1, items: 100_000, seed: 2 });
    expectWithinFourErrors(batchLatency(1, params).total, run.latency);
    expect(run.utilization).toBeCloseTo(batchLatency(1, params).utilization, 2);
  });

  it.each([
    { batch: 3, within: 0.1 },
    { batch: 4, within: 0.08 },
    { batch: 5, within: 0.06 },
    { batch: 10, within: 0.02 },
    { batch: 50, within: 0.02 },
  ])("of $batch items is close to a simulation: its wait is an approximation", (known) => {
    const params = { ...catalogue, batchSize: known.batch, items: 100_000, seed: 3 };
    const { latency, utilization } = simulateBatches(params);
    const { total, utilization: busy } = batchLatency(known.batch, catalogue);
    expect(Math.abs(total / latency.estimate - 1)).toBeLessThan(known.within);
    expect(utilization).toBeCloseTo(busy, 2);
  });

  it("has parts that add up, and grows with the arrivals that the server must do", () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 1000 }), (params, batch) => {
        const { utilization, fill, wait, service, total } = batchLatency(batch, params);
        expect(total === Infinity).toBe(utilization >= 1);
        if (utilization >= 1) return;
        expect(total / (fill + wait + service)).toBeCloseTo(1, 12);
        const less = batchLatency(batch, { ...params, arrivalRate: params.arrivalRate / 2 });
        expect(less.wait).toBeLessThan(wait);
        expect(utilization * batchCapacity(batch, params)).toBeCloseTo(params.arrivalRate, 6);
      }),
    );
  });

  it.each([
    { batch: 0.5, change: {}, text: "batchSize must be >= 1, got 0.5" },
    { batch: Infinity, change: {}, text: "batchSize must be finite and > 0, got Infinity" },
    { batch: 1, change: { arrivalRate: 0 }, text: "arrivalRate must be finite and > 0, got 0" },
    { batch: 1, change: { setupTime: -1 }, text: "setupTime must be finite and >= 0, got -1" },
    { batch: 1, change: { itemTime: 0 }, text: "itemTime must be finite and > 0, got 0" },
  ])("rejects: $text", ({ batch, change, text }) => {
    expect(() => batchLatency(batch, { ...catalogue, ...change })).toThrow(new RangeError(text));
  });
});

describe("batchCapacity", () => {
  it.each([
    { batch: 1, capacity: 454.545454545 },
    { batch: 100, capacity: 4545.454545455 },
    { batch: Infinity, capacity: 5000 },
  ])(
    "agrees with values that were computed elsewhere: $capacity a second in batches of $batch",
    ({ batch, capacity }) => {
      expect(batchCapacity(batch, catalogue)).toBeCloseTo(capacity, 8);
    },
  );

  it("rejects what is no batch", () => {
    const text = "batchSize must be >= 1, got 0";
    expect(() => batchCapacity(0, catalogue)).toThrow(new RangeError(text));
  });
});

describe("smallestStableBatch", () => {
  it("is 3 in a case that was computed elsewhere, and 1 where items need no batch", () => {
    expect(smallestStableBatch(catalogue)).toBe(3);
    expect(smallestStableBatch({ ...catalogue, arrivalRate: 400 })).toBe(1);
    expect(smallestStableBatch({ ...catalogue, setupTime: 0 })).toBe(1);
    expect(smallestStableBatch({ ...catalogue, arrivalRate: 5000 })).toBe(Infinity);
  });

  it("keeps up, and one item less does not", () => {
    fc.assert(
      fc.property(costs, (params) => {
        const batch = smallestStableBatch(params);
        expect(batch === Infinity).toBe(params.arrivalRate * params.itemTime >= 1);
        if (batch === Infinity) return;
        expect(batchLatency(batch, params).utilization).toBeLessThan(1 + 1e-12);
        if (batch > 1) {
          expect(batchLatency(batch - 1, params).utilization).toBeGreaterThan(1 - 1e-12);
        }
      }),
    );
  });

  it("is not stable at a utilization of exactly 1", () => {
    // λ s / (1 - λ c) is 2, exactly.
    const params = { arrivalRate: 1, setupTime: 1, itemTime: 0.5 };
    expect(batchLatency(2, params).utilization).toBe(1);
    expect(smallestStableBatch(params)).toBe(3);
  });
});

describe("bestBatch", () => {
  it("is 4 in a case that was computed elsewhere", () => {
    expect(bestBatch(catalogue)).toBe(4);
    expect(bestBatch({ ...catalogue, arrivalRate: 10 })).toBe(1);
    expect(bestBatch({ ...catalogue, arrivalRate: 5000 })).toBe(Infinity);
  });

  it("has no better batch among all", () => {
    fc.assert(
      fc.property(costs, (params) => {
        const best = bestBatch(params);
        if (best > 5000) return;
        const total = (batch: number) => batchLatency(batch, params).total;
        for (let batch = 1; batch <= 2 * best + 10; batch += 1) {
          expect(total(best)).toBeLessThanOrEqual(total(batch) * (1 + 1e-12));
        }
      }),
    );
  });

  it("rejects where even the smallest stable batch cannot be counted", () => {
    const params = { arrivalRate: 1, setupTime: 1e16, itemTime: 0.5 };
    expect(() => bestBatch(params)).toThrow("batch must be <= 1000000000000000, got ");
    expect(() => bestBatch({ ...catalogue, itemTime: NaN })).toThrow(
      new RangeError("itemTime must be finite and > 0, got NaN"),
    );
  });
});
