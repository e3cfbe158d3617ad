import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrate } from "../../../lib/core/quadrature";
import { exponentialReliability } from "../../../lib/model/availability/reliability";
import {
  kOfNMttf,
  kOfNReliability,
  kOfNUnreliability,
  seriesMttf,
} from "../../../lib/model/availability/redundant-life";
import { simulateLifetimes } from "../../../lib/scenario/availability/lifetimes";
import { shareInterval } from "../../../lib/stats/proportion";
import { meanInterval } from "../../../lib/stats/summary";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const tmr = { units: 3, required: 2, mttf: 1 };

/** Chance that enough units are up, over all 2ⁿ states. */
function enumerated(units: number, required: number, up: number): number {
  let sum = 0;
  for (let state = 0; state < 2 ** units; state += 1) {
    const count = [...state.toString(2)].filter((bit) => bit === "1").length;
    if (count >= required) sum += up ** count * (1 - up) ** (units - count);
  }
  return sum;
}

describe("redundancy without repair", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect(kOfNMttf({ units: 2, required: 1, mttf: 1 })).toBeCloseTo(1.5, 12);
    expect(kOfNMttf({ units: 3, required: 1, mttf: 1 })).toBeCloseTo(11 / 6, 12);
    expect(kOfNMttf({ units: 10, required: 1, mttf: 1 })).toBeCloseTo(2.928968254, 9);
    expect(kOfNMttf(tmr)).toBeCloseTo(5 / 6, 12);
    expect(kOfNReliability(0.5, tmr)).toBeCloseTo(0.657378, 6);
    expect(exponentialReliability(0.5, tmr)).toBeCloseTo(0.606531, 6);
  });

  it("lets three units with a vote beat one only until ln 2 of its MTTF", () => {
    const gain = (time: number) => kOfNReliability(time, tmr) - exponentialReliability(time, tmr);
    expect(gain(Math.LN2)).toBeCloseTo(0, 14);
    expect(gain(Math.LN2 - 1e-6)).toBeGreaterThan(0);
    expect(gain(Math.LN2 + 1e-6)).toBeLessThan(0);
  });

  it("agrees with all states of up to 12 units", () => {
    for (const units of [1, 2, 5, 12]) {
      for (let required = 1; required <= units; required += 1) {
        const life = { units, required, mttf: 10 };
        const counted = enumerated(units, required, Math.exp(-0.4));
        expect(kOfNReliability(4, life)).toBeCloseTo(counted, 12);
        expect(kOfNUnreliability(4, life)).toBeCloseTo(1 - counted, 12);
      }
    }
  });

  it.each([
    { units: 3, required: 2 },
    { units: 5, required: 1 },
    { units: 4, required: 4 },
  ])("agrees with drawn lives, $required of $units", ({ units, required }) => {
    const runs = 40_000;
    const ends = simulateLifetimes({ units, required, scale: 10, shape: 1, runs, seed: 5 });
    const params = { units, required, mttf: 10 };
    expectWithinFourErrors(kOfNMttf(params), meanInterval(ends, { confidence: 0.95 }));
    const alive = ends.filter((end) => end > 6).length;
    const share = shareInterval(alive, { trials: runs, confidence: 0.95 });
    expectWithinFourErrors(kOfNReliability(6, params), share);
  });

  it("has the area under its reliability as MTTF", () => {
    for (const required of [1, 2, 4]) {
      const params = { units: 4, required, mttf: 1 };
      const area = integrate((time) => kOfNReliability(time, params), [0, 1, 4, 40]);
      expectRatio(area, kOfNMttf(params), 1e-9);
    }
  });

  it("keeps the digits of a failure that is nearly impossible", () => {
    // Three failures of three in one second: (1e-6)³.
    const params = { units: 3, required: 1, mttf: 1e6 };
    expectRatio(kOfNUnreliability(1, params), 1e-18, 1e-5);
  });

  it("never gains by requiring more, nor by waiting", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 50 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (units, time) => {
          const at = (required: number, when = time) =>
            kOfNReliability(when, { units, required, mttf: 1 });
          expect(at(2)).toBeLessThanOrEqual(at(1) * (1 + 1e-12));
          expect(at(1, time + 0.1)).toBeLessThanOrEqual(at(1) * (1 + 1e-12));
        },
      ),
    );
  });
});

describe("seriesMttf", () => {
  it("adds rates, and is that of n of n for equal units", () => {
    expect(seriesMttf([1000, 2000, Infinity])).toBeCloseTo(2000 / 3, 10);
    expect(seriesMttf([6, 6, 6])).toBeCloseTo(kOfNMttf({ units: 3, required: 3, mttf: 6 }), 12);
    expect(seriesMttf([Infinity])).toBe(Infinity);
  });
});

it.each([
  {
    call: () => kOfNMttf({ units: 2, required: 3, mttf: 1 }),
    text: "required must be in [1, 2], got 3",
  },
  {
    call: () => kOfNMttf({ units: 1.5, required: 1, mttf: 1 }),
    text: "units must be a whole number >= 1, got 1.5",
  },
  {
    call: () => kOfNReliability(Infinity, tmr),
    text: "time must be finite and >= 0, got Infinity",
  },
  { call: () => seriesMttf([]), text: "mttfs must hold 1 items or more, got 0" },
  { call: () => seriesMttf([1, 0]), text: "mttfs[1] must be > 0, got 0" },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
