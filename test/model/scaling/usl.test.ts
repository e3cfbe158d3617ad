import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amdahlSpeedup } from "../../../lib/model/scaling/amdahl";
import { uslBestLoad, uslCapacity, uslPeakLoad } from "../../../lib/model/scaling/usl";
import { countRound } from "../../../lib/scenario/scaling/rounds";

const params = { contention: 0.05, coherency: 0.001 };

describe("uslCapacity", () => {
  it("agrees with known values", () => {
    expect(uslCapacity(32, params)).toBeCloseTo(9.03444382, 8);
    expect(uslCapacity(31, params)).toBeCloseTo(9.0379, 4);
    expect(uslCapacity(30, params)).toBeCloseTo(9.0361, 4);
    expect(uslCapacity(1, params)).toBe(1);
  });

  it.each([1, 2, 3, 5, 8, 20])("agrees with rounds counted tick by tick: %d workers", (workers) => {
    const work = { parallelTicks: 90, lockTicks: 10, messageTicks: 1 };
    const throughput = workers / countRound({ workers, ...work });
    const alone = 1 / countRound({ workers: 1, ...work });
    expect(uslCapacity(workers, { contention: 0.1, coherency: 0.01 })).toBeCloseTo(
      throughput / alone,
      12,
    );
  });

  it("is exactly the load where nothing costs, and never above it", () => {
    for (let load = 1; load <= 1000; load += 1) {
      expect(uslCapacity(load, { contention: 0, coherency: 0 })).toBe(load);
    }
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1.7e308, noNaN: true }), (load) => {
        expect(uslCapacity(load, { contention: 0, coherency: 0 })).toBe(load);
        expect(uslCapacity(load, params)).toBeLessThanOrEqual(load);
      }),
    );
  });

  it("keeps its digits where N² overflows", () => {
    expect(uslCapacity(1e200, params) * 1e200 * params.coherency).toBeCloseTo(1, 12);
    expect(uslCapacity(1e308, { contention: 0.05, coherency: 0 })).toBeCloseTo(20, 12);
  });

  it("is Amdahl's law without coherency", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (load, contention) => {
          const ratio =
            uslCapacity(load, { contention, coherency: 0 }) /
            amdahlSpeedup(load, { serialFraction: contention });
          expect(Math.abs(ratio - 1)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it("is never above the load, and falls as either cost grows", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (load, contention, coherency) => {
          const capacity = uslCapacity(load, { contention, coherency });
          const rounding = 1 + 1e-12;
          expect(capacity).toBeLessThanOrEqual(load * rounding);
          expect(
            uslCapacity(load, { contention: contention + 0.1, coherency }),
          ).toBeLessThanOrEqual(capacity * rounding);
          expect(uslCapacity(load, { contention, coherency: coherency + 0.1 })).toBeLessThanOrEqual(
            capacity * rounding,
          );
        },
      ),
    );
  });

  it.each([
    { call: () => uslCapacity(0.5, params), message: "load must be >= 1, got 0.5" },
    {
      call: () => uslCapacity(2, { ...params, contention: 2 }),
      message: "contention must be in [0, 1], got 2",
    },
    {
      call: () => uslPeakLoad({ ...params, coherency: -1 }),
      message: "coherency must be finite and >= 0, got -1",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("the peak", () => {
  it("is where the law says, and no neighbour is higher", () => {
    expect(uslPeakLoad(params)).toBeCloseTo(30.822, 3);
    const best = uslBestLoad(params);
    expect(best).toBe(31);
    for (const other of [best - 1, best + 1])
      expect(uslCapacity(other, params)).toBeLessThan(uslCapacity(best, params));
  });

  it("is the best of all whole loads, counted through", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (contention, coherency) => {
          const capacities = Array.from({ length: 60 }, (_, i) =>
            uslCapacity(i + 1, { contention, coherency }),
          );
          expect(
            uslCapacity(uslBestLoad({ contention, coherency }), { contention, coherency }),
          ).toBe(Math.max(...capacities));
        },
      ),
    );
  });

  it("is nowhere without coherency, and at once when all is contention", () => {
    expect(uslBestLoad({ contention: 0.1, coherency: 0 })).toBe(Infinity);
    expect(uslBestLoad({ contention: 1, coherency: 0 })).toBe(1);
  });
});
