import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RandomStream, streams } from "../../../lib/core/random";
import { days, hours, minutes } from "../../../lib/core/units";
import {
  annualizedFailureRate,
  mttfOfAnnualizedFailureRate,
  observedFailureRate,
  onlyIncidentAvailability,
} from "../../../lib/model/availability/observed";

const year = days(365);

describe("onlyIncidentAvailability", () => {
  it.each([
    { duration: minutes(52.56), period: year, nines: 4, why: "52.56 min are four nines of 365 d" },
    { duration: hours(8.76), period: year, nines: 3, why: "8.76 h are three" },
    { duration: minutes(43.2), period: days(30), nines: 3, why: "43.2 min of 30 d" },
    { duration: year, period: year, nines: 0, why: "all year leaves none" },
  ])("agrees with the table of nines: $why", ({ duration, period, nines }) => {
    const left = onlyIncidentAvailability(duration, { period });
    expect(left.nines).toBeCloseTo(nines, 12);
    expect(left.unavailability).toBeCloseTo(10 ** -nines, 14);
    expect(left.availability).toBeCloseTo(1 - 10 ** -nines, 14);
  });

  it("keeps the digits of what 1 - A would lose, and of what is left of a long one", () => {
    const short = onlyIncidentAvailability(1e-12, { period: year });
    expect(short.unavailability * year).toBeCloseTo(1e-12, 24);
    expect(onlyIncidentAvailability(year - 1, { period: year }).availability * year).toBe(1);
    expect(onlyIncidentAvailability(year, { period: year }).nines).toBe(0);
    expect(onlyIncidentAvailability(0, { period: year })).toEqual({
      availability: 1,
      unavailability: 0,
      nines: Infinity,
    });
  });

  it("is what a minute-by-minute log of the year says", () => {
    const log = Array.from({ length: 525_600 }, (_, minute) => minute < 1000 || minute >= 1257);
    const up = log.filter(Boolean).length / log.length;
    expect(onlyIncidentAvailability(minutes(257), { period: year }).availability).toBeCloseTo(
      up,
      12,
    );
  });
});

describe("observedFailureRate", () => {
  it("is failures over drive days times 365 (Backblaze's own definition)", () => {
    const { estimate } = observedFailureRate(5260, {
      runningTime: days(75_716_460),
      year,
      confidence: 0.95,
    });
    expect(estimate).toBeCloseTo((5260 / 75_716_460) * 365, 12);
  });

  it("has the exact bounds of a Poisson mean: 10 events are 4.80 to 18.39", () => {
    const params = { runningTime: year, year, confidence: 0.95 };
    const { low, high } = observedFailureRate(10, params);
    expect(low).toBeCloseTo(4.7954, 4);
    expect(high).toBeCloseTo(18.3904, 4);
    expect(observedFailureRate(0, params).low).toBe(0);
    expect(observedFailureRate(3, { ...params, confidence: 1 }).high).toBe(Infinity);
  });

  it("holds the true rate of a fleet whose units are replaced as they fail", () => {
    const lives = streams(41)["lives"] as RandomStream;
    const [units, mttf] = [20, days(1000)];
    let held = 0;
    for (let run = 0; run < 2000; run += 1) {
      let failures = 0;
      for (let unit = 0; unit < units; unit += 1) {
        for (let age = mttf * lives.exponential(); age < year; age += mttf * lives.exponential()) {
          failures += 1;
        }
      }
      const params = { runningTime: units * year, year, confidence: 0.9 };
      const { low, high } = observedFailureRate(failures, params);
      if (low <= year / mttf && year / mttf <= high) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.9 - 4 * Math.sqrt(0.09 / 2000));
    expect(held / 2000).toBeLessThan(0.98);
  });

  it("narrows with the square root of the running time", () => {
    const width = (factor: number) => {
      const params = { runningTime: factor * year, year, confidence: 0.95 };
      const { low, high } = observedFailureRate(100 * factor, params);
      return high - low;
    };
    expect(width(100) / width(1)).toBeCloseTo(0.1, 2);
  });
});

describe("annualizedFailureRate", () => {
  it("is 0.872 % for a million hours (catalogue 4.7), a little less than the rate", () => {
    const afr = annualizedFailureRate(hours(1e6), { year });
    expect(1 - afr).toBeCloseTo(0.991278257, 9);
    expect(afr).toBeLessThan(8760 / 1e6);
    expect(annualizedFailureRate(Infinity, { year })).toBe(0);
    expect(annualizedFailureRate(hours(1e20), { year }) / 8.76e-17).toBeCloseTo(1, 12);
  });

  it("is the share of simulated units that do not live a year", () => {
    const lives = streams(42)["lives"] as RandomStream;
    const failed = Array.from({ length: 40_000 }, () => days(800) * lives.exponential());
    const share = failed.filter((age) => age < year).length / 40_000;
    const afr = annualizedFailureRate(days(800), { year });
    expect(Math.abs(share - afr)).toBeLessThan(4 * Math.sqrt((afr * (1 - afr)) / 40_000));
  });

  it("and mttfOfAnnualizedFailureRate undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.999, noNaN: true }), (afr) => {
        const mttf = mttfOfAnnualizedFailureRate(afr, { year });
        expect(annualizedFailureRate(mttf, { year }) / afr).toBeCloseTo(1, 9);
      }),
    );
    expect(mttfOfAnnualizedFailureRate(0, { year })).toBe(Infinity);
    expect(mttfOfAnnualizedFailureRate(1, { year })).toBe(0);
  });
});

describe("what the field cannot be", () => {
  const count = { runningTime: year, year, confidence: 0.95 };
  it.each([
    {
      call: () => onlyIncidentAvailability(11, { period: 10 }),
      message: "duration must be in [0, 10], got 11",
    },
    {
      call: () => onlyIncidentAvailability(1, { period: 0 }),
      message: "period must be finite and > 0, got 0",
    },
    {
      call: () => observedFailureRate(1.5, count),
      message: "failures must be a whole number >= 0, got 1.5",
    },
    {
      call: () => observedFailureRate(1, { ...count, runningTime: 0 }),
      message: "runningTime must be finite and > 0, got 0",
    },
    {
      call: () => observedFailureRate(1, { ...count, confidence: 95 }),
      message: "confidence must be in [0, 1], got 95",
    },
    { call: () => annualizedFailureRate(0, { year }), message: "mttf must be > 0, got 0" },
    {
      call: () => annualizedFailureRate(1, { year: Infinity }),
      message: "year must be finite and > 0, got Infinity",
    },
    {
      call: () => mttfOfAnnualizedFailureRate(1.2, { year }),
      message: "failureRate must be in [0, 1], got 1.2",
    },
  ])("is refused: $message", ({ call, message }) => {
    expect(call).toThrow(new RangeError(message));
  });
});
