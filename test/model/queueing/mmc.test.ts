import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "../../../lib/core/sum";
import { minutes, ms, perHour } from "../../../lib/core/units";
import { mm1InSystem, mm1ResponseTime, mm1WaitingTime } from "../../../lib/model/queueing/mm1";
import {
  mmcCountProbability,
  mmcDelayProbability,
  mmcInSystem,
  mmcResponseTime,
  mmcUtilization,
  mmcWaitingTime,
} from "../../../lib/model/queueing/mmc";
import { expectRatio } from "../availability/four-errors";
import { birthDeath, meanOf } from "./chain";

const lab = { serviceTime: minutes(20), servers: 5 };
const servers = fc.integer({ min: 1, max: 50 });
const utilization = fc.double({ min: 1e-3, max: 0.999, noNaN: true });

describe("M/M/c", () => {
  it("agrees with values that were computed elsewhere: a laboratory of 5 stations, 10 students an hour for 20 minutes", () => {
    const rate = perHour(10);
    expect(mmcCountProbability(0, { arrivalRate: rate, ...lab })).toBeCloseTo(0.0317523, 7);
    expect(mmcDelayProbability(rate, lab)).toBeCloseTo(0.326669, 6);
    expect(mmcInSystem(rate, lab)).toBeCloseTo(3.98667, 5);
    expect(mmcWaitingTime(rate, lab) / 60).toBeCloseTo(3.92003, 5);
    expect(mmcUtilization(rate, lab)).toBeCloseTo(2 / 3, 14);
  });

  it("agrees with a known value: two servers of 1/s with 1.8/s", () => {
    expect(mmcResponseTime(1.8, { serviceTime: 1, servers: 2 })).toBeCloseTo(5.263157895, 9);
    expect(mmcResponseTime(1, { serviceTime: 1, servers: 2 })).toBeCloseTo(4 / 3, 14);
  });

  it.each([
    { c: 1, a: 0.7 },
    { c: 3, a: 2.1 },
    { c: 12, a: 9 },
  ])("agrees with the balance of its states: $c servers, $a Erlang", ({ c, a }) => {
    const params = { serviceTime: 1, servers: c };
    const states = birthDeath(
      150,
      () => a,
      (n) => Math.min(n, c),
    );
    states.slice(0, 60).forEach((chance, count) => {
      expectRatio(mmcCountProbability(count, { arrivalRate: a, ...params }), chance, 1e-9);
    });
    expectRatio(mmcInSystem(a, params), meanOf(states), 1e-9);
    expectRatio(mmcWaitingTime(a, params), meanOf(states.slice(c)) / a, 1e-9);
  });

  it("has chances that sum to 1 and a mean that is theirs, also with a thousand servers", () => {
    for (const [c, load] of [
      [1000, 950],
      [40, 3],
    ] as const) {
      const queue = { arrivalRate: load, serviceTime: 1, servers: c };
      const chances = Array.from({ length: c + 4000 }, (_, n) => mmcCountProbability(n, queue));
      expect(sumOf(chances)).toBeCloseTo(1, 10);
      expectRatio(meanOf(chances), mmcInSystem(load, queue), 1e-9);
    }
  });

  it("obeys Little's law, and with one server is M/M/1", () => {
    fc.assert(
      fc.property(servers, utilization, (c, share) => {
        const params = { serviceTime: ms(10), servers: c };
        const rate = (share * c) / params.serviceTime;
        expectRatio(rate * mmcResponseTime(rate, params), mmcInSystem(rate, params), 1e-12);
        const one = { serviceTime: ms(10), servers: 1 };
        expectRatio(mmcWaitingTime(rate / c, one), mm1WaitingTime(rate / c, one), 1e-12);
        expectRatio(mmcResponseTime(rate / c, one), mm1ResponseTime(rate / c, one), 1e-12);
        expectRatio(mmcInSystem(rate / c, one), mm1InSystem(rate / c, one), 1e-12);
        // One server more, or one customer less, is never a longer wait.
        const wait = mmcWaitingTime(rate, params);
        expect(mmcWaitingTime(rate, { ...params, servers: c + 1 })).toBeLessThan(wait);
        expect(mmcWaitingTime(rate * 0.99, params)).toBeLessThan(wait);
      }),
    );
  });

  it.each([5, 5.5, 1e300])("has no bound with 5 servers and a load of %d", (load) => {
    const params = { serviceTime: 1, servers: 5 };
    for (const f of [mmcWaitingTime, mmcResponseTime, mmcInSystem]) {
      expect(f(load, params)).toBe(Infinity);
    }
    expect(mmcDelayProbability(load, params)).toBe(1);
    expect(mmcCountProbability(3, { arrivalRate: load, ...params })).toBe(0);
  });

  it("has no wait without arrivals", () => {
    expect(mmcWaitingTime(0, lab)).toBe(0);
    expect(mmcInSystem(0, lab)).toBe(0);
    expect(mmcCountProbability(0, { arrivalRate: 0, ...lab })).toBe(1);
    expect(mmcCountProbability(1, { arrivalRate: 0, ...lab })).toBe(0);
  });

  it.each([
    { change: { arrivalRate: -1 }, text: "arrivalRate must be finite and >= 0, got -1" },
    { change: { serviceTime: 0 }, text: "serviceTime must be finite and > 0, got 0" },
    { change: { servers: 0 }, text: "servers must be a whole number >= 1, got 0" },
    { change: { servers: 2.5 }, text: "servers must be a whole number >= 1, got 2.5" },
    { change: { servers: 2e6 }, text: "servers must be in [1, 1000000], got 2000000" },
  ])("rejects: $text", ({ change, text }) => {
    const { arrivalRate, ...params } = { arrivalRate: 0.001, ...lab, ...change };
    for (const f of [mmcUtilization, mmcDelayProbability, mmcWaitingTime, mmcInSystem]) {
      expect(() => f(arrivalRate, params)).toThrow(new RangeError(text));
    }
    expect(() => mmcCountProbability(1, { arrivalRate, ...params })).toThrow(new RangeError(text));
  });

  it("rejects part of a customer", () => {
    const text = "count must be a whole number >= 0, got 0.5";
    expect(() => mmcCountProbability(0.5, { arrivalRate: 0.001, ...lab })).toThrow(
      new RangeError(text),
    );
  });
});
