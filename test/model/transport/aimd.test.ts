import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aimdCycle, jainFairness } from "../../../lib/model/transport";
import { shareLink } from "../../../lib/scenario/transport";
import { expectRatio } from "../availability/four-errors";

const reno = { increase: 1, kept: 0.5 };

describe("aimdCycle", () => {
  it("has 20 round trips and 600 segments for a peak of 40, and 3/4 of it on average", () => {
    expect(aimdCycle(40, reno)).toEqual({ roundTrips: 20, meanWindow: 30, segments: 600 });
  });

  it("is the sum of a window that is counted up, but for its ends", () => {
    for (const peak of [40, 400, 4000]) {
      let segments = 0;
      for (let window = peak / 2; window < peak; window += 1) segments += window;
      // The sum from the left misses half a step at each end.
      expect(aimdCycle(peak, reno).segments - segments).toBe(peak / 4);
    }
  });

  it("loses one in 3W²/8: the law of the square root", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (peak, increase, kept) => {
          const { meanWindow, segments, roundTrips } = aimdCycle(peak, { increase, kept });
          const constant = Math.sqrt((increase * (1 + kept)) / (2 * (1 - kept)));
          expectRatio(meanWindow, constant * Math.sqrt(segments));
          expectRatio(segments, meanWindow * roundTrips);
        },
      ),
    );
  });
});

describe("jainFairness", () => {
  it("is 5/6 for 1, 2, 3, 4; 1 for equal shares; 1/n for one that has all", () => {
    expect(jainFairness([1, 2, 3, 4])).toBeCloseTo(5 / 6, 12);
    expect(jainFairness([7, 7, 7])).toBe(1);
    expect(jainFairness([0, 0, 0, 3])).toBe(0.25);
    expect(jainFairness([1e300, 1e300])).toBe(1);
  });

  it("does not depend on the unit, and is in [1/n, 1]", () => {
    const shares = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(shares, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (each, unit) => {
        const index = jainFairness(each);
        expectRatio(jainFairness(each.map((share) => share * unit)), index);
        expect(index).toBeLessThanOrEqual(1);
        expect(index).toBeGreaterThanOrEqual((1 / each.length) * (1 - 1e-12));
      }),
    );
  });
});

describe("two flows on a link", () => {
  const link = { start: [70, 10] as const, capacity: 100, increase: 1, kept: 0.5, rounds: 600 };

  it("halve their difference with each loss by AIMD, and reach the fair line", () => {
    const path = shareLink({ ...link, rule: "AIMD" });
    let losses = 0;
    for (const { first, second, full } of path) {
      if (full) losses += 1;
      expect(first - second).toBeCloseTo(60 / 2 ** losses, 9);
    }
    expect(losses).toBeGreaterThan(10);
    const last = path.at(-1);
    expect(jainFairness([last?.first ?? 0, last?.second ?? 0])).toBeCloseTo(1, 6);
  });

  it("keep their ratio by MIMD and their difference by AIAD, while nobody is at the floor", () => {
    for (const { first, second } of shareLink({ ...link, rule: "MIMD" })) {
      expect(first / second).toBeCloseTo(7, 6);
    }
    const start = [60, 40] as const;
    for (const { first, second } of shareLink({ ...link, start, rule: "AIAD", rounds: 200 })) {
      expect(first - second).toBeCloseTo(20, 9);
    }
  });

  it("end with one that starves by MIAD", () => {
    const last = shareLink({ ...link, rule: "MIAD" }).at(-1);
    expect(jainFairness([last?.first ?? 0, last?.second ?? 0])).toBeLessThan(0.6);
  });

  it("have a saw of the cycle's length", () => {
    // Both together grow by two in a round trip, from half of 100 to just above.
    const path = shareLink({ ...link, start: [25, 25], rule: "AIMD", rounds: 1000 });
    const losses = path.filter(({ full }) => full).length;
    const { roundTrips } = aimdCycle(50, reno);
    expect(Math.abs(1000 / losses - (roundTrips + 1.5))).toBeLessThan(1);
  });
});

describe("aimd rejects", () => {
  it.each([
    { call: () => aimdCycle(0, reno), text: "peak must be finite and > 0, got 0" },
    { call: () => aimdCycle(1, { ...reno, kept: 1 }), text: "kept must be < 1, got 1" },
    {
      call: () => aimdCycle(1, { ...reno, increase: 0 }),
      text: "increase must be finite and > 0, got 0",
    },
    { call: () => jainFairness([]), text: "shares must hold 1 items or more, got 0" },
    { call: () => jainFairness([0, 0]), text: "largestShare must be > 0, got 0" },
    { call: () => jainFairness([1, -1]), text: "shares[1] must be finite and >= 0, got -1" },
    {
      call: () => shareLink({ rule: "AIMD", start: [1, 0], capacity: 9, ...reno, rounds: 9 }),
      text: "start[1] must be finite and > 0, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
