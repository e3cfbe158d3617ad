import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import { swimDetectionTime, swimUnnoticed } from "../../../lib/model/timing/swim";

describe("SWIM", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect(swimDetectionTime(10, { period: 1 })).toBeCloseTo(1.53008, 6);
    expect(swimDetectionTime(1000, { period: 1 })).toBeCloseTo(1.5815, 4);
    expect(swimDetectionTime(1e9, { period: 1 })).toBeCloseTo(Math.E / (Math.E - 1), 8);
    expect(swimDetectionTime(2, { period: 3 })).toBe(3);
    expect(swimUnnoticed(3, { members: 1e9 })).toBeCloseTo(Math.exp(-3), 8);
    expect(swimUnnoticed(0, { members: 2 })).toBe(1);
    expect(swimUnnoticed(1, { members: 2 })).toBe(0);
  });

  it("agrees with members that choose at random", () => {
    const [random, runs, members] = [streams(4)["probes"]!, 4000, 6];
    const periods = Array.from({ length: runs }, () => {
      for (let period = 1; ; period += 1) {
        // Each of the five others chooses one of five: the crashed one is number 0.
        const choices = Array.from({ length: members - 1 }, () => random.below(members - 1));
        if (choices.includes(0)) return period;
      }
    });
    const mean = periods.reduce((sum, each) => sum + each, 0) / runs;
    const variance = periods.reduce((sum, each) => sum + (each - mean) ** 2, 0) / runs;
    const z = (mean - swimDetectionTime(members, { period: 1 })) / Math.sqrt(variance / runs);
    expect(Math.abs(z)).toBeLessThan(4);
    const late = periods.filter((each) => each > 2).length / runs;
    const share = swimUnnoticed(2, { members });
    expect(Math.abs(late - share) / Math.sqrt((share * (1 - share)) / runs)).toBeLessThan(4);
  });

  it.each([
    { call: () => swimDetectionTime(1, { period: 1 }), text: "members must be >= 2, got 1" },
    {
      call: () => swimDetectionTime(3, { period: 0 }),
      text: "period must be finite and > 0, got 0",
    },
    {
      call: () => swimUnnoticed(0.5, { members: 3 }),
      text: "periods must be a whole number >= 0, got 0.5",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
