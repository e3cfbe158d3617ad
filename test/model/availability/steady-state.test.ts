import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours } from "../../../lib/core/units";
import {
  expectedFailures,
  meanTimeBetweenFailures,
  requiredRepairTime,
  steadyStateAvailability,
  steadyStateUnavailability,
} from "../../../lib/model/availability/steady-state";
import {
  type Duration,
  exponentialDuration,
  logNormalDuration,
  simulateAlternatingRenewal,
  weibullDuration,
} from "../../../lib/scenario/availability";
import { expectClose } from "./all-states";

const repairable = (failure: number, repair: number) => ({
  mttf: hours(failure),
  mttr: hours(repair),
});

describe("steadyStateAvailability and steadyStateUnavailability", () => {
  it.each([
    { failure: 1000, repair: 1, availability: 0.999000999000999 },
    { failure: 720, repair: 2, availability: 0.997229916897507 },
    { failure: 1, repair: 1, availability: 0.5 },
    { failure: 5, repair: 0, availability: 1 },
    { failure: Infinity, repair: 7, availability: 1 },
  ])("$failure h up and $repair h down: $availability", ({ failure, repair, availability }) => {
    const given = repairable(failure, repair);
    expect(steadyStateAvailability(given)).toBeCloseTo(availability, 14);
    expect(steadyStateUnavailability(given)).toBeCloseTo(1 - availability, 14);
  });

  it("keeps the digits of an unavailability that 1 - A loses", () => {
    expectClose(steadyStateUnavailability(repairable(1e20, 1)), 1e-20);
    expectClose(steadyStateUnavailability(repairable(3e12, 3)), 1 / (1e12 + 1));
  });

  it.each<{ name: string; up: Duration; down: Duration }>([
    {
      name: "exponential",
      up: exponentialDuration(hours(100)),
      down: exponentialDuration(hours(5)),
    },
    {
      name: "wear and long repairs",
      up: weibullDuration(hours(100), { shape: 3 }),
      down: logNormalDuration(hours(5), { spread: 1 }),
    },
    {
      name: "early failures",
      up: weibullDuration(hours(100), { shape: 0.7 }),
      down: weibullDuration(hours(5), { shape: 2 }),
    },
  ])("is what a simulated part does, whatever the distributions: $name", ({ up, down }) => {
    const { unavailability, shares, outages } = simulateAlternatingRenewal({
      parts: [{ up, down }],
      works: ([isUp]) => isUp === true,
      horizon: hours(100_000),
      warmUp: hours(10_000),
      runs: 40,
      seed: 11,
    });
    const formula = steadyStateUnavailability(repairable(100, 5));
    const mean = unavailability.estimate;
    const error = Math.sqrt(
      shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) /
        (shares.length - 1) /
        shares.length,
    );
    expect(Math.abs(mean - formula)).toBeLessThanOrEqual(4 * error);
    expect(error).toBeLessThan(0.03 * formula);
    const expected = expectedFailures(hours(100_000), repairable(100, 5));
    expect(Math.abs(outages / expected - 1)).toBeLessThan(0.03);
  });

  it("halving the repair is as good as doubling the time to failure, and both add up to 1", () => {
    const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (failure, repair) => {
        const halved = steadyStateUnavailability(repairable(failure, repair / 2));
        expectClose(halved, steadyStateUnavailability(repairable(failure * 2, repair)));
        const given = repairable(failure, repair);
        expect(steadyStateAvailability(given) + steadyStateUnavailability(given)).toBeCloseTo(
          1,
          14,
        );
      }),
    );
  });

  it.each([
    {
      given: { mttf: 0, mttr: 0 },
      message: "mttf must be > 0, got 0",
    },
    {
      given: { mttf: 1, mttr: -1 },
      message: "mttr must be finite and >= 0, got -1",
    },
    {
      given: { mttf: 1, mttr: Infinity },
      message: "mttr must be finite and >= 0, got Infinity",
    },
  ])("rejects: $message", ({ given, message }) => {
    for (const f of [steadyStateAvailability, steadyStateUnavailability, meanTimeBetweenFailures]) {
      expect(() => f(given)).toThrow(new RangeError(message));
    }
  });
});

describe("expectedFailures", () => {
  it("is the period over the MTBF, not over the MTTF", () => {
    expect(expectedFailures(hours(1100), repairable(100, 10))).toBe(10);
    expect(meanTimeBetweenFailures(repairable(100, 10))).toBe(hours(110));
    expect(expectedFailures(days(1), repairable(Infinity, 1))).toBe(0);
  });
  it("rejects a negative period", () => {
    expect(() => expectedFailures(-1, repairable(1, 1))).toThrow(
      new RangeError("period must be finite and >= 0, got -1"),
    );
  });
});

describe("requiredRepairTime", () => {
  it("is the inverse of the unavailability", () => {
    for (const u of [1e-15, 1e-3, 0.5, 0.9]) {
      const repair = requiredRepairTime(u, { mttf: hours(700) });
      expectClose(steadyStateUnavailability({ mttf: hours(700), mttr: repair }), u);
    }
    expect(requiredRepairTime(1, { mttf: 1 })).toBe(Infinity);
    expect(requiredRepairTime(0, { mttf: 1 })).toBe(0);
  });
  it("rejects a part that never fails", () => {
    expect(() => requiredRepairTime(0.1, { mttf: Infinity })).toThrow(
      new RangeError("mttf must be finite, got Infinity"),
    );
  });
});
