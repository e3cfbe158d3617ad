import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hedgedDelay, quantileDelay } from "../../../lib/model/architecture";
import { exponentialDelay } from "../../../lib/model/timing";
import { expectRatio } from "../availability/four-errors";

/** Reads of Bigtable, Dean and Barroso (2013), table 2 (ms). */
const bigtable = [
  { slow: 0.5, time: 19 },
  { slow: 0.1, time: 38 },
  { slow: 0.01, time: 67 },
  { slow: 0.001, time: 98 },
];

describe("a delay from percentiles", () => {
  it("has them", () => {
    const { logSurvival, exceededBy } = quantileDelay(bigtable);
    for (const { slow, time } of bigtable) {
      expectRatio(Math.exp(logSurvival(time)), slow, 1e-12);
      expectRatio(exceededBy(slow), time, 1e-12);
    }
    expect([exceededBy(1), exceededBy(0)]).toEqual([0, Infinity]);
    expect([logSurvival(-1), logSurvival(0), logSurvival(Infinity)]).toEqual([0, 0, -Infinity]);
  });

  it("runs straight between them, and on beyond the last", () => {
    const { logSurvival, exceededBy } = quantileDelay(bigtable);
    expectRatio(Math.exp(logSurvival(9.5)), Math.SQRT1_2, 1e-12);
    expectRatio(exceededBy(Math.sqrt(0.05)), 28.5, 1e-12);
    expectRatio(exceededBy(1e-4), 129, 1e-12);
  });

  it("is exponential if the percentiles are", () => {
    const whole = exponentialDelay({ mean: 2 });
    const known = [0.5, 0.2, 0.01].map((slow) => ({ slow, time: whole.exceededBy(slow) }));
    const { logSurvival, exceededBy } = quantileDelay(known);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), (share) => {
        expect(exceededBy(share)).toBeCloseTo(whole.exceededBy(share), 9);
        expect(logSurvival(exceededBy(share))).toBeCloseTo(Math.log(share), 9);
      }),
    );
  });

  it("tells what two independent copies of a read would take: a bit less than the tied ones did", () => {
    const { exceededBy } = hedgedDelay(quantileDelay(bigtable), { hedgeAfter: 1 });
    // ln S is half of ln 0.1 where 2 t - 1 has as much as two: on the stretch from 19 to 38.
    const slope = Math.log(0.2) / 19;
    const byHand = 19 + (Math.log(0.1) - 2 * Math.log(0.5) + slope) / (2 * slope);
    expectRatio(exceededBy(0.1), byHand, 1e-9);
    const measured = [16, 29, 42, 61];
    bigtable.forEach(({ slow }, i) => {
      expect(exceededBy(slow)).toBeLessThan(measured[i] ?? NaN);
      expect(exceededBy(slow)).toBeGreaterThan(0.6 * (measured[i] ?? NaN));
    });
  });

  it.each([
    { quantiles: [], message: "quantiles must hold 1 items or more, got 0" },
    { quantiles: [{ slow: 0, time: 1 }], message: "quantiles[0].slow must be > 0, got 0" },
    { quantiles: [{ slow: 1, time: 1 }], message: "quantiles[0].slow must be < 1, got 1" },
    {
      quantiles: [
        { slow: 0.1, time: 1 },
        { slow: 0.1, time: 2 },
      ],
      message: "quantiles[1].slow must be < 0.1, got 0.1",
    },
    {
      quantiles: [{ slow: 0.1, time: 0 }],
      message: "quantiles[0].time must be finite and > 0, got 0",
    },
    {
      quantiles: [
        { slow: 0.1, time: 2 },
        { slow: 0.01, time: 2 },
      ],
      message: "quantiles[1].time must be > 2, got 2",
    },
  ])("rejects: $message", ({ quantiles, message }) => {
    expect(() => quantileDelay(quantiles)).toThrow(new RangeError(message));
  });

  it("rejects a share that is none, and a time that is none", () => {
    const { exceededBy, logSurvival } = quantileDelay(bigtable);
    expect(() => exceededBy(1.1)).toThrow(new RangeError("share must be in [0, 1], got 1.1"));
    expect(() => logSurvival(NaN)).toThrow(new RangeError("time must be >= -Infinity, got NaN"));
  });
});
