import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layersPassed, thresholdTheft, thresholdUnavailability } from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

/** Chance of all sets of shares that are gone, each with chance `gone`, of which `counts` holds. */
function chanceOfSets(shares: number, gone: number, counts: (missing: number) => boolean): number {
  let chance = 0;
  for (let set = 0; set < 2 ** shares; set += 1) {
    const missing = [...set.toString(2)].filter((bit) => bit === "1").length;
    if (counts(missing)) chance += gone ** missing * (1 - gone) ** (shares - missing);
  }
  return chance;
}

describe("thresholds", () => {
  it("agree with 3 of 5 and 2 of 3 by hand", () => {
    expectRatio(thresholdTheft(3, { shares: 5, theft: 0.05 }), 1.158125e-3, 1e-12);
    expectRatio(thresholdTheft(2, { shares: 3, theft: 0.05 }), 0.00725, 1e-12);
    const unavailability = thresholdUnavailability(3, { shares: 5, unavailability: 0.01 });
    expect(1 - unavailability).toBeCloseTo(0.9999901494, 10);
  });

  it("agree with all sets of shares", () => {
    for (let shares = 1; shares <= 7; shares += 1) {
      for (let threshold = 1; threshold <= shares; threshold += 1) {
        const stolen = chanceOfSets(shares, 0.2, (count) => count >= threshold);
        expectRatio(thresholdTheft(threshold, { shares, theft: 0.2 }), stolen, 1e-11);
        const lost = chanceOfSets(shares, 0.3, (count) => shares - count < threshold);
        const params = { shares, unavailability: 0.3 };
        expectRatio(thresholdUnavailability(threshold, params), lost, 1e-11);
      }
    }
  });

  it("trade theft for loss: one falls with t, the other rises", () => {
    const some = fc
      .integer({ min: 2, max: 200 })
      .chain((shares) => fc.tuple(fc.constant(shares), fc.integer({ min: 1, max: shares - 1 })));
    const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(some, chance, ([shares, threshold], each) => {
        const theft = [0, 1].map((more) =>
          thresholdTheft(threshold + more, { shares, theft: each }),
        );
        const loss = [0, 1].map((more) =>
          thresholdUnavailability(threshold + more, { shares, unavailability: each }),
        );
        expect(theft[1]).toBeLessThanOrEqual((theft[0] ?? NaN) * (1 + 1e-12));
        expect(loss[1]).toBeGreaterThanOrEqual((loss[0] ?? NaN) * (1 - 1e-12));
      }),
    );
  });
});

describe("layersPassed", () => {
  it("is a product, on top of what passes all of them", () => {
    expect(layersPassed([0.1, 0.2], { common: 0 })).toBeCloseTo(0.02, 12);
    expect(layersPassed([0.1, 0.1, 0.1], { common: 0.01 })).toBeCloseTo(0.01 + 0.99e-3, 12);
    expect(layersPassed([], { common: 0.3 })).toBe(1);
    expect(layersPassed([0], { common: 0.3 })).toBe(0.3);
  });
});

describe("thresholds reject", () => {
  it.each([
    {
      call: () => thresholdTheft(4, { shares: 3, theft: 0.1 }),
      text: "threshold must be in [1, 3], got 4",
    },
    {
      call: () => thresholdUnavailability(1, { shares: 3, unavailability: 2 }),
      text: "unavailability must be in [0, 1], got 2",
    },
    {
      call: () => layersPassed([0.1, 2], { common: 0 }),
      text: "layers[1] must be in [0, 1], got 2",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
