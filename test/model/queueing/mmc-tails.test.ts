import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonBelow } from "../../../lib/core/poisson";
import { integrate } from "../../../lib/core/quadrature";
import { sumOf } from "../../../lib/core/sum";
import { minutes, ms, perHour } from "../../../lib/core/units";
import {
  mm1ResponseTimeExceeds,
  mm1ResponseTimeQuantile,
  mm1WaitingTimeQuantile,
} from "../../../lib/model/queueing/mm1-tails";
import { mmcDelayProbability } from "../../../lib/model/queueing/mmc";
import {
  mmcResponseTimeExceeds,
  mmcResponseTimeQuantile,
  mmcServersNeeded,
  mmcWaitingTimeExceeds,
  mmcWaitingTimeQuantile,
} from "../../../lib/model/queueing/mmc-tails";
import { expectRatio } from "../availability/four-errors";
import { birthDeath } from "./chain";

const lab = { arrivalRate: perHour(10), serviceTime: minutes(20), servers: 5 };
const cases = [
  { servers: 1, load: 0.6 },
  { servers: 2, load: 1 }, // c - a = 1, where both exponentials are the same
  { servers: 2, load: 1 + 1e-9 },
  { servers: 3, load: 2.7 },
  { servers: 8, load: 4 },
];

/** Chance of a longer wait, from the states: so many must leave before it is my turn. */
function waitsBySum({ servers, load }: { servers: number; load: number }, time: number): number {
  const states = birthDeath(
    250,
    () => load,
    (n) => Math.min(n, servers),
  );
  return sumOf(
    states
      .slice(servers)
      .map((chance, ahead) => chance * poissonBelow(ahead + 1, { mean: servers * time })),
  );
}

describe("M/M/c beyond its means", () => {
  it("agrees with values that were computed elsewhere: a tenth of the students wait more than 14.2053 minutes", () => {
    expect(mmcWaitingTimeQuantile(0.9, lab) / 60).toBeCloseTo(14.2053, 4);
    expectRatio(mmcWaitingTimeExceeds(mmcWaitingTimeQuantile(0.9, lab), lab), 0.1, 1e-12);
  });

  it.each(cases)("waits as the states say: $servers servers, $load Erlang", (each) => {
    const queue = { arrivalRate: each.load, serviceTime: 1, servers: each.servers };
    for (const time of [0, 0.3, 1, 4]) {
      expectRatio(mmcWaitingTimeExceeds(time, queue), waitsBySum(each, time), 1e-8);
    }
  });

  it.each(cases)("stays as wait and service add up: $servers servers, $load Erlang", (each) => {
    const queue = { arrivalRate: each.load, serviceTime: 1, servers: each.servers };
    for (const time of [0.01, 0.5, 2, 9]) {
      const waited = integrate(
        (service) => Math.exp(-service) * mmcWaitingTimeExceeds(time - service, queue),
        [0, time],
      );
      expectRatio(mmcResponseTimeExceeds(time, queue), Math.exp(-time) + waited, 1e-10);
    }
  });

  it("does not jump where wait and service are alike", () => {
    const exceeds = (load: number) =>
      mmcResponseTimeExceeds(2, { arrivalRate: load, serviceTime: 1, servers: 2 });
    expectRatio(exceeds(1), (5 / 3) * Math.exp(-2), 1e-14);
    for (const step of [1e-3, 1e-6, 1e-9, 1e-12, 1e-15]) {
      const middle = (exceeds(1 + step) + exceeds(1 - step)) / 2;
      expectRatio(middle, exceeds(1), step);
      expect(exceeds(1 + step)).toBeGreaterThanOrEqual(exceeds(1 - step));
    }
  });

  it("has quantiles whose chance is what was asked for, and with one server is M/M/1", () => {
    const share = fc.double({ min: 1e-3, max: 1 - 1e-9, noNaN: true });
    const utilization = fc.double({ min: 1e-3, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), utilization, share, (servers, busy, p) => {
        const queue = { arrivalRate: (busy * servers) / 0.01, serviceTime: 0.01, servers };
        expectRatio(mmcResponseTimeExceeds(mmcResponseTimeQuantile(p, queue), queue), 1 - p, 1e-8);
        const wait = mmcWaitingTimeQuantile(p, queue);
        if (wait > 0) expectRatio(mmcWaitingTimeExceeds(wait, queue), 1 - p, 1e-7);
        else expect(mmcWaitingTimeExceeds(0, queue)).toBeLessThanOrEqual((1 - p) * (1 + 1e-12));
        const one = { arrivalRate: 100 * busy, serviceTime: 0.01, servers: 1 };
        expectRatio(mmcResponseTimeQuantile(p, one), mm1ResponseTimeQuantile(p, one), 1e-8);
        expectRatio(mmcResponseTimeExceeds(0.05, one), mm1ResponseTimeExceeds(0.05, one), 1e-10);
        expect(mmcWaitingTimeQuantile(p, one)).toBeCloseTo(mm1WaitingTimeQuantile(p, one), 8);
      }),
    );
  });

  it("staffs a call centre: 240 calls an hour of 3 minutes, 80 % within 20 s", () => {
    const calls = { arrivalRate: perHour(240), serviceTime: minutes(3), longestWait: 20 };
    const late = (servers: number) => mmcWaitingTimeExceeds(20, { ...calls, servers });
    let servers = 13;
    while (late(servers) > 0.2) servers += 1;
    expect(mmcServersNeeded(0.2, calls)).toBe(servers);
    // Without a wait it is Erlang C's number; with all the time in the world what is just stable.
    const atOnce = mmcServersNeeded(0.2, { ...calls, longestWait: 0 });
    expect(mmcDelayProbability(calls.arrivalRate, { ...calls, servers: atOnce })).toBeLessThan(0.2);
    expect(mmcServersNeeded(0.2, { ...calls, longestWait: 1e9 })).toBe(13);
    expect(mmcServersNeeded(1, calls)).toBe(13);
    expect(mmcServersNeeded(0, calls)).toBe(Infinity);
    expect(mmcServersNeeded(0, { ...calls, arrivalRate: 0 })).toBe(1);
    expect(mmcServersNeeded(0, { ...calls, arrivalRate: 1e-9 })).toBe(Infinity);
    // 12.5 Erlang: 13 servers are stable.
    expect(mmcServersNeeded(1, { ...calls, arrivalRate: 12.5 / calls.serviceTime })).toBe(13);
  });

  it("knows where it ends", () => {
    const full = { ...lab, arrivalRate: 5 / lab.serviceTime };
    const idle = { ...lab, arrivalRate: 0 };
    expect(mmcWaitingTimeQuantile(0, full)).toBe(Infinity);
    expect(mmcResponseTimeQuantile(0, full)).toBe(Infinity);
    expect(mmcWaitingTimeExceeds(1e9, full)).toBe(1);
    expect(mmcResponseTimeExceeds(1e9, full)).toBe(1);
    expect(mmcWaitingTimeQuantile(1, lab)).toBe(Infinity);
    expect(mmcWaitingTimeQuantile(1, idle)).toBe(0);
    expect(mmcWaitingTimeQuantile(0.5, lab)).toBe(0);
    expect(mmcResponseTimeQuantile(1, lab)).toBe(Infinity);
    expect(mmcResponseTimeQuantile(0, lab)).toBe(0);
    expect(mmcResponseTimeExceeds(0, lab)).toBe(1);
    expect(mmcResponseTimeExceeds(1e9, lab)).toBe(0);
    const instant = { arrivalRate: 1e300, serviceTime: 5e-324, servers: 1 };
    expect(mmcWaitingTimeExceeds(0, instant)).toBeLessThan(1e-20);
    const alike = { arrivalRate: 1000, serviceTime: ms(1), servers: 2 };
    expect(mmcResponseTimeExceeds(1e308, alike)).toBe(0);
    const longTail = { arrivalRate: 99.9, serviceTime: ms(10), servers: 1 };
    expectRatio(mmcResponseTimeExceeds(10, longTail), Math.exp(-1), 1e-9);
  });

  it.each([
    { call: () => mmcWaitingTimeExceeds(-1, lab), text: "time must be finite and >= 0, got -1" },
    { call: () => mmcWaitingTimeQuantile(90, lab), text: "share must be in [0, 1], got 90" },
    { call: () => mmcResponseTimeExceeds(NaN, lab), text: "time must be finite and >= 0, got NaN" },
    { call: () => mmcResponseTimeQuantile(2, lab), text: "share must be in [0, 1], got 2" },
    {
      call: () => mmcServersNeeded(1.1, { ...lab, longestWait: 1 }),
      text: "lateShare must be in [0, 1], got 1.1",
    },
    {
      call: () => mmcServersNeeded(0.1, { ...lab, arrivalRate: 1000, longestWait: 1 }),
      text: "load must be in [0, 100000], got 1200000",
    },
    {
      call: () => mmcServersNeeded(0.1, { ...lab, longestWait: -1 }),
      text: "longestWait must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => {
    expect(call).toThrow(new RangeError(text));
  });
});
