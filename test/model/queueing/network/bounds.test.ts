import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asymptoticBounds,
  balancedJobBounds,
  kneeUsers,
} from "../../../../lib/model/queueing/network/bounds";
import { exactMva } from "../../../../lib/model/queueing/network/mva";
import { expectRatio } from "../../availability/four-errors";
import { mixed, single } from "./networks";

const scherr = { stations: [{ demand: 0.8, servers: 1 }], thinkTime: 35 };
const slack = 1 + 1e-10;

describe("asymptoticBounds", () => {
  it("agree with Scherr's time-sharing system: 60 users, 13 s or more, knee at 44.75", () => {
    expect(asymptoticBounds(60, scherr).leastResponseTime).toBeCloseTo(13, 12);
    expect(asymptoticBounds(60, scherr).mostThroughput).toBe(1.25);
    expect(kneeUsers(scherr)).toBeCloseTo(44.75, 12);
  });

  it("are two lines that meet at the knee", () => {
    fc.assert(
      fc.property(mixed, (params) => {
        const knee = kneeUsers(params);
        if (knee > 1e6) return;
        const { mostThroughput } = asymptoticBounds(Math.ceil(knee) + 1, params);
        const { mostThroughput: far } = asymptoticBounds(1e9, params);
        expectRatio(mostThroughput, far, 1e-12);
        const below = Math.max(1, Math.floor(knee));
        const one = asymptoticBounds(1, params);
        if (knee >= 1)
          expectRatio(asymptoticBounds(below, params).mostThroughput, below * one.mostThroughput);
      }),
    );
  });

  it("do not move for many users when a station is sped up that is not the busiest", () => {
    const before = { stations: [2, 3, 1].map((demand) => ({ demand, servers: 1 })), thinkTime: 4 };
    const after = { ...before, stations: [1, 3, 1].map((demand) => ({ demand, servers: 1 })) };
    expect(asymptoticBounds(100, after).mostThroughput).toBe(1 / 3);
    expect(asymptoticBounds(100, before).mostThroughput).toBe(1 / 3);
    expect(asymptoticBounds(100, after).leastResponseTime).toBe(296);
    expect(asymptoticBounds(100, before).leastResponseTime).toBe(296);
    expect(kneeUsers({ ...before, stations: [{ demand: 3, servers: Infinity }] })).toBe(Infinity);
  });
});

describe("balancedJobBounds", () => {
  it("hold the exact answer, and are no wider than the asymptotic ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), single, (users, params) => {
        const bounds = balancedJobBounds(users, params);
        const wide = asymptoticBounds(users, params);
        const { throughput, responseTime } = exactMva(users, params);
        expect(throughput * slack).toBeGreaterThanOrEqual(bounds.leastThroughput);
        expect(throughput).toBeLessThanOrEqual(bounds.mostThroughput * slack);
        expect(responseTime * slack).toBeGreaterThanOrEqual(bounds.leastResponseTime);
        expect(responseTime).toBeLessThanOrEqual(bounds.mostResponseTime * slack);
        expect(bounds.leastThroughput * slack).toBeGreaterThanOrEqual(wide.leastThroughput);
        expect(bounds.mostThroughput).toBeLessThanOrEqual(wide.mostThroughput * slack);
        expect(bounds.leastResponseTime * slack).toBeGreaterThanOrEqual(wide.leastResponseTime);
        expect(bounds.mostResponseTime).toBeLessThanOrEqual(wide.mostResponseTime * slack);
      }),
    );
  });

  it("are exact for equal stations without think time", () => {
    const params = { stations: new Array(4).fill({ demand: 0.3, servers: 1 }), thinkTime: 0 };
    const { responseTime } = exactMva(9, params);
    expect(balancedJobBounds(9, params).leastResponseTime).toBeCloseTo(responseTime, 12);
    expect(balancedJobBounds(9, params).mostResponseTime).toBeCloseTo(responseTime, 12);
  });

  it("take a delay for a think time that belongs to the answer", () => {
    const queues = [2, 3].map((demand) => ({ demand, servers: 1 }));
    const delay = { demand: 5, servers: Infinity };
    const inside = balancedJobBounds(7, { stations: [...queues, delay], thinkTime: 1 });
    const outside = balancedJobBounds(7, { stations: queues, thinkTime: 6 });
    expect(inside.mostThroughput).toBeCloseTo(outside.mostThroughput, 14);
    expect(inside.leastThroughput).toBeCloseTo(outside.leastThroughput, 14);
    expect(inside.mostResponseTime).toBeCloseTo(outside.mostResponseTime + 5, 12);
    expect(inside.leastResponseTime).toBeCloseTo(outside.leastResponseTime + 5, 12);
  });

  it.each([
    { users: 0, stations: scherr.stations, text: "users must be a whole number >= 1, got 0" },
    {
      users: 1,
      stations: [{ demand: 1, servers: 2 }],
      text: "stations[0].servers must be 1, or Infinity, got 2",
    },
  ])("reject: $text", ({ users, stations, text }) => {
    expect(() => balancedJobBounds(users, { stations, thinkTime: 1 })).toThrow(
      new RangeError(text),
    );
  });
});
