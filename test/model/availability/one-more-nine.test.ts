import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, minutes } from "../../../lib/core/units";
import { commonCauseUnavailability } from "../../../lib/model/availability/common-cause";
import {
  copyCostOfNines,
  mttrOfNines,
  nextNineCopyCost,
  repairCostOfNines,
} from "../../../lib/model/availability/one-more-nine";
import { expectRatio } from "./four-errors";

const alone = { unavailability: 0.01, commonCause: 0, costPerCopy: 100 };
const shared = { ...alone, commonCause: 0.05 };

describe("one more nine by copies", () => {
  it.each([
    { nines: 0, cost: 100 },
    { nines: 2, cost: 100 },
    { nines: 3, cost: 200 },
    { nines: 6, cost: 300 },
    { nines: 9, cost: 500 },
  ])("$nines nines of independent copies at 99 % cost $cost", ({ nines, cost }) => {
    expect(copyCostOfNines(nines, alone)).toBe(cost);
  });

  it("is out of reach beyond the floor of 3.3 nines", () => {
    expect(copyCostOfNines(3, shared)).toBe(200);
    expect(copyCostOfNines(3.3, shared)).toBe(300);
    expect(copyCostOfNines(3.31, shared)).toBe(Infinity);
    expect(nextNineCopyCost(2, shared)).toBe(100);
    expect(nextNineCopyCost(3, shared)).toBe(Infinity);
    expect(nextNineCopyCost(9, shared)).toBe(Infinity);
    expect(nextNineCopyCost(5, alone)).toBe(0);
  });

  it("is bought by copies that give it, and one fewer do not", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12, noNaN: true }), (nines) => {
        const copies = copyCostOfNines(nines, alone) / 100;
        const target = 10 ** -nines;
        expect(commonCauseUnavailability(copies, alone)).toBeLessThanOrEqual(target * (1 + 1e-12));
        if (copies > 1)
          expect(commonCauseUnavailability(copies - 1, alone)).toBeGreaterThan(target);
      }),
    );
  });
});

describe("one more nine by repair", () => {
  it("needs a tenth of the time to repair, about", () => {
    expect(mttrOfNines(3, { mttf: days(30) }) / minutes(1)).toBeCloseTo(43.2432, 4);
    expect(mttrOfNines(3, { mttf: 1 }) / mttrOfNines(4, { mttf: 1 })).toBeCloseTo(9999 / 999, 10);
    expect(mttrOfNines(0, { mttf: 1 })).toBe(Infinity);
  });

  it("gives the nines that were asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 15, noNaN: true }),
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        (nines, mttf) => {
          const mttr = mttrOfNines(nines, { mttf });
          expectRatio(mttr / (mttf + mttr), 10 ** -nines, 1e-10);
        },
      ),
    );
  });

  it("costs 3.32 halvings each, and nothing where repair is fast enough", () => {
    const price = { mttf: 1e9, mttr: 1e6, costPerHalving: 100 };
    const next = repairCostOfNines(7, price) - repairCostOfNines(6, price);
    expect(next / 100).toBeCloseTo(Math.log2(10), 5);
    expect(repairCostOfNines(1, { mttf: 90, mttr: 40, costPerHalving: 100 })).toBeCloseTo(200, 10);
    expect(repairCostOfNines(1, price)).toBe(0);
    expect(repairCostOfNines(0, price)).toBe(0);
    expect(repairCostOfNines(1e6, price)).toBe(Infinity);
  });

  it.each([
    {
      call: () => copyCostOfNines(-1, alone),
      text: "nines must be finite and >= 0, got -1",
    },
    {
      call: () => copyCostOfNines(1, { ...alone, costPerCopy: 0 }),
      text: "costPerCopy must be finite and > 0, got 0",
    },
    {
      call: () => repairCostOfNines(1, { mttf: 1, mttr: 0, costPerHalving: 1 }),
      text: "mttr must be finite and > 0, got 0",
    },
    { call: () => mttrOfNines(1, { mttf: 0 }), text: "mttf must be finite and > 0, got 0" },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
