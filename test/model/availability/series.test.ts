import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainUnavailability,
  dominantPart,
  requiredPartUnavailability,
  seriesAvailability,
  seriesDowntimeShares,
  seriesUnavailability,
} from "../../../lib/model/availability/series";
import { sampleStates } from "../../../lib/scenario/availability";
import { downByEnumeration, expectClose } from "./all-states";

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const allUp = (up: readonly boolean[]) => up.every(Boolean);

describe("a series", () => {
  it.each([
    { parts: 3, availability: 0.999, system: 0.997002999 },
    { parts: 10, availability: 0.99, system: 0.904382075008804 },
    { parts: 100, availability: 0.999, system: 0.904792147113709 },
    { parts: 30, availability: 0.9999, system: 0.997004345942739 },
  ])("of $parts × $availability is up $system", ({ parts, availability, system }) => {
    const list = new Array<number>(parts).fill(availability);
    expect(seriesAvailability(list)).toBeCloseTo(system, 12);
    const unavailability = 1 - availability;
    expect(chainUnavailability(parts, { unavailability })).toBeCloseTo(1 - system, 12);
  });

  it.each([
    { parts: 1e6, unavailability: 1e-9, system: 9.99500166625008e-4 },
    { parts: 1e6, unavailability: 1e-6, system: 0.632120742768297 },
    { parts: 1e6, unavailability: 1e-12, system: 9.99999500000667e-7 },
    { parts: 1e6, unavailability: 1e-20, system: 1e-14 },
  ])("of a million parts at $unavailability: $system", ({ parts, unavailability, system }) => {
    expectClose(chainUnavailability(parts, { unavailability }), system, 1e-9);
  });

  it("of listed parts keeps the digits of many tiny ones", () => {
    const list = new Array<number>(1e5).fill(1e-12);
    expectClose(
      seriesUnavailability(list),
      chainUnavailability(1e5, { unavailability: 1e-12 }),
      1e-10,
    );
  });

  it("agrees with all states of up to 12 unequal parts, by either way", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const down = downByEnumeration(parts, allUp);
        expect(seriesUnavailability(parts)).toBeCloseTo(down, 12);
        expect(seriesAvailability(parts.map((u) => 1 - u))).toBeCloseTo(1 - down, 12);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with moments picked at random", () => {
    const unavailabilities = [0.1, 0.02, 0.05, 0.2];
    const samples = 40_000;
    const { estimate } = sampleStates({ unavailabilities, works: allUp, samples, seed: 3 });
    const formula = seriesUnavailability(unavailabilities);
    const error = Math.sqrt((formula * (1 - formula)) / samples);
    expect(Math.abs(estimate - formula)).toBeLessThanOrEqual(4 * error);
  });

  it("is never better than its worst part, and never better with one more", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const whole = seriesUnavailability(parts);
        expect(whole * (1 + 1e-12)).toBeGreaterThanOrEqual(Math.max(...parts));
        expect(seriesUnavailability([...parts, 0.01])).toBeGreaterThanOrEqual(whole);
        expect(parts[dominantPart(parts)]).toBe(Math.max(...parts));
      }),
    );
  });

  it.each([
    {
      call: () => seriesAvailability([]),
      message: "availabilities must hold 1 items or more, got 0",
    },
    {
      call: () => seriesAvailability([1, 2]),
      message: "availabilities[1] must be in [0, 1], got 2",
    },
    {
      call: () => seriesUnavailability([0.1, -1]),
      message: "unavailabilities[1] must be in [0, 1], got -1",
    },
    { call: () => dominantPart([]), message: "unavailabilities must hold 1 items or more, got 0" },
    {
      call: () => chainUnavailability(2.5, { unavailability: 0.1 }),
      message: "parts must be a whole number >= 1, got 2.5",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("requiredPartUnavailability", () => {
  it("is 0.999979990 up for each of 50 to make 0.999", () => {
    expect(1 - requiredPartUnavailability(0.001, { parts: 50 })).toBeCloseTo(0.99997999, 9);
  });
  it("is the inverse of chainUnavailability", () => {
    for (const parts of [1, 7, 1e6]) {
      for (const u of [0, 1e-15, 0.001, 0.9, 1]) {
        const unavailability = requiredPartUnavailability(u, { parts });
        expectClose(chainUnavailability(parts, { unavailability }), u);
      }
    }
  });
  it("rejects no parts", () => {
    expect(() => requiredPartUnavailability(0.1, { parts: 0 })).toThrow(
      new RangeError("parts must be a whole number >= 1, got 0"),
    );
  });
});

describe("seriesDowntimeShares", () => {
  it("is what goes away with a part that is made perfect", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const whole = seriesUnavailability(parts);
        seriesDowntimeShares(parts).forEach((share, i) => {
          const without = seriesUnavailability(parts.map((u, j) => (i === j ? 0 : u)));
          expect(share * whole).toBeCloseTo(whole - without, 12);
        });
      }),
    );
  });
  it("keeps its digits for rare failures, and adds up to about 1 there", () => {
    const [a = 0, b = 0] = seriesDowntimeShares([3e-18, 1e-18]);
    expectClose(a, 0.75);
    expectClose(b, 0.25);
  });
  it("blames nobody where nothing fails, or where two are always down", () => {
    expect(seriesDowntimeShares([0, 0])).toEqual([0, 0]);
    expect(seriesDowntimeShares([1, 1, 0.5])).toEqual([0, 0, 0]);
    expect(seriesDowntimeShares([1, 0.5])).toEqual([0.5, 0]);
  });
});
