import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copiesNeeded,
  copiesUnavailability,
  parallelAvailability,
  parallelUnavailability,
} from "../../../lib/model/availability/parallel";
import { seriesAvailability, seriesUnavailability } from "../../../lib/model/availability/series";
import {
  exponentialDuration,
  simulateAlternatingRenewal,
} from "../../../lib/scenario/availability";
import { downByEnumeration, expectClose } from "./all-states";

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});

describe("a parallel system", () => {
  it.each([
    { copies: 2, availability: 0.99, system: 0.9999 },
    { copies: 3, availability: 0.99, system: 0.999999 },
  ])("of $copies × $availability is up $system", ({ copies, availability, system }) => {
    const list = new Array<number>(copies).fill(availability);
    expect(parallelAvailability(list)).toBeCloseTo(system, 14);
    expectClose(copiesUnavailability(copies, { unavailability: 0.01 }), 1 - system, 1e-9);
  });

  it("behind a switch of 0.9999 is up 0.99980001", () => {
    expect(seriesAvailability([0.9999, parallelAvailability([0.99, 0.99])])).toBeCloseTo(
      0.99980001,
      14,
    );
    expectClose(seriesUnavailability([1e-4, parallelUnavailability([0.01, 0.01])]), 1.9999e-4);
  });

  it("multiplies nines: five copies at 1e-12 are down 1e-60", () => {
    expectClose(copiesUnavailability(5, { unavailability: 1e-12 }), 1e-60);
    expectClose(parallelUnavailability(new Array<number>(5).fill(1e-12)), 1e-60);
    expectClose(parallelAvailability([1e-20, 1e-20]), 2e-20);
  });

  it("agrees with all states of up to 12 unequal parts, by either way", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const down = downByEnumeration(parts, (up) => up.some(Boolean));
        expect(parallelUnavailability(parts)).toBeCloseTo(down, 12);
        expect(parallelAvailability(parts.map((u) => 1 - u))).toBeCloseTo(1 - down, 12);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with two parts that are simulated", () => {
    const part = { up: exponentialDuration(10), down: exponentialDuration(2) };
    const { unavailability, shares: runs } = simulateAlternatingRenewal({
      parts: [part, part],
      works: (up) => up.some(Boolean),
      horizon: 5000,
      warmUp: 200,
      runs: 60,
      seed: 5,
    });
    const mean = unavailability.estimate;
    const spread = runs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (runs.length - 1);
    const formula = copiesUnavailability(2, { unavailability: 2 / 12 });
    expect(Math.abs(mean - formula)).toBeLessThanOrEqual(4 * Math.sqrt(spread / runs.length));
    expect(Math.sqrt(spread / runs.length)).toBeLessThan(0.05 * formula);
  });

  it("is the dual of the series", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        expect(parallelAvailability(parts)).toBe(seriesUnavailability(parts));
        expect(parallelUnavailability(parts)).toBe(seriesAvailability(parts));
      }),
    );
  });

  it.each([
    {
      call: () => parallelAvailability([]),
      message: "availabilities must hold 1 items or more, got 0",
    },
    {
      call: () => parallelUnavailability([2]),
      message: "unavailabilities[0] must be in [0, 1], got 2",
    },
    {
      call: () => copiesUnavailability(0, { unavailability: 0.1 }),
      message: "copies must be a whole number >= 1, got 0",
    },
    {
      call: () => copiesNeeded(-1, { unavailability: 0.1 }),
      message: "target must be in [0, 1], got -1",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("copiesNeeded", () => {
  it.each([
    { target: 1e-5, unavailability: 0.05, copies: 4 },
    { target: 1e-3, unavailability: 0.1, copies: 3 },
    { target: 1e-6, unavailability: 0.01, copies: 3 },
    { target: 0.2, unavailability: 0.1, copies: 1 },
    { target: 0, unavailability: 0, copies: 1 },
    { target: 0, unavailability: 0.5, copies: Infinity },
    { target: 0.5, unavailability: 1, copies: Infinity },
    { target: 1, unavailability: 1, copies: 1 },
  ])("$copies of $unavailability for $target", ({ target, unavailability, copies }) => {
    expect(copiesNeeded(target, { unavailability })).toBe(copies);
  });

  it("is exactly n for a target of uⁿ, and one more for a little less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        (copies, unavailability) => {
          const target = copiesUnavailability(copies, { unavailability });
          expect(copiesNeeded(target, { unavailability })).toBe(copies);
          expect(copiesNeeded(target * 0.999, { unavailability })).toBe(copies + 1);
        },
      ),
    );
  });
});
