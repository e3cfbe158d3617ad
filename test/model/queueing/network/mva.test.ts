import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asymptoticBounds } from "../../../../lib/model/queueing/network/bounds";
import { machineRepairman } from "../../../../lib/model/queueing/network/machine-repairman";
import { exactMva, exactMvaCurve } from "../../../../lib/model/queueing/network/mva";
import { expectRatio } from "../../availability/four-errors";
import { mixed, single } from "./networks";
import { chainOfStates, convolutionThroughput } from "./witness";

const tiers = {
  stations: [2, 3, 1].map((demand) => ({ demand, servers: 1 })),
  thinkTime: 4,
};
const users = fc.integer({ min: 1, max: 25 });

describe("exactMva", () => {
  it.each([
    { users: 1, throughput: 0.1, responseTime: 6 },
    { users: 2, throughput: 0.175438596, responseTime: 7.4 },
    { users: 3, throughput: 0.22922252, responseTime: 9.087719298 },
    { users: 5, throughput: 0.289751848, responseTime: 13.256145351 },
    { users: 20, throughput: 0.333246512, responseTime: 56.015631872 },
  ])("agrees with Jain (1991), table 34.1: $users users", (known) => {
    const state = exactMva(known.users, tiers);
    expect(state.throughput).toBeCloseTo(known.throughput, 9);
    expect(state.responseTime).toBeCloseTo(known.responseTime, 9);
  });

  it("agrees with Jain (1991), example 35.5, found there by convolution", () => {
    const stations = [0.78, 2.34, 1.56].map((demand) => ({ demand, servers: 1 }));
    const state = exactMva(3, { stations, thinkTime: 4.68 });
    expect(state.throughput).toBeCloseTo(0.264, 3);
    expect(state.responseTime).toBeCloseTo(6.694, 2);
    [0.206, 0.618, 0.412].forEach((each, k) =>
      expect(state.stations[k]?.utilization).toBeCloseTo(each, 2),
    );
    expect(state.stations[1]?.customers).toBeCloseTo(0.97, 2);
  });

  it("puts the queue where the demand is: 20 users, the second station is busy all the time", () => {
    const { stations } = exactMva(20, tiers);
    [1.990623, 16.176651, 0.49974].forEach((customers, k) =>
      expect(stations[k]?.customers).toBeCloseTo(customers, 6),
    );
    expect(stations[1]?.utilization).toBeCloseTo(0.99974, 5);
  });

  it("agrees with Buzen's convolution, several servers and delays included", () => {
    fc.assert(
      fc.property(users, mixed, (n, params) => {
        expectRatio(exactMva(n, params).throughput, convolutionThroughput(n, params), 1e-10);
      }),
    );
  });

  it("agrees with the chain of all states, which knows nothing of product forms", () => {
    // From thinking to the web tier (2 servers); from there to the disk, to a remote service, or back.
    const chain = {
      times: [1.5, 0.4, 0.7, 0.9],
      servers: [Infinity, 2, 1, 3],
      routing: [
        [0, 1, 0, 0],
        [0.25, 0, 0.5, 0.25],
        [0, 1, 0, 0],
        [0, 1, 0, 0],
      ],
    };
    const visits = [4, 2, 1];
    const stations = visits.map((visit, k) => ({
      demand: visit * (chain.times[k + 1] ?? 0),
      servers: chain.servers[k + 1] ?? 1,
    }));
    for (const n of [1, 2, 4, 5]) {
      const { throughput, customers } = chainOfStates(n, chain);
      const state = exactMva(n, { stations, thinkTime: 1.5 });
      expectRatio(state.throughput, throughput, 1e-10);
      state.stations.forEach((station, k) =>
        expectRatio(station.customers, customers[k + 1] ?? 0, 1e-10),
      );
    }
  });

  it("obeys Little's law, the utilization law and the interactive response-time law", () => {
    fc.assert(
      fc.property(users, mixed, (n, params) => {
        const { throughput, responseTime, stations } = exactMva(n, params);
        expectRatio(n / throughput, responseTime + params.thinkTime, 1e-10);
        stations.forEach(({ residenceTime, customers, utilization }, k) => {
          const { demand = 0, servers = 1 } = params.stations[k] ?? {};
          expectRatio(customers, throughput * residenceTime, 1e-10);
          expect(utilization).toBeCloseTo((throughput * demand) / servers, 10);
          expect(residenceTime).toBeGreaterThanOrEqual(demand * (1 - 1e-12));
        });
      }),
    );
  });

  it("never loses throughput by another user, and stays within the asymptotic bounds", () => {
    fc.assert(
      fc.property(mixed, (params) => {
        const curve = exactMvaCurve(25, params);
        curve.slice(1).forEach(({ users: n, throughput, responseTime }, i) => {
          const bounds = asymptoticBounds(n, params);
          const slack = 1 + 1e-10;
          expect(throughput * slack).toBeGreaterThanOrEqual(curve[i]?.throughput ?? 0);
          expect(throughput * slack).toBeGreaterThanOrEqual(bounds.leastThroughput);
          expect(throughput).toBeLessThanOrEqual(bounds.mostThroughput * slack);
          expect(responseTime * slack).toBeGreaterThanOrEqual(bounds.leastResponseTime);
          expect(responseTime).toBeLessThanOrEqual(bounds.mostResponseTime * slack);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("is N / (D (N + K - 1)) for K equal stations without think time", () => {
    for (const [n, k] of [
      [1, 5],
      [7, 3],
      [40, 1],
    ] as const) {
      const stations = new Array(k).fill({ demand: 0.2, servers: 1 });
      expectRatio(
        exactMva(n, { stations, thinkTime: 0 }).throughput,
        n / (0.2 * (n + k - 1)),
        1e-12,
      );
    }
  });

  it("does not care for the order of stations, nor for the unit of time", () => {
    fc.assert(
      fc.property(users, mixed, (n, { stations, thinkTime }) => {
        const { throughput } = exactMva(n, { stations, thinkTime });
        const turned = { stations: [...stations].reverse(), thinkTime };
        expectRatio(exactMva(n, turned).throughput, throughput, 1e-10);
        const slower = {
          stations: stations.map(({ demand, servers }) => ({ demand: 60 * demand, servers })),
          thinkTime: 60 * thinkTime,
        };
        expectRatio(exactMva(n, slower).throughput * 60, throughput, 1e-10);
      }),
    );
  });

  it("with one station is the machine repairman, up to 700 servers", () => {
    for (const servers of [1, 2, 30, 700]) {
      const params = { thinkTime: 10, serviceTime: 10, servers };
      const { throughput, responseTime } = machineRepairman(800, params);
      const state = exactMva(800, { stations: [{ demand: 10, servers }], thinkTime: 10 });
      expectRatio(state.throughput, throughput, 1e-11);
      expectRatio(state.responseTime, responseTime, 1e-11);
    }
  });

  it("keeps its digits with several large stations: all of them, or each as a delay", () => {
    const stations = [
      { demand: 10, servers: 150 },
      { demand: 1, servers: 120 },
    ];
    // 100 users are served at once, 150 servers or not; 300 users let 150 servers do 15 jobs a second.
    expectRatio(exactMva(100, { stations, thinkTime: 0 }).throughput, 100 / 11, 1e-12);
    expectRatio(exactMva(300, { stations, thinkTime: 0 }).throughput, 15, 1e-6);
  });

  it("gives the curve of all users up to the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), single, (n, params) => {
        const curve = exactMvaCurve(6, params);
        expect(curve).toHaveLength(7);
        expect(curve[n]?.users).toBe(n);
        expect(curve[n]?.throughput).toBeCloseTo(exactMva(n, params).throughput, 12);
      }),
    );
  });

  it("without users does nothing, and the first would need its service and no more", () => {
    const { throughput, responseTime, stations } = exactMva(0, tiers);
    expect([throughput, responseTime]).toEqual([0, 6]);
    expect(stations.map(({ customers }) => customers)).toEqual([0, 0, 0]);
  });

  it.each([
    { n: 1.5, change: {}, text: "users must be a whole number >= 0, got 1.5" },
    { n: 2e5, change: {}, text: "users must be in [0, 100000], got 200000" },
    {
      n: 20_000,
      change: { stations: [{ demand: 1, servers: 2 }] },
      text: "users must be in [0, 10000], got 20000",
    },
    { n: 1, change: { thinkTime: -1 }, text: "thinkTime must be finite and >= 0, got -1" },
    { n: 1, change: { stations: [] }, text: "stations must hold 1 items or more, got 0" },
    {
      n: 1,
      change: { stations: [{ demand: -1, servers: 1 }] },
      text: "stations[0].demand must be finite and >= 0, got -1",
    },
    {
      n: 1,
      change: { stations: [{ demand: 1, servers: 0 }] },
      text: "stations[0].servers must be a whole number >= 1, or Infinity, got 0",
    },
    {
      n: 1,
      change: { stations: [{ demand: 0, servers: 1 }], thinkTime: 0 },
      text: "stations must hold a demand > 0 if thinkTime is 0, got none",
    },
  ])("rejects: $text", ({ n, change, text }) => {
    expect(() => exactMva(n, { ...tiers, ...change })).toThrow(new RangeError(text));
    expect(() => exactMvaCurve(n, { ...tiers, ...change })).toThrow(new RangeError(text));
  });
});
