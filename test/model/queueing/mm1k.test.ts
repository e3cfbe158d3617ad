import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import { erlangBLossProbability } from "../../../lib/model/queueing/erlang";
import { mm1InSystem, mm1ResponseTime } from "../../../lib/model/queueing/mm1";
import {
  mm1kInSystem,
  mm1kLossProbability,
  mm1kPlacesNeeded,
  mm1kResponseTime,
  mm1kThroughput,
} from "../../../lib/model/queueing/mm1k";
import { expectRatio } from "../availability/four-errors";
import { birthDeath, meanOf } from "./chain";

const at = (load: number) => ({ arrivalRate: load, serviceTime: 1 });
const loads = [1e-7, 0.3, 0.8, 1 - 1e-12, 1, 1 + 1e-12, 1 + 1e-6, 1.2, 30];

describe("M/M/1/K", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect(mm1kLossProbability(10, at(0.8))).toBeCloseTo(0.0234928576, 10);
    expect(mm1kInSystem(10, at(0.8))).toBeCloseTo(2.96631427, 8);
    expect(mm1kLossProbability(10, at(1.2))).toBeCloseTo(0.192586495, 9);
    expect(mm1kLossProbability(20, at(0.9))).toBeCloseTo(0.0136513864, 10);
    expect(mm1kLossProbability(9, at(1))).toBe(0.1);
    expect(mm1kPlacesNeeded(1e-3, { arrivalRate: 90, serviceTime: ms(10) })).toBe(44);
  });

  it.each(loads)("agrees with the balance of its states at a load of %d", (load) => {
    for (const places of [1, 2, 7, 40]) {
      const states = birthDeath(
        places + 1,
        () => load,
        () => 1,
      );
      const loss = states[places] ?? NaN;
      const served = load * (1 - loss);
      expectRatio(mm1kLossProbability(places, at(load)), loss, 1e-11);
      expectRatio(mm1kInSystem(places, at(load)), meanOf(states), 1e-12);
      expectRatio(mm1kThroughput(places, at(load)), served, 1e-11);
      expectRatio(mm1kResponseTime(places, at(load)), meanOf(states) / served, 1e-11);
    }
  });

  it("with one place is Erlang's loss with one server, at any load", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (load) => {
        const loss = erlangBLossProbability(load, { servers: 1 });
        expectRatio(mm1kLossProbability(1, at(load)), loss, 1e-12);
        expectRatio(mm1kResponseTime(1, at(load)), 1, 1e-12);
      }),
    );
  });

  it("loses less, delays more and serves more with every place", () => {
    const load = fc.double({ min: 0.3, max: 3, noNaN: true });
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 20 }), (each, places) => {
        const queue = { arrivalRate: each / ms(10), serviceTime: ms(10) };
        const [loss, delay] = [mm1kLossProbability, mm1kResponseTime];
        expect(loss(places + 1, queue)).toBeLessThan(loss(places, queue));
        expect(delay(places + 1, queue)).toBeGreaterThan(delay(places, queue));
        expect(mm1kThroughput(places + 1, queue)).toBeGreaterThanOrEqual(
          mm1kThroughput(places, queue),
        );
        expectRatio(
          mm1kThroughput(places, queue) * delay(places, queue),
          mm1kInSystem(places, queue),
          1e-12,
        );
        // Customers at a load are what free places are at its inverse.
        expectRatio(
          mm1kInSystem(places, at(each)),
          places - mm1kInSystem(places, at(1 / each)),
          1e-9,
        );
      }),
    );
  });

  it("with a long buffer is M/M/1 below a load of 1, and serves at capacity above", () => {
    const queue = at(0.8);
    expectRatio(mm1kInSystem(1e6, queue), mm1InSystem(0.8, queue), 1e-12);
    expectRatio(mm1kResponseTime(1e6, queue), mm1ResponseTime(0.8, queue), 1e-12);
    expect(mm1kLossProbability(1e6, queue)).toBe(0);
    expectRatio(mm1kLossProbability(1e6, at(1.25)), 0.2, 1e-12);
    expectRatio(mm1kThroughput(1e6, at(1.25)), 1, 1e-12);
    // The bloated buffer: full but for a few places, whatever its length.
    expectRatio(mm1kResponseTime(1e6, at(1.25)), 1e6 - 4, 1e-12);
  });

  it("finds the smallest buffer, one by one", () => {
    for (const load of [0.1, 0.5, 0.9, 1 - 1e-10, 1, 1 + 1e-10, 1.05]) {
      for (const loss of [1, 0.9, 0.5, 0.25, 0.1, 0.06]) {
        let places = 1;
        while (mm1kLossProbability(places, at(load)) > loss && places < 1000) places += 1;
        expect(mm1kPlacesNeeded(loss, at(load))).toBe(places);
      }
    }
  });

  it("finds a buffer for every loss that is possible, and Infinity for others", () => {
    const loss = fc.double({ min: 1e-12, max: 1, noNaN: true });
    fc.assert(
      fc.property(loss, fc.double({ min: 0.01, max: 2, noNaN: true }), (p, load) => {
        const places = mm1kPlacesNeeded(p, at(load));
        if (places === Infinity) expect(p).toBeLessThanOrEqual(1 - 1 / load + 1e-15);
        else {
          expect(mm1kLossProbability(places, at(load))).toBeLessThanOrEqual(p);
          if (places > 1) expect(mm1kLossProbability(places - 1, at(load))).toBeGreaterThan(p);
        }
      }),
    );
    expect(mm1kPlacesNeeded(0, at(0.5))).toBe(Infinity);
    expect(mm1kPlacesNeeded(0, at(0))).toBe(1);
    expect(mm1kPlacesNeeded(0.2, at(1.25))).toBe(Infinity);
    expectRatio(mm1kPlacesNeeded(1e-320, at(0.9)), Math.log(1e-319) / Math.log(0.9), 1e-3);
  });

  it("keeps its digits far above capacity, and counts per second", () => {
    expectRatio(mm1kThroughput(1, at(1e9)), 1e9 / (1e9 + 1), 1e-15);
    for (const load of [0.5, 1, 1.2, 4]) {
      const fast = { arrivalRate: load / ms(10), serviceTime: ms(10) };
      expectRatio(mm1kThroughput(7, fast), 100 * mm1kThroughput(7, at(load)), 1e-12);
      expectRatio(mm1kResponseTime(7, fast), ms(10) * mm1kResponseTime(7, at(load)), 1e-12);
    }
  });

  it("has nobody to lose without arrivals", () => {
    expect(mm1kLossProbability(3, at(0))).toBe(0);
    expect(mm1kInSystem(3, at(0))).toBe(0);
    expect(mm1kThroughput(3, at(0))).toBe(0);
    expect(mm1kResponseTime(3, { arrivalRate: 0, serviceTime: ms(10) })).toBe(ms(10));
  });

  it.each([
    { places: 0, queue: at(1), text: "places must be a whole number >= 1, got 0" },
    { places: 0, queue: at(0), text: "places must be a whole number >= 1, got 0" },
    { places: 1.5, queue: at(1), text: "places must be a whole number >= 1, got 1.5" },
    { places: 1, queue: at(-1), text: "arrivalRate must be finite and >= 0, got -1" },
    {
      places: 1,
      queue: { ...at(1), serviceTime: 0 },
      text: "serviceTime must be finite and > 0, got 0",
    },
  ])("rejects: $text", ({ places, queue, text }) => {
    for (const f of [mm1kLossProbability, mm1kInSystem, mm1kThroughput, mm1kResponseTime]) {
      expect(() => f(places, queue)).toThrow(new RangeError(text));
    }
  });

  it("rejects a loss that is none", () => {
    const text = "lossProbability must be in [0, 1], got 1.1";
    expect(() => mm1kPlacesNeeded(1.1, at(1))).toThrow(new RangeError(text));
  });
});
