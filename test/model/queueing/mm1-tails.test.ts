import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonBelow } from "../../../lib/core/poisson";
import { sumOf } from "../../../lib/core/sum";
import { ms } from "../../../lib/core/units";
import { mm1ResponseTime } from "../../../lib/model/queueing/mm1";
import {
  mm1AtLeast,
  mm1LargestArrivalRate,
  mm1PlacesNeeded,
  mm1ResponseTimeExceeds,
  mm1ResponseTimeQuantile,
  mm1WaitingTimeQuantile,
} from "../../../lib/model/queueing/mm1-tails";
import { expectRatio } from "../availability/four-errors";

const gateway = { arrivalRate: 125, serviceTime: ms(2) };
const busy = { arrivalRate: 0.8, serviceTime: 1 };
const share = fc.double({ min: 1e-6, max: 0.999999, noNaN: true });

/** Chance of a longer stay: `count` before me and myself must all be served, one after another. */
function exceedsBySum(time: number, load: number, stages: (count: number) => number): number {
  const terms = Array.from({ length: 400 }, (_, count) =>
    stages(count) === 0
      ? 0
      : (1 - load) * load ** count * poissonBelow(stages(count), { mean: time }),
  );
  return sumOf(terms);
}

describe("M/M/1 beyond its means", () => {
  it("agrees with values that were computed elsewhere: a gateway with 125 packets/s of 2 ms, and a load of 0.8", () => {
    expectRatio(mm1AtLeast(13, gateway), 1.490116e-8, 1e-6);
    expect(mm1PlacesNeeded(1e-6, gateway)).toBe(10);
    expect(mm1ResponseTimeQuantile(0.95, busy)).toBeCloseTo(14.9786614, 7);
    expect(mm1ResponseTimeQuantile(0.99, busy)).toBeCloseTo(23.0258509, 7);
    expect(mm1WaitingTimeQuantile(0.9, busy)).toBeCloseTo(10.3972077, 7);
    expect(mm1ResponseTimeQuantile(0.99, { arrivalRate: 90, serviceTime: ms(10) })).toBeCloseTo(
      0.4605,
      4,
    );
  });

  it.each([0.2, 0.8])("agrees with the sum over those who are there first, at %d", (load) => {
    const queue = { arrivalRate: load, serviceTime: 1 };
    for (const p of [0.5, 0.9, 0.999]) {
      const stay = mm1ResponseTimeQuantile(p, queue);
      expectRatio(
        exceedsBySum(stay, load, (n) => n + 1),
        1 - p,
        1e-10,
      );
      expectRatio(mm1ResponseTimeExceeds(stay, queue), 1 - p, 1e-10);
      const wait = mm1WaitingTimeQuantile(p, queue);
      const late = exceedsBySum(wait, load, (n) => n);
      if (wait > 0) expectRatio(late, 1 - p, 1e-10);
      else expect(late).toBeLessThanOrEqual(1 - p + 1e-12);
    }
  });

  it("has quantiles whose chance is what was asked for, and which grow", () => {
    fc.assert(
      fc.property(share, share, (p, load) => {
        const queue = { arrivalRate: load, serviceTime: 1 };
        const stay = mm1ResponseTimeQuantile(p, queue);
        expectRatio(mm1ResponseTimeExceeds(stay, queue), 1 - p, 1e-9);
        expect(mm1ResponseTimeQuantile((1 + p) / 2, queue)).toBeGreaterThan(stay);
        expect(mm1WaitingTimeQuantile(p, queue)).toBeLessThanOrEqual(stay);
        const places = mm1PlacesNeeded(p, queue);
        expect(mm1AtLeast(places, queue)).toBeLessThanOrEqual(p);
        expect(mm1AtLeast(Math.max(0, places - 1), queue)).toBeGreaterThan(places === 0 ? 0 : p);
      }),
    );
  });

  it("finds the number of places also where rounding would miss it", () => {
    for (const load of [0.1, 0.25, 0.3, 0.9]) {
      for (let n = 1; n < 20; n += 1) {
        const chance = load ** n;
        expect(mm1PlacesNeeded(chance, { arrivalRate: load, serviceTime: 1 })).toBe(n);
      }
    }
  });

  it("finds the load that a promise allows", () => {
    const promised = fc.double({ min: 0.01, max: 0.999999, noNaN: true });
    fc.assert(
      fc.property(promised, fc.double({ min: 0.01, max: 100, noNaN: true }), (p, longest) => {
        const target = { serviceTime: 1, share: p };
        const arrivalRate = mm1LargestArrivalRate(longest, target);
        const queue = { arrivalRate, serviceTime: 1 };
        if (arrivalRate > 0) expectRatio(mm1ResponseTimeQuantile(p, queue), longest, 1e-9);
        else expect(mm1ResponseTimeQuantile(p, queue)).toBeGreaterThanOrEqual(longest);
      }),
    );
    expect(mm1LargestArrivalRate(1e9, { serviceTime: ms(10), share: 0 })).toBe(100);
    expect(mm1LargestArrivalRate(1e9, { serviceTime: ms(10), share: 1 })).toBe(0);
  });

  it("knows where it ends", () => {
    const full = { arrivalRate: 1, serviceTime: 1 };
    const idle = { arrivalRate: 0, serviceTime: 1 };
    expect(mm1ResponseTimeQuantile(0.5, full)).toBe(Infinity);
    expect(mm1ResponseTimeQuantile(0, full)).toBe(Infinity);
    expect(mm1WaitingTimeQuantile(0, full)).toBe(Infinity);
    expect(mm1ResponseTimeExceeds(1e9, full)).toBe(1);
    expect(mm1AtLeast(1e9, { ...full, arrivalRate: 2 })).toBe(1);
    expect(mm1PlacesNeeded(0.5, full)).toBe(Infinity);
    expect(mm1PlacesNeeded(0, busy)).toBe(Infinity);
    expect(mm1PlacesNeeded(1, full)).toBe(0);
    expect(mm1PlacesNeeded(0, idle)).toBe(1);
    expect(mm1ResponseTimeQuantile(1, busy)).toBe(Infinity);
    expect(mm1WaitingTimeQuantile(1, busy)).toBe(Infinity);
    expect(mm1WaitingTimeQuantile(1, idle)).toBe(0);
    expect(mm1WaitingTimeQuantile(0.2, busy)).toBe(0);
    expect(mm1ResponseTimeQuantile(1 - Math.exp(-1), busy)).toBeCloseTo(
      mm1ResponseTime(0.8, { serviceTime: 1 }),
      12,
    );
  });

  it.each([
    {
      call: () => mm1LargestArrivalRate(0, { serviceTime: 1, share: 0.5 }),
      text: "responseTime must be finite and > 0, got 0",
    },
    {
      call: () => mm1LargestArrivalRate(1, { serviceTime: 1, share: 2 }),
      text: "share must be in [0, 1], got 2",
    },
    { call: () => mm1AtLeast(0.5, busy), text: "count must be a whole number >= 0, got 0.5" },
    { call: () => mm1PlacesNeeded(2, busy), text: "chance must be in [0, 1], got 2" },
    { call: () => mm1ResponseTimeQuantile(99, busy), text: "share must be in [0, 1], got 99" },
    { call: () => mm1WaitingTimeQuantile(-1, busy), text: "share must be in [0, 1], got -1" },
    {
      call: () => mm1ResponseTimeExceeds(-1, busy),
      text: "time must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => {
    expect(call).toThrow(new RangeError(text));
  });
});
