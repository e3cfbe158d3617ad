import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  erlangBLossProbability,
  erlangCDelayProbability,
} from "../../../lib/model/queueing/erlang";
import {
  erlangBLoad,
  erlangBServers,
  erlangCLoad,
  erlangCServers,
} from "../../../lib/model/queueing/erlang-inverse";
import { expectRatio } from "../availability/four-errors";

const target = fc.double({ min: 1e-9, max: 0.99, noNaN: true });
const load = fc.double({ min: 1e-3, max: 500, noNaN: true });

describe("Erlang's formulas the other way round", () => {
  it.each([
    { c: 1, a: 0.010101 },
    { c: 2, a: 0.152593 },
    { c: 5, a: 1.360787 },
    { c: 10, a: 4.461177 },
    { c: 20, a: 12.030615 },
    { c: 50, a: 37.901398 },
    { c: 100, a: 84.064159 },
  ])("agree with the tables: 1 % of $a Erlang is lost by $c servers", ({ c, a }) => {
    expect(erlangBLoad(0.01, { servers: c })).toBeCloseTo(a, 6);
    // The next server is needed for a little more.
    expect(erlangBServers(0.01, { load: a * 0.9999 })).toBe(c);
    expect(erlangBServers(0.01, { load: a * 1.0001 })).toBe(c + 1);
  });

  it("agree with values that were computed elsewhere: 27 servers let a tenth of 20 Erlang wait, 26 a seventh", () => {
    expect(erlangCServers(0.1, { load: 20 })).toBe(27);
    expect(erlangCDelayProbability(20, { servers: 27 })).toBeCloseTo(0.09606, 5);
    expect(erlangCDelayProbability(20, { servers: 26 })).toBeCloseTo(0.1434, 4);
    expect(erlangCLoad(1 / 3, { servers: 2 })).toBeCloseTo(1, 13);
    expect(erlangCLoad(4 / 9, { servers: 3 })).toBeCloseTo(2, 13);
  });

  it("find the smallest number of servers, one by one from nothing", () => {
    for (const a of [0.001, 0.7, 3, 20, 57.3]) {
      for (const p of [1, 0.9, 0.5, 0.1, 0.001, 1e-12]) {
        let [b, c] = [0, Math.floor(a) + 1];
        while (erlangBLossProbability(a, { servers: b }) > p) b += 1;
        while (erlangCDelayProbability(a, { servers: c }) > p) c += 1;
        expect([erlangBServers(p, { load: a }), erlangCServers(p, { load: a })]).toEqual([b, c]);
      }
    }
  });

  it("lead back to the target", () => {
    fc.assert(
      fc.property(target, fc.integer({ min: 1, max: 300 }), (p, servers) => {
        const lossy = erlangBLoad(p, { servers });
        expectRatio(erlangBLossProbability(lossy, { servers }), p, 1e-10);
        const late = erlangCLoad(p, { servers });
        expectRatio(erlangCDelayProbability(late, { servers }), p, 1e-10);
        expect(late).toBeLessThan(lossy);
      }),
    );
  });

  it("need no fewer servers for more load or a stricter target", () => {
    fc.assert(
      fc.property(target, load, (p, a) => {
        for (const needed of [erlangBServers, erlangCServers]) {
          const servers = needed(p, { load: a });
          expect(needed(p, { load: a * 1.1 })).toBeGreaterThanOrEqual(servers);
          expect(needed(p / 2, { load: a })).toBeGreaterThanOrEqual(servers);
        }
        expect(erlangCServers(p, { load: a })).toBeGreaterThanOrEqual(
          erlangBServers(p, { load: a }),
        );
      }),
    );
  });

  it("reach 10 000 servers and more", () => {
    const servers = erlangCServers(0.2, { load: 10_000 });
    expect(erlangCDelayProbability(10_000, { servers })).toBeLessThanOrEqual(0.2);
    expect(erlangCDelayProbability(10_000, { servers: servers - 1 })).toBeGreaterThan(0.2);
    expectRatio(
      erlangBLossProbability(erlangBLoad(0.01, { servers: 10_000 }), { servers: 10_000 }),
      0.01,
      1e-10,
    );
    expectRatio(
      erlangCDelayProbability(erlangCLoad(1e-6, { servers: 10_000 }), { servers: 10_000 }),
      1e-6,
      1e-9,
    );
  });

  it("know where they end", () => {
    expect(erlangBServers(0, { load: 1 })).toBe(Infinity);
    expect(erlangBServers(0, { load: 0 })).toBe(1);
    expect(erlangBServers(1, { load: 0 })).toBe(0);
    expect(erlangBServers(1, { load: 5 })).toBe(0);
    expect(erlangCServers(0, { load: 1 })).toBe(Infinity);
    expect(erlangCServers(0, { load: 0 })).toBe(1);
    expect(erlangCServers(1, { load: 5 })).toBe(6);
    expect(erlangBLoad(0, { servers: 5 })).toBe(0);
    expect(erlangBLoad(0.5, { servers: 0 })).toBe(0);
    expect(erlangBLoad(1, { servers: 5 })).toBe(Infinity);
    expect(erlangCLoad(0, { servers: 5 })).toBe(0);
    expect(erlangCLoad(1, { servers: 5 })).toBe(5);
    expectRatio(erlangBLoad(1e-300, { servers: 1 }), 1e-300, 1e-12);
    expectRatio(erlangCLoad(1e-300, { servers: 1 }), 1e-300, 1e-12);
    expectRatio(erlangBLoad(1 - 1e-9, { servers: 3 }), 3e9, 1e-6);
  });

  it.each([
    {
      call: () => erlangBServers(2, { load: 1 }),
      text: "lossProbability must be in [0, 1], got 2",
    },
    {
      call: () => erlangBServers(0.1, { load: 1e6 }),
      text: "load must be in [0, 100000], got 1000000",
    },
    {
      call: () => erlangCServers(NaN, { load: 1 }),
      text: "delayProbability must be in [0, 1], got NaN",
    },
    { call: () => erlangCServers(0.1, { load: -1 }), text: "load must be in [0, 100000], got -1" },
    {
      call: () => erlangBLoad(-1, { servers: 1 }),
      text: "lossProbability must be in [0, 1], got -1",
    },
    {
      call: () => erlangCLoad(0.1, { servers: 0 }),
      text: "servers must be in [1, 1000000], got 0",
    },
    {
      call: () => erlangBLoad(0.1, { servers: 1e7 }),
      text: "servers must be in [0, 1000000], got 10000000",
    },
    {
      call: () => erlangBLoad(0, { servers: 1.5 }),
      text: "servers must be a whole number >= 0, got 1.5",
    },
    {
      call: () => erlangCLoad(0, { servers: 2.5 }),
      text: "servers must be a whole number >= 0, got 2.5",
    },
    {
      call: () => erlangCLoad(1.1, { servers: 2 }),
      text: "delayProbability must be in [0, 1], got 1.1",
    },
  ])("reject: $text", ({ call, text }) => {
    expect(call).toThrow(new RangeError(text));
  });
});
