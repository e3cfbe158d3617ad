import { describe, expect, it } from "vitest";
import { greedyTimes } from "../../../lib/model/architecture";
import { simulateWorkStealing } from "../../../lib/scenario/architecture";

describe("work stealing", () => {
  const job = { depth: 8, grain: 10, runs: 20, seed: 1 };

  it("takes one worker all the work, without an attempt to steal", () => {
    const { work, span, makespan, attempts } = simulateWorkStealing({ ...job, workers: 1 });
    // 256 parts, 255 splits, 255 joins; down, a part, and up again.
    expect([work, span]).toEqual([256 * 10 + 255 * 2, 10 + 16]);
    expect([makespan.estimate, attempts.estimate]).toEqual([work, 0]);
  });

  it.each([2, 5, 16, 100, 1000])("loses no step: %i workers work or try to steal", (workers) => {
    const { work, makespan, attempts, steals } = simulateWorkStealing({ ...job, workers });
    expect(workers * makespan.estimate).toBeCloseTo(work + attempts.estimate, 6);
    expect(steals.estimate).toBeGreaterThanOrEqual(1);
    expect(steals.estimate).toBeLessThanOrEqual(attempts.estimate);
  });

  it.each([
    { depth: 5, grain: 1 },
    { depth: 8, grain: 10 },
    { depth: 12, grain: 1 },
    { depth: 3, grain: 200 },
  ])("takes T₁/P + c T∞ with c under 2: depth $depth, grain $grain", (shape) => {
    for (const workers of [2, 8, 32, 128]) {
      const { work, span, makespan } = simulateWorkStealing({ ...job, ...shape, workers });
      const { least } = greedyTimes(workers, { work, span });
      expect(makespan.estimate).toBeGreaterThanOrEqual(least);
      expect(makespan.estimate).toBeLessThan(work / workers + 2 * span);
    }
  });

  it("is what a greedy schedule promises where there is much to do for each worker", () => {
    const { work, span, makespan } = simulateWorkStealing({ ...job, depth: 12, workers: 4 });
    expect(makespan.high).toBeLessThan(greedyTimes(4, { work, span }).most);
    // … and hardly anything is stolen: 15 or so of 8191 halves.
    expect(makespan.estimate / (work / 4)).toBeLessThan(1.002);
  });

  it("does a job of one part alone, whoever helps", () => {
    const { work, span, makespan, steals } = simulateWorkStealing({
      ...{ workers: 8, depth: 0, grain: 7, runs: 2, seed: 1 },
    });
    expect([work, span, makespan.estimate, steals.estimate]).toEqual([7, 7, 7, 0]);
  });

  it("does two parts by two workers in a known time", () => {
    // Step 1 splits; in step 2 the other steals while the first works; it is done a step later; then they join.
    const run = simulateWorkStealing({ workers: 2, depth: 1, grain: 5, runs: 2, seed: 1 });
    expect(run.makespan.estimate).toBe(1 + 1 + 5 + 1);
    // One theft; in vain are an attempt before the split, and one while the thief's half is joined.
    expect([run.steals.estimate, run.attempts.estimate]).toEqual([1, 16 - run.work]);
  });
});
