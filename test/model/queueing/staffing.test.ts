import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrate } from "../../../lib/core/quadrature";
import { erlangCDelayProbability } from "../../../lib/model/queueing/erlang";
import { erlangCServers } from "../../../lib/model/queueing/erlang-inverse";
import {
  halfinWhittDelayProbability,
  halfinWhittMargin,
  squareRootServers,
} from "../../../lib/model/queueing/staffing";
import { expectRatio } from "../availability/four-errors";

describe("squareRootServers", () => {
  it.each([
    { load: 400, margin: 1, servers: 420, why: "a value computed elsewhere" },
    { load: 100, margin: 0.25, servers: 103, why: "102.5 is not enough" },
    { load: 0, margin: 5, servers: 0, why: "nobody comes" },
    { load: 7, margin: 0, servers: 7, why: "none to spare" },
    { load: 0.09, margin: 0.7, servers: 1, why: "0.09 + 0.7 * 0.3" },
    { load: 9.4 ** 2, margin: 0.6, servers: 94, why: "94.00000000000001 is rounding" },
  ])("gives $servers for $load Erlang and a margin of $margin: $why", (each) => {
    expect(squareRootServers(each.load, each)).toBe(each.servers);
  });

  it("rejects what is no load or margin", () => {
    expect(() => squareRootServers(-1, { margin: 1 })).toThrow(
      new RangeError("load must be finite and >= 0, got -1"),
    );
    expect(() => squareRootServers(1, { margin: Infinity })).toThrow(
      new RangeError("margin must be finite and >= 0, got Infinity"),
    );
  });
});

describe("halfinWhittDelayProbability", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect(halfinWhittDelayProbability(1)).toBeCloseTo(0.223361275, 9);
    expect(halfinWhittDelayProbability(0.5)).toBeCloseTo(0.504538641, 9);
    expect(halfinWhittDelayProbability(0)).toBe(1);
  });

  it.each([0.1, 0.7, 2, 5])("agrees with the integral of the normal density at %d", (margin) => {
    const below = integrate((z) => Math.exp(-(z * z) / 2), [-12, 0, margin]);
    const ratio = below * Math.exp((margin * margin) / 2);
    expectRatio(halfinWhittDelayProbability(margin), 1 / (1 + margin * ratio), 1e-12);
  });

  it("is what Erlang C tends to as the load grows", () => {
    for (const margin of [0.2, 1, 2]) {
      const misses = [1e2, 1e4, 1e6].map((servers) => {
        // The load for which c is exactly a + β √a.
        const load = (Math.sqrt(margin ** 2 / 4 + servers) - margin / 2) ** 2;
        const exact = erlangCDelayProbability(load, { servers });
        return Math.abs(exact - halfinWhittDelayProbability(margin));
      });
      expect(misses).toEqual([...misses].sort((a, b) => b - a));
      expect(misses.at(-1)).toBeLessThan(1e-3);
    }
  });

  it("keeps its digits in the tail, down to 0", () => {
    const far = Math.exp(-200) / (20 * Math.sqrt(2 * Math.PI));
    expectRatio(halfinWhittDelayProbability(20), far, 1e-12);
    expect(halfinWhittDelayProbability(40)).toBe(0);
    expect(halfinWhittDelayProbability(1e300)).toBe(0);
  });

  it("rejects a negative margin", () => {
    const text = "margin must be finite and >= 0, got -0.1";
    expect(() => halfinWhittDelayProbability(-0.1)).toThrow(new RangeError(text));
  });
});

describe("halfinWhittMargin", () => {
  it("leads back to the chance, and grows as it falls", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.999, noNaN: true }), (chance) => {
        const margin = halfinWhittMargin(chance);
        expectRatio(halfinWhittDelayProbability(margin), chance, 1e-11);
        expect(halfinWhittMargin(chance / 2)).toBeGreaterThan(margin);
      }),
    );
    expect(halfinWhittMargin(1)).toBe(0);
    expectRatio(halfinWhittDelayProbability(halfinWhittMargin(1e-300)), 1e-300, 1e-9);
  });

  it.each([0.5, 0.2, 0.05])("gives about the exact number of servers for %d", (chance) => {
    const margin = halfinWhittMargin(chance);
    for (const load of [10, 30, 100, 1000, 9000]) {
      const exact = erlangCServers(chance, { load });
      expect(Math.abs(squareRootServers(load, { margin }) - exact)).toBeLessThanOrEqual(1);
    }
  });

  it("rejects what is no chance", () => {
    const text = "delayProbability must be in [1e-300, 1], got 0";
    expect(() => halfinWhittMargin(0)).toThrow(new RangeError(text));
  });
});
