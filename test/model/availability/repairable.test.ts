import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  repairableFailureRate,
  repairableMttf,
  repairableStates,
  repairableUnavailability,
} from "../../../lib/model/availability/repairable";
import {
  simulateTimeToFailure,
  simulateUnavailability,
} from "../../../lib/scenario/availability/repair-shop";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const pair = { units: 2, tolerated: 1, repairCrews: 1, mttf: 1000, mttr: 10 };
const cases = [
  { units: 2, tolerated: 1, repairCrews: 1, mttf: 100, mttr: 10 },
  { units: 2, tolerated: 1, repairCrews: 2, mttf: 100, mttr: 10 },
  { units: 5, tolerated: 2, repairCrews: 1, mttf: 100, mttr: 30 },
  { units: 6, tolerated: 1, repairCrews: 3, mttf: 100, mttr: 200 },
  { units: 1, tolerated: 0, repairCrews: 1, mttf: 100, mttr: 1 },
];
const system = fc
  .record({
    units: fc.integer({ min: 1, max: 40 }),
    repairCrews: fc.integer({ min: 1, max: 40 }),
    mttf: fc.double({ min: 1, max: 1e9, noNaN: true }),
    mttr: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    part: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ part, ...rest }) => ({ ...rest, tolerated: Math.floor(part * rest.units) }));

describe("repairable systems", () => {
  it("agree with values that were computed elsewhere: one of two units, λ = 1e-3, μ = 0.1", () => {
    expect(repairableMttf(pair)).toBeCloseTo(51_500, 6);
    expect(1 - repairableUnavailability({ ...pair, repairCrews: 2 })).toBeCloseTo(
      0.999901970395,
      12,
    );
    expect(1 - repairableUnavailability(pair)).toBeCloseTo(0.999803960008, 12);
    // Without repair worth the name: 3/2 of the MTTF of one.
    expect(repairableMttf({ ...pair, mttr: 1e15 })).toBeCloseTo(1500, 6);
  });

  it.each(cases)("agree with event after event: $units units, $repairCrews crews", (params) => {
    const runs = 20_000;
    expectWithinFourErrors(
      repairableUnavailability(params),
      simulateUnavailability({ ...params, runs, seed: 2 }),
    );
    expectWithinFourErrors(
      repairableMttf(params),
      simulateTimeToFailure({ ...params, runs: 2000, seed: 4 }),
    );
  });

  it("balance the flow between neighbouring states", () => {
    fc.assert(
      fc.property(system, (params) => {
        const states = repairableStates(params);
        expect(states).toHaveLength(params.units + 1);
        expect(states.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        for (let j = 0; j < params.units; j += 1) {
          const fails = ((states[j] ?? 0) * (params.units - j)) / params.mttf;
          const back = ((states[j + 1] ?? 0) * Math.min(j + 1, params.repairCrews)) / params.mttr;
          if (fails > 1e-290) expectRatio(back, fails, 1e-12);
        }
      }),
    );
  });

  it("with a crew for each unit are independent units", () => {
    for (const [units, mttf, mttr] of [
      [2, 1000, 10],
      [7, 50, 3],
    ] as const) {
      const u = mttr / (mttf + mttr);
      const params = { units, tolerated: units - 1, repairCrews: units, mttf, mttr };
      expectRatio(repairableUnavailability(params), u ** units, 1e-12);
      const fewer = { ...params, repairCrews: units - 1 };
      expect(repairableUnavailability(fewer)).toBeGreaterThan(u ** units * 1.000001);
    }
  });

  it("keep their digits at μ/λ = 1e8", () => {
    // One of two with one crew: exactly 2ρ² / (1 + 2ρ + 2ρ²), and (3λ + μ)/(2λ²).
    const stiff = { ...pair, mttf: 1e8, mttr: 1 };
    const rho = 1e-8;
    expectRatio(repairableUnavailability(stiff), (2 * rho ** 2) / (1 + 2 * rho), 1e-12);
    expectRatio(repairableMttf(stiff), (3e-8 + 1) / (2 * 1e-16), 1e-12);
    expectRatio(
      repairableMttf({ ...stiff, units: 4, tolerated: 3, repairCrews: 4 }),
      1e8 ** 4 / 4,
      1e-6,
    );
  });

  it("go down about once per MTTF, where repair is fast", () => {
    const fast = { units: 4, tolerated: 1, repairCrews: 2, mttf: 1e6, mttr: 1 };
    expectRatio(repairableFailureRate(fast) * repairableMttf(fast), 1, 1e-5);
    // Not where it is slow: a system that has just come back has units down already.
    const slow = { ...fast, mttr: 1e6 };
    expect(repairableFailureRate(slow) * repairableMttf(slow)).toBeLessThan(0.5);
  });

  it("survive every failure that is repaired at once, but none that is not tolerated", () => {
    expect(repairableMttf({ ...pair, mttr: 0 })).toBe(Infinity);
    expect(repairableUnavailability({ ...pair, mttr: 0 })).toBe(0);
    expect(repairableMttf({ ...pair, tolerated: 0, mttr: 0 })).toBe(500);
    expect(repairableUnavailability({ ...pair, mttf: Infinity })).toBe(0);
    expect(repairableFailureRate({ ...pair, mttf: Infinity })).toBe(0);
  });

  it("gain by tolerating more", () => {
    fc.assert(
      fc.property(system, (params) => {
        if (params.tolerated + 1 >= params.units) return;
        const more = { ...params, tolerated: params.tolerated + 1 };
        expect(repairableMttf(more)).toBeGreaterThan(repairableMttf(params));
        expect(repairableUnavailability(more)).toBeLessThanOrEqual(
          repairableUnavailability(params),
        );
      }),
    );
  });

  it.each([
    { change: { tolerated: 2 }, text: "tolerated must be in [0, 1], got 2" },
    { change: { repairCrews: 0 }, text: "repairCrews must be a whole number >= 1, got 0" },
    { change: { mttr: -1 }, text: "mttr must be finite and >= 0, got -1" },
    { change: { mttf: 0 }, text: "mttf must be > 0, got 0" },
    { change: { units: 2e6 }, text: "units must be in [1, 1000000], got 2000000" },
  ])("reject: $text", ({ change, text }) => {
    expect(() => repairableMttf({ ...pair, ...change })).toThrow(new RangeError(text));
  });
});
