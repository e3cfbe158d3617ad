import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hours } from "../../../lib/core/units";
import { coveredPairMttf, failoverUnavailability } from "../../../lib/model/availability/failover";
import { simulatePair, simulateStandby } from "../../../lib/scenario/availability/standby";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const service = { mttf: hours(1000), detectionTime: 10, switchTime: 20, repairTime: hours(4) };

describe("failover", () => {
  it.each([
    { coverage: 0.95, unavailability: 2.07873446e-4 },
    { coverage: 0.99, unavailability: 173.7 / 3_600_173.7 },
    { coverage: 0, unavailability: 3.98406375e-3 },
  ])(
    "agrees with values that were computed elsewhere: coverage $coverage",
    ({ coverage, unavailability }) => {
      expectRatio(failoverUnavailability(coverage, service), unavailability, 1e-8);
    },
  );
  it("agrees with values that were computed elsewhere to all its digits", () => {
    expectRatio(failoverUnavailability(0.95, service), 2.07873446e-4, 1e-8);
    expect(coveredPairMttf(0.95, { mttf: hours(1000) })).toBe(hours(1450));
    expect(coveredPairMttf(1, { mttf: 1000 })).toBe(1500);
    expect(coveredPairMttf(0, { mttf: 1000 })).toBe(500);
  });

  it.each([0, 0.5, 0.95, 1])(
    "agrees with an active unit and a standby, coverage %d",
    (coverage) => {
      const params = { mttf: 1000, switchTime: 5, repairTime: 300 };
      const drawn = { ...params, coverage, checkInterval: 40, failures: 40_000, seed: 6 };
      const formula = failoverUnavailability(coverage, { ...params, detectionTime: 20 });
      expectWithinFourErrors(formula, simulateStandby(drawn));
    },
  );

  it.each([0, 0.3, 0.95, 1])("agrees with pairs that are drawn, coverage %d", (coverage) => {
    const drawn = simulatePair({ mttf: 10, coverage, runs: 40_000, seed: 7 });
    expectWithinFourErrors(coveredPairMttf(coverage, { mttf: 10 }), drawn);
  });

  it("gains by coverage while switching is faster than repair", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (coverage) => {
        expect(failoverUnavailability(coverage + 0.01, service)).toBeLessThan(
          failoverUnavailability(coverage, service),
        );
      }),
    );
    expect(failoverUnavailability(0.5, { ...service, mttf: Infinity })).toBe(0);
    const instant = { ...service, detectionTime: 0, switchTime: 0 };
    expect(failoverUnavailability(1, instant)).toBe(0);
  });

  it.each([
    {
      call: () => failoverUnavailability(1.1, service),
      text: "coverage must be in [0, 1], got 1.1",
    },
    {
      call: () => failoverUnavailability(1, { ...service, switchTime: -1 }),
      text: "switchTime must be finite and >= 0, got -1",
    },
    { call: () => coveredPairMttf(1, { mttf: 0 }), text: "mttf must be > 0, got 0" },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
