import { describe, expect, it } from "vitest";
import { simulateStages } from "../../../lib/scenario/latency/stages";
import { exponential, fixed, listed } from "../../../lib/sim";

describe("simulateStages", () => {
  it("is as worked out by hand, where items take different times", () => {
    const stageTimes = [listed([2, 1, 4]), listed([3, 5, 1])];
    // Stage 1 until 2, 3, 7; stage 2 from 2 to 5, to 10, to 11.
    const { ends, time } = simulateStages({ stageTimes, items: 3 });
    expect(ends).toEqual([
      [2, 5],
      [3, 10],
      [7, 11],
    ]);
    expect(time).toBe(11);
  });

  it("goes at the pace of the slowest stage, and somewhat slower where times are random", () => {
    const rate = (stageTimes: Parameters<typeof simulateStages>[0]["stageTimes"]) =>
      simulateStages({ stageTimes, items: 4000, seed: 2 }).throughput;
    expect(rate([fixed(1), fixed(3), fixed(1)])).toBeCloseTo(1 / 3, 12);
    expect(rate([fixed(1), exponential(1 / 3), fixed(1)]) * 3).toBeGreaterThan(0.9);
    expect(rate([exponential(1), exponential(1), exponential(1)])).toBeLessThan(1.05);
  });

  it.each([
    { stageTimes: [], items: 1, text: "stageTimes must hold 1 items or more, got 0" },
    { stageTimes: [fixed(1)], items: 0, text: "items must be a whole number >= 1, got 0" },
    { stageTimes: [fixed(1)], items: 1e6, text: "items must be in [1, 100000], got 1000000" },
  ])("rejects: $text", ({ stageTimes, items, text }) => {
    expect(() => simulateStages({ stageTimes, items })).toThrow(new RangeError(text));
  });
});
