import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  kOfNAvailability,
  kOfNUnavailability,
  unequalKOfNAvailability,
  unequalKOfNUnavailability,
} from "../../../lib/model/availability/k-of-n";
import { copiesUnavailability } from "../../../lib/model/availability/parallel";
import { chainUnavailability } from "../../../lib/model/availability/series";
import { sampleStates } from "../../../lib/scenario/availability";
import { downByEnumeration, expectClose } from "./all-states";

const atLeast = (needed: number) => (up: readonly boolean[]) => up.filter(Boolean).length >= needed;
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 10,
});

describe("k of n equal parts", () => {
  it.each([
    { needed: 2, parts: 3, u: 0.1, down: 0.028 },
    { needed: 2, parts: 3, u: 0.01, down: 2.98e-4 },
    { needed: 3, parts: 5, u: 0.01, down: 9.8506e-6 },
    { needed: 4, parts: 5, u: 0.01, down: 9.801496e-4 },
    { needed: 4, parts: 7, u: 0.01, down: 3.416698e-7 },
    { needed: 5, parts: 9, u: 0.01, down: 1.218536857e-8 },
    { needed: 90, parts: 100, u: 0.05, down: 1 - 0.988527589933 },
    { needed: 501, parts: 1000, u: 0.4, down: 1.01480304e-10 },
    { needed: 51, parts: 100, u: 0.1, down: 5.8320388e-24 },
    { needed: 2, parts: 3, u: 0.6, down: 1 - 0.352 },
  ])("$needed of $parts at $u: down $down", ({ needed, parts, u, down }) => {
    expectClose(kOfNUnavailability(u, { needed, parts }), down, 1e-7);
    expectClose(kOfNAvailability(1 - u, { needed, parts }), 1 - down, 1e-11);
  });

  it("agrees with all states of up to 10 parts", () => {
    for (const u of [1e-9, 0.01, 0.5, 0.9]) {
      for (let parts = 1; parts <= 10; parts += 3) {
        for (let needed = 0; needed <= parts; needed += 1) {
          const down = downByEnumeration(new Array<number>(parts).fill(u), atLeast(needed));
          expectClose(kOfNUnavailability(u, { needed, parts }), down, 1e-11);
        }
      }
    }
  });

  it("is parallel for one, series for all, and always up for none (R1)", () => {
    for (const unavailability of [1e-12, 0.1, 0.7]) {
      for (const parts of [1, 2, 5, 30]) {
        const of = (needed: number) => kOfNUnavailability(unavailability, { needed, parts });
        expectClose(of(1), copiesUnavailability(parts, { unavailability }), 1e-11);
        expectClose(of(parts), chainUnavailability(parts, { unavailability }), 1e-11);
        expect(of(0)).toBe(0);
        expect(kOfNAvailability(unavailability, { needed: 0, parts })).toBe(1);
      }
    }
  });

  it("makes a vote of two worse than one part below one half, and better above (crossing)", () => {
    const vote = (a: number) => kOfNAvailability(a, { needed: 2, parts: 3 });
    expect(vote(0.4)).toBeCloseTo(0.352, 12);
    expect(vote(0.5)).toBeCloseTo(0.5, 14);
    expect(vote(0.6)).toBeGreaterThan(0.6);
  });

  it.each([
    { needed: 4, parts: 3, message: "needed must be in [0, 3], got 4" },
    { needed: 1.5, parts: 3, message: "needed must be a whole number >= 0, got 1.5" },
    { needed: 1, parts: 1e10, message: "parts must be in [0, 1000000000], got 10000000000" },
  ])("rejects: $message", ({ message, ...params }) => {
    expect(() => kOfNAvailability(0.5, params)).toThrow(new RangeError(message));
    expect(() => kOfNUnavailability(0.5, params)).toThrow(new RangeError(message));
  });
});

describe("k of n unequal parts", () => {
  it("2 of 3 at 0.9, 0.95, 0.99 is up 0.9936", () => {
    expectClose(unequalKOfNAvailability([0.9, 0.95, 0.99], { needed: 2 }), 0.9936);
    expectClose(unequalKOfNUnavailability([0.1, 0.05, 0.01], { needed: 2 }), 0.0064);
  });
  it("3 of 5 at 0.99, 0.98, 0.97, 0.9, 0.8 is down 1.46532e-3", () => {
    const u = [0.01, 0.02, 0.03, 0.1, 0.2];
    expectClose(unequalKOfNUnavailability(u, { needed: 3 }), 1.46532e-3);
  });

  it("agrees with all states, by either way", () => {
    fc.assert(
      fc.property(shares, fc.nat(10), (parts, number) => {
        const needed = Math.min(number, parts.length);
        const down = downByEnumeration(parts, atLeast(needed));
        expect(unequalKOfNUnavailability(parts, { needed })).toBeCloseTo(down, 12);
        const up = parts.map((u) => 1 - u);
        expect(unequalKOfNAvailability(up, { needed })).toBeCloseTo(1 - down, 12);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with moments picked at random", () => {
    const unavailabilities = [0.1, 0.2, 0.3, 0.4];
    const samples = 40_000;
    const { estimate } = sampleStates({ unavailabilities, works: atLeast(3), samples, seed: 4 });
    const formula = unequalKOfNUnavailability(unavailabilities, { needed: 3 });
    const error = Math.sqrt((formula * (1 - formula)) / samples);
    expect(Math.abs(estimate - formula)).toBeLessThanOrEqual(4 * error);
  });

  it("with equal parts is the binomial, digits of 1e-60 and all (R3)", () => {
    for (const u of [1e-12, 0.01, 0.3]) {
      for (const needed of [1, 3, 5]) {
        expectClose(
          unequalKOfNUnavailability(new Array<number>(5).fill(u), { needed }),
          kOfNUnavailability(u, { needed, parts: 5 }),
        );
      }
    }
  });

  it("is not the formula with the mean of the parts", () => {
    const exact = unequalKOfNAvailability([0.99, 0.99, 0.3], { needed: 2 });
    expect(exact - kOfNAvailability(0.76, { needed: 2, parts: 3 })).toBeGreaterThan(0.1);
  });

  it("never falls when a part gets better (R4)", () => {
    fc.assert(
      fc.property(shares, fc.nat(10), fc.nat(9), (parts, number, which) => {
        const needed = Math.min(number, parts.length);
        const better = parts.map((u, i) => (i === which % parts.length ? u / 2 : u));
        const before = unequalKOfNUnavailability(parts, { needed });
        expect(unequalKOfNUnavailability(better, { needed })).toBeLessThanOrEqual(
          before * (1 + 1e-12),
        );
      }),
    );
  });

  it.each([
    {
      call: () => unequalKOfNAvailability([], { needed: 0 }),
      message: "availabilities must hold 1 items or more, got 0",
    },
    {
      call: () => unequalKOfNUnavailability([0.1, 3], { needed: 1 }),
      message: "unavailabilities[1] must be in [0, 1], got 3",
    },
    {
      call: () => unequalKOfNUnavailability([0.1], { needed: 2 }),
      message: "needed must be in [0, 1], got 2",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
