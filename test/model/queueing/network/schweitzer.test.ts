import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactMva } from "../../../../lib/model/queueing/network/mva";
import { schweitzerMva } from "../../../../lib/model/queueing/network/schweitzer";
import { expectRatio } from "../../availability/four-errors";
import { mixed, single } from "./networks";

const tiers = { stations: [2, 3, 1].map((demand) => ({ demand, servers: 1 })), thinkTime: 4 };

describe("schweitzerMva", () => {
  it("agrees with a known value: 20 users", () => {
    const { throughput, responseTime } = schweitzerMva(20, tiers);
    expect(throughput).toBeCloseTo(0.329756685, 9);
    expect(responseTime).toBeCloseTo(56.650779453, 8);
  });

  it("agrees with the iteration of the textbook", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), single, (users, { stations, thinkTime }) => {
        let queues = stations.map(() => users / stations.length);
        let throughput = 0;
        for (let i = 0; i < 3000; i += 1) {
          const residence = stations.map(
            ({ demand }, k) => demand * (1 + ((users - 1) / users) * (queues[k] ?? 0)),
          );
          throughput = users / (thinkTime + residence.reduce((sum, each) => sum + each, 0));
          queues = residence.map((each) => throughput * each);
        }
        const found = schweitzerMva(users, { stations, thinkTime });
        expectRatio(found.throughput, throughput, 1e-6);
        found.stations.forEach(({ customers }, k) =>
          expect(Math.abs(customers - (queues[k] ?? 0))).toBeLessThan(1e-3 * users),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("satisfies its own equations, delays and several servers included", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), mixed, (users, params) => {
        const { throughput, responseTime, stations } = schweitzerMva(users, params);
        expectRatio(users / throughput, responseTime + params.thinkTime, 1e-9);
        stations.forEach(({ residenceTime, customers, utilization }, k) => {
          const { demand = 0, servers = 1 } = params.stations[k] ?? {};
          const service = demand / servers;
          const queue = customers - throughput * (demand - service);
          expectRatio(residenceTime, demand + service * ((users - 1) / users) * queue, 1e-9);
          expect(utilization).toBeCloseTo(throughput * service, 9);
        });
      }),
    );
  });

  it("is exact with one user and with very many", () => {
    expectRatio(schweitzerMva(1, tiers).responseTime, 6, 1e-12);
    expectRatio(schweitzerMva(1e9, tiers).throughput, 1 / 3, 1e-8);
    expectRatio(schweitzerMva(1e9, tiers).responseTime, 3e9 - 4, 1e-8);
    const delays = { stations: [{ demand: 2, servers: Infinity }], thinkTime: 3 };
    expectRatio(schweitzerMva(10, delays).throughput, 2, 1e-12);
  });

  it("is within a third of the exact answer in between", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), single, (users, params) => {
        const ratio = schweitzerMva(users, params).throughput / exactMva(users, params).throughput;
        expect(ratio).toBeGreaterThan(2 / 3);
        expect(ratio).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  it.each([
    { users: 0, text: "users must be >= 1, got 0" },
    { users: 1e13, text: "users must be in [1, 1000000000000], got 10000000000000" },
  ])("rejects: $text", ({ users, text }) => {
    expect(() => schweitzerMva(users, tiers)).toThrow(new RangeError(text));
  });
});
