import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedServiceCredit,
  serviceCredit,
  slaMetProbability,
} from "../../../lib/model/availability/credit";
import { downtimeWithin } from "../../../lib/model/availability/downtime-distribution";
import { simulateMonths } from "../../../lib/scenario/availability/months";
import { meanInterval } from "../../../lib/stats/summary";
import { expectWithinFourErrors } from "./four-errors";

const tiers = [
  { unavailability: 1e-3, credit: 0.1 },
  { unavailability: 1e-2, credit: 0.3 },
  { unavailability: 5e-2, credit: 1 },
];

describe("service credits", () => {
  it.each([
    { unavailability: 0, credit: 0 },
    { unavailability: 1e-3, credit: 0 },
    { unavailability: 1.1e-3, credit: 0.1 },
    { unavailability: 0.02, credit: 0.3 },
    { unavailability: 1, credit: 1 },
  ])("are $credit for $unavailability", ({ unavailability, credit }) => {
    expect(serviceCredit(unavailability, { tiers })).toBe(credit);
  });

  it.each([
    { window: 720, mttf: 700, mttr: 4, start: "steady" },
    { window: 720, mttf: 100, mttr: 1, start: "up" },
  ] as const)("agree with the bills of months that are drawn, MTTF $mttf", (unit) => {
    const drawn = simulateMonths({ ...unit, months: 40_000, seed: 12 });
    const bills = drawn.map((each) => serviceCredit(each / unit.window, { tiers }));
    const mean = meanInterval(bills, { confidence: 0.95 });
    expectWithinFourErrors(expectedServiceCredit({ tiers, ...unit }), mean);
  });

  it("are worth no more than the highest, and met months bring none", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (mttf, mttr) => {
          const unit = { window: 720, mttf, mttr, start: "steady" } as const;
          const missed = 1 - slaMetProbability(1e-3, unit);
          const credit = expectedServiceCredit({ tiers, ...unit });
          expect(credit).toBeLessThanOrEqual(missed + 1e-12);
          expect(credit).toBeGreaterThanOrEqual(0.1 * missed - 1e-12);
          expect(slaMetProbability(1e-3, unit)).toBe(downtimeWithin(0.72, unit));
        },
      ),
    );
  });

  it.each([
    { list: [], text: "tiers must hold 1 items or more, got 0" },
    {
      list: [tiers[1], tiers[0]],
      text: "tiers[1].unavailability must be > 0.01, got 0.001",
    },
    {
      list: [tiers[0], { unavailability: 0.5, credit: 0.05 }],
      text: "tiers[1].credit must be >= 0.1, got 0.05",
    },
    {
      list: [{ unavailability: 99.9, credit: 0.1 }],
      text: "tiers[0].unavailability must be in [0, 1], got 99.9",
    },
  ])("reject: $text", ({ list, text }) => {
    expect(() => serviceCredit(0.5, { tiers: list as typeof tiers })).toThrow(new RangeError(text));
  });
});
