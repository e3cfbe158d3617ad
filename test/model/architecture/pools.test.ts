import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestReserved,
  egressCost,
  greedyTimes,
  listMakespan,
  listSchedule,
  longestFirstMakespan,
  makespanBound,
  mixedFleetCost,
  requestCost,
  reservedBreakEven,
  stragglerEfficiency,
} from "../../../lib/model/architecture";
import { type RandomStream, streams } from "../../../lib/core";
import { meanInterval } from "../../../lib/stats";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

/** The best of all ways to place the jobs. */
function bestMakespan(jobs: readonly number[], workers: number): number {
  let best = Infinity;
  const loads = new Array<number>(workers).fill(0);
  const place = (job: number): void => {
    if (job === jobs.length) {
      best = Math.min(best, Math.max(...loads));
      return;
    }
    for (let worker = 0; worker < workers; worker += 1) {
      loads[worker] = (loads[worker] ?? 0) + (jobs[job] ?? 0);
      place(job + 1);
      loads[worker] = (loads[worker] ?? 0) - (jobs[job] ?? 0);
    }
  };
  place(0);
  return best;
}

describe("a pool of workers", () => {
  it("does Graham's examples", () => {
    expect(longestFirstMakespan([3, 3, 2, 2, 2], { workers: 2 })).toBe(7);
    expect(bestMakespan([3, 3, 2, 2, 2], 2)).toBe(6);
    expect(listMakespan([1, 1, 1, 1, 1, 1, 3], { workers: 3 })).toBe(5);
    expect(bestMakespan([1, 1, 1, 1, 1, 1, 3], 3)).toBe(3);
  });

  it("stays within Graham's bounds of the best of all schedules", () => {
    const jobs = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 4 }), (list, workers) => {
        const best = bestMakespan(list, workers);
        expect(makespanBound(list, { workers })).toBeLessThanOrEqual(best);
        expect(listMakespan(list, { workers })).toBeLessThanOrEqual(
          (2 - 1 / workers) * best + 1e-9,
        );
        const longest = longestFirstMakespan(list, { workers });
        expect(longest).toBeGreaterThanOrEqual(best);
        expect(longest).toBeLessThanOrEqual((4 / 3 - 1 / (3 * workers)) * best + 1e-9);
      }),
    );
  });

  it("gives every worker one job at a time, and no job to wait for while one is free", () => {
    const jobs = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 8 }), (list, workers) => {
        const placed = listSchedule(list, { workers });
        placed.forEach(({ job, worker, start, end }, i) => {
          expect([job, end - start]).toEqual([i, list[i]]);
          const earlier = placed.slice(0, i);
          expect(earlier.every((each) => each.worker !== worker || each.end <= start)).toBe(true);
          const working = earlier.filter(
            (each) => each.end > start - 0.5 && each.start < start,
          ).length;
          if (start > 0) expect(working).toBeGreaterThanOrEqual(Math.min(workers, i) === 0 ? 0 : 1);
        });
        expectRatio(
          placed.reduce((sum, { start, end }) => sum + end - start, 1),
          list.reduce((sum, each) => sum + each, 1),
        );
      }),
    );
  });

  it("waits for the straggler", () => {
    expectRatio(1 / stragglerEfficiency(100), 5.187377518, 1e-9);
    expectRatio(1 / stragglerEfficiency(50), 4.499, 1e-3);
    const { draws } = streams(1) as Record<"draws", RandomStream>;
    const slowest = Array.from({ length: 20_000 }, () =>
      Math.max(...Array.from({ length: 10 }, () => draws.exponential())),
    );
    expectWithinFourErrors(
      1 / stragglerEfficiency(10),
      meanInterval(slowest, { confidence: 0.95 }),
    );
  });

  it("keeps to Brent's bound", () => {
    expect(greedyTimes(16, { work: 1000, span: 10 })).toEqual({ least: 62.5, most: 71.875 });
    expect(greedyTimes(1, { work: 1000, span: 10 })).toEqual({ least: 1000, most: 1000 });
    expect(greedyTimes(1e6, { work: 1000, span: 10 }).least).toBe(10);
    // A chain of 3 and five single tasks, greedily: whoever is free takes the chain's next task last.
    for (const workers of [1, 2, 3, 4]) {
      let [chain, singles, time] = [3, 5, 0];
      while (chain + singles > 0) {
        const taken = Math.min(singles, workers);
        const takesChain = taken < workers && chain > 0;
        singles -= taken;
        if (takesChain) chain -= 1;
        time += 1;
      }
      const { least, most } = greedyTimes(workers, { work: 8, span: 3 });
      expect(time).toBeGreaterThanOrEqual(least);
      expect(time).toBeLessThanOrEqual(most);
    }
  });

  it.each([
    { call: () => listMakespan([], { workers: 1 }), text: "jobs must hold 1 items or more, got 0" },
    {
      call: () => makespanBound([-1], { workers: 1 }),
      text: "jobs[0] must be finite and >= 0, got -1",
    },
    {
      call: () => listSchedule([1], { workers: 0 }),
      text: "workers must be a whole number >= 1, got 0",
    },
    { call: () => greedyTimes(1, { work: 1, span: 2 }), text: "work must be >= 2, got 1" },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("costs of a cloud", () => {
  const prices = { onDemand: 1, reserved: 0.6 };

  it("pays to reserve from a share of the hours on", () => {
    expect(reservedBreakEven(prices)).toBe(0.6);
    const cost = (machines: number, used: number) =>
      mixedFleetCost(machines, {
        ...prices,
        demand: Array.from({ length: 100 }, (_, i) => (i < used ? 1 : 0)),
      });
    expect(cost(1, 59)).toBeGreaterThan(cost(0, 59));
    expectRatio(cost(1, 60), cost(0, 60), 1e-12);
    expect(cost(1, 61)).toBeLessThan(cost(0, 61));
    expectRatio(mixedFleetCost(2, { demand: [1, 2, 5], ...prices }), 6.6, 1e-12);
  });

  // Weinman (2011): a demand of 200 in the mean with a peak of 800, at three times the price of owning.
  it("rents a peak for less than owning it", () => {
    const demand = [0, 0, 0, 800];
    expectRatio(mixedFleetCost(800, { demand, onDemand: 3, reserved: 1 }) / 4, 800, 1e-12);
    expectRatio(mixedFleetCost(0, { demand, onDemand: 3, reserved: 1 }) / 4, 600, 1e-12);
  });

  it("finds the best number by looking at all", () => {
    const demand = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    const whole = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(demand, whole), fc.integer({ min: 0, max: 12 }), (hours, tenths) => {
        const each = { onDemand: 1, reserved: tenths / 10 };
        const costs = Array.from({ length: 16 }, (_, machines) =>
          mixedFleetCost(machines, { ...each, demand: hours }),
        );
        const best = bestReserved(hours, each);
        expect(costs[best]).toBeCloseTo(Math.min(...costs), 9);
      }),
    );
    expect(bestReserved([1, 2, 5], prices)).toBe(2);
    // 57 of 100 hours at 0.57 of the price: reserving costs the same as not, so the fewest.
    const days = Array.from({ length: 100 }, (_, hour) => (hour < 57 ? 10 : 0));
    expect(bestReserved(days, { onDemand: 1, reserved: 0.57 })).toBe(0);
    expect(makespanBound([9, 1], { workers: 2 })).toBe(9);
    expect(bestReserved([5], { onDemand: 1, reserved: 2 })).toBe(0);
  });

  it("counts requests and bytes", () => {
    // 100/s for an hour at 0.36: a million of them cost one.
    expectRatio(1e6 * requestCost(1, { hourly: 0.36, capacity: 100 }), 1, 1e-12);
    expectRatio(
      requestCost(0.1, { hourly: 1, capacity: 1 }) / requestCost(1, { hourly: 1, capacity: 1 }),
      10,
    );
    expectRatio(
      egressCost(100, { size: 5e4, duration: 2_592_000, bytePrice: 9e-11 }),
      1166.4,
      1e-12,
    );
  });

  it.each([
    {
      call: () => reservedBreakEven({ onDemand: 0, reserved: 1 }),
      text: "onDemand must be finite and > 0, got 0",
    },
    {
      call: () => mixedFleetCost(0.5, { demand: [1], ...prices }),
      text: "reservedMachines must be a whole number >= 0, got 0.5",
    },
    { call: () => bestReserved([], prices), text: "demand must hold 1 items or more, got 0" },
    {
      call: () => requestCost(0, { hourly: 1, capacity: 1 }),
      text: "utilization must be finite and > 0, got 0",
    },
    {
      call: () => egressCost(1, { size: -1, duration: 1, bytePrice: 1 }),
      text: "size must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
