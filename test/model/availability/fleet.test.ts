import { describe, expect, it } from "vitest";
import { days } from "../../../lib/core/units";
import {
  fleetFailureRate,
  fleetFailuresAtLeast,
  fleetQuietProbability,
} from "../../../lib/model/availability/fleet";
import { simulateFleet } from "../../../lib/scenario/availability/fleet";
import { shareInterval } from "../../../lib/stats/proportion";
import { meanInterval } from "../../../lib/stats/summary";
import { expectWithinFourErrors } from "./four-errors";

describe("a fleet", () => {
  it.each([
    { units: 10_000, mttf: days(30 * 365), daily: 0.913 },
    { units: 100_000, mttf: days(365) / 0.02, daily: 5.479 },
    { units: 20_000, mttf: days(5 * 365), daily: 10.96 },
  ])("of $units units loses $daily a day", ({ units, mttf, daily }) => {
    expect(fleetFailureRate({ units, mttf }) * days(1)).toBeCloseTo(daily, 2);
  });

  it("sees three failures or more in 8 % of the days with one on average", () => {
    const fleet = { units: 10_000, mttf: days(10_000) };
    expect(fleetFailuresAtLeast(3, { ...fleet, period: days(1) })).toBeCloseTo(0.0803, 4);
  });

  it("agrees with units that are drawn one by one", () => {
    const fleet = { units: 200, mttf: days(100) };
    const periods = 20_000;
    const counts = simulateFleet({ ...fleet, period: days(1), periods, seed: 3 });
    const mean = meanInterval(counts, { confidence: 0.95 });
    expectWithinFourErrors(fleetFailureRate(fleet) * days(1), mean);
    const share = (holds: (count: number) => boolean) =>
      shareInterval(counts.filter(holds).length, { trials: periods, confidence: 0.95 });
    expectWithinFourErrors(
      fleetQuietProbability(days(1), fleet),
      share((n) => n === 0),
    );
    const clump = fleetFailuresAtLeast(5, { ...fleet, period: days(1) });
    expectWithinFourErrors(
      clump,
      share((n) => n >= 5),
    );
  });

  it("is quiet exactly if it does not see one failure or more", () => {
    for (const units of [1, 10, 1000]) {
      const fleet = { units, mttf: 500 };
      const quiet = fleetQuietProbability(3, fleet);
      expect(fleetFailuresAtLeast(1, { ...fleet, period: 3 })).toBeCloseTo(1 - quiet, 12);
    }
    expect(fleetQuietProbability(1e9, { units: 5, mttf: Infinity })).toBe(1);
    expect(fleetFailureRate({ units: 5, mttf: Infinity })).toBe(0);
  });

  it.each([
    {
      call: () => fleetFailureRate({ units: 0.5, mttf: 1 }),
      text: "units must be a whole number >= 1, got 0.5",
    },
    {
      call: () => fleetQuietProbability(-1, { units: 1, mttf: 1 }),
      text: "period must be finite and >= 0, got -1",
    },
    {
      call: () => fleetFailuresAtLeast(1, { units: 1, mttf: 1e-9, period: 100 }),
      text: "mean must be in [0, 10000000000], got 100000000000",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
