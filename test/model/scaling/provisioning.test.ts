import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestOwnedCapacity,
  breakEvenPremium,
  provisioningCost,
} from "../../../lib/model/scaling/provisioning";
import { simulateDemand } from "../../../lib/scenario/scaling/demand";

describe("provisioning", () => {
  it("breaks even at peak over mean", () => {
    expect(breakEvenPremium([500, 100, 300])).toBeCloseTo(1.6667, 4);
    expect(breakEvenPremium([0, 0])).toBe(Infinity);
    const demand = [100, 300, 500];
    const premium = breakEvenPremium(demand);
    expect(provisioningCost(demand, { premium, owned: 0 })).toBeCloseTo(
      provisioningCost(demand, { premium, owned: 500 }),
      9,
    );
  });

  it("with peak 800, mean 200 and premium 3 renting costs three quarters of owning", () => {
    const demand = [800, 0, 0, 0];
    expect(provisioningCost(demand, { premium: 3, owned: 0 }) / 800).toBeCloseTo(0.75, 12);
  });

  it("agrees with the bills of a month, added up hour by hour", () => {
    const demand = simulateDemand({ days: 30, mean: 100, swing: 0.6, noise: 0.1, seed: 5 });
    let bill = 0;
    for (const hour of demand) bill += 120 + (hour > 120 ? 3 * (hour - 120) : 0);
    expect(provisioningCost(demand, { premium: 3, owned: 120 })).toBeCloseTo(
      bill / demand.length,
      9,
    );
  });

  it("owns the level at which no other level costs less", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (demand, premium) => {
          const best = provisioningCost(demand, {
            premium,
            owned: bestOwnedCapacity(demand, { premium }),
          });
          for (const owned of [0, ...demand]) {
            expect(best).toBeLessThanOrEqual(
              provisioningCost(demand, { premium, owned }) * (1 + 1e-12),
            );
          }
        },
      ),
    );
  });

  it.each([
    { call: () => breakEvenPremium([]), message: "demand must hold 1 items or more, got 0" },
    {
      call: () => bestOwnedCapacity([1], { premium: 0.5 }),
      message: "premium must be >= 1, got 0.5",
    },
    {
      call: () => provisioningCost([1, -1], { premium: 2, owned: 0 }),
      message: "demand[1] must be finite and >= 0, got -1",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("simulateDemand", () => {
  it("has the mean it was asked for, and peaks in the afternoon", () => {
    const demand = simulateDemand({ days: 400, mean: 100, swing: 0.5, noise: 0.1, seed: 1 });
    const mean = demand.reduce((sum, each) => sum + each, 0) / demand.length;
    expect(Math.abs(mean - 100)).toBeLessThan(4 * (10 / Math.sqrt(demand.length)));
    const hourly = Array.from({ length: 24 }, (_, hour) =>
      demand.filter((__, i) => i % 24 === hour).reduce((a, b) => a + b, 0),
    );
    expect(hourly.indexOf(Math.max(...hourly))).toBe(14);
  });
});
