import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRoot } from "../../../lib/core/root";
import {
  allenCunneenWaitingTime,
  kingmanWaitingTime,
  kingmanWaitingTimeBound,
} from "../../../lib/model/queueing/ggc";
import { mg1WaitingTime } from "../../../lib/model/queueing/mg1";
import { mmcWaitingTime } from "../../../lib/model/queueing/mmc";
import { expectRatio } from "../availability/four-errors";

const times = { serviceTime: 1, arrivalScv: 1, serviceScv: 1 };

/** Exact wait of G/M/1 with a mean service of 1: σ / (1 - σ), where σ = E e^(-(1 - σ) gap). */
function gm1Wait(transform: (s: number) => number): number {
  const sigma = findRoot((x) => transform(1 - x) - x, { from: 0, to: 1 - 1e-6 });
  return sigma / (1 - sigma);
}
const regular = (load: number) => gm1Wait((s) => Math.exp(-s / load));
const twoStages = (load: number) => gm1Wait((s) => (2 * load) ** 2 / (2 * load + s) ** 2);

describe("G/G/1 and G/G/c", () => {
  it("agree with values that were computed elsewhere", () => {
    const kingman = { serviceTime: 1, arrivalScv: 1, serviceScv: 0.5 };
    expect(kingmanWaitingTime(0.9, kingman)).toBeCloseTo(6.75, 12);
    const several = { serviceTime: 1, servers: 10, arrivalScv: 0.5, serviceScv: 2 };
    expect(allenCunneenWaitingTime(8, several)).toBeCloseTo(0.255737594, 9);
  });

  it("are exact for Poisson arrivals at one server, and for M/M/c", () => {
    const load = fc.double({ min: 1e-3, max: 0.999, noNaN: true });
    const scv = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(load, scv, fc.integer({ min: 1, max: 50 }), (rate, serviceScv, servers) => {
        const params = { ...times, serviceScv };
        expectRatio(kingmanWaitingTime(rate, params), mg1WaitingTime(rate, params), 1e-12);
        const several = { ...times, servers };
        const busy = rate * servers;
        expectRatio(allenCunneenWaitingTime(busy, several), mmcWaitingTime(busy, several), 1e-12);
      }),
    );
  });

  it.each([
    { name: "regular gaps", exact: regular, arrivalScv: 0 },
    { name: "gaps in two stages", exact: twoStages, arrivalScv: 0.5 },
  ])("come close to $name as the load rises, and bound them always", ({ exact, arrivalScv }) => {
    const params = { ...times, arrivalScv };
    const errors = [0.3, 0.6, 0.9, 0.99, 0.999].map((load) => {
      expect(kingmanWaitingTimeBound(load, params)).toBeGreaterThan(exact(load));
      return Math.abs(kingmanWaitingTime(load, params) / exact(load) - 1);
    });
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(errors.at(-1)).toBeLessThan(0.001);
    expectRatio(kingmanWaitingTimeBound(0.999, params), exact(0.999), 0.003);
  });

  it("bound by λ/2 times the variances of gaps and service times over 1 - ρ", () => {
    // Gaps of 5 s ± 2 s, services of 4 s ± 3 s.
    const params = { serviceTime: 4, arrivalScv: 4 / 25, serviceScv: 9 / 16 };
    expect(kingmanWaitingTimeBound(0.2, params)).toBeCloseTo((0.2 * (4 + 9)) / (2 * 0.2), 12);
  });

  it("know where they end", () => {
    for (const f of [kingmanWaitingTime, kingmanWaitingTimeBound]) {
      for (const full of [1, 1.5, 1e300]) expect(f(full, times)).toBe(Infinity);
      expect(f(1, { ...times, serviceTime: 0.5 })).toBeLessThan(3);
      expect(f(0.5, { ...times, arrivalScv: Infinity })).toBe(Infinity);
    }
    expect(kingmanWaitingTime(0.5, { ...times, arrivalScv: 0, serviceScv: 0 })).toBe(0);
    expect(kingmanWaitingTime(1, { ...times, arrivalScv: 0, serviceScv: 0 })).toBe(Infinity);
    expect(kingmanWaitingTime(0, { ...times, serviceScv: Infinity })).toBe(0);
    expect(kingmanWaitingTimeBound(0, times)).toBe(Infinity);
  });

  it.each([
    { change: { arrivalScv: -1 }, text: "arrivalScv must be >= 0, got -1" },
    { change: { serviceScv: NaN }, text: "serviceScv must be >= 0, got NaN" },
    { change: { serviceTime: 0 }, text: "serviceTime must be finite and > 0, got 0" },
  ])("reject: $text", ({ change, text }) => {
    for (const f of [kingmanWaitingTime, kingmanWaitingTimeBound]) {
      expect(() => f(0.5, { ...times, ...change })).toThrow(new RangeError(text));
    }
  });

  it("reject no servers", () => {
    expect(() => allenCunneenWaitingTime(1, { ...times, servers: 0 })).toThrow(
      new RangeError("servers must be a whole number >= 1, got 0"),
    );
  });
});
