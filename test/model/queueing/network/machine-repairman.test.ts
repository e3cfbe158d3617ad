import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  machineRepairman,
  machineRepairmanStates,
} from "../../../../lib/model/queueing/network/machine-repairman";
import { expectRatio } from "../../availability/four-errors";

const scherr = { thinkTime: 35, serviceTime: 0.8, servers: 1 };
const system = fc.record({
  thinkTime: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  serviceTime: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  servers: fc.integer({ min: 1, max: 40 }),
});

describe("machineRepairman", () => {
  it("agrees with Scherr's time-sharing system: 60 users, 0.8 s of service, 35 s to think", () => {
    const { throughput, responseTime } = machineRepairman(60, scherr);
    expect(throughput).toBeCloseTo(1.245650334, 9);
    expect(responseTime).toBeCloseTo(13.167610418, 9);
  });

  it.each([
    { users: 10, responseTime: 1.742581007 },
    { users: 20, responseTime: 4.452052555 },
    { users: 40, responseTime: 22.000121344 },
  ])("agrees with a known value: $users users, 1 s and 18 s", ({ users, responseTime }) => {
    const params = { thinkTime: 18, serviceTime: 1, servers: 1 };
    expect(machineRepairman(users, params).responseTime).toBeCloseTo(responseTime, 9);
  });

  it("balances the flow between neighbouring states", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), system, (users, params) => {
        const states = machineRepairmanStates(users, params);
        expect(states).toHaveLength(users + 1);
        expect(states.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        for (let j = 0; j < users; j += 1) {
          const sent = ((states[j] ?? 0) * (users - j)) / params.thinkTime;
          const done =
            ((states[j + 1] ?? 0) * Math.min(j + 1, params.servers)) / params.serviceTime;
          if (sent > 1e-290) expectRatio(done, sent, 1e-12);
        }
      }),
    );
  });

  it("obeys the laws: R = N / X - Z, Little, and the utilization law", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), system, (users, params) => {
        const state = machineRepairman(users, params);
        const { thinkTime, serviceTime, servers } = params;
        expectRatio(users / state.throughput, state.responseTime + thinkTime, 1e-11);
        expectRatio(state.customers, state.throughput * state.responseTime, 1e-11);
        expectRatio(state.utilization, (state.throughput * serviceTime) / servers, 1e-11);
      }),
    );
  });

  it("with a server for each user makes nobody wait: a binomial number of requests", () => {
    const { responseTime, throughput } = machineRepairman(7, { ...scherr, servers: 7 });
    expect(responseTime).toBe(0.8);
    expect(throughput).toBeCloseTo(7 / 35.8, 12);
    const busy = 0.8 / 35.8;
    const states = machineRepairmanStates(7, { ...scherr, servers: 9 });
    expectRatio(states[2] ?? 0, 21 * busy ** 2 * (1 - busy) ** 5, 1e-12);
  });

  it("without think time keeps all servers busy", () => {
    const { throughput, responseTime } = machineRepairman(9, {
      ...scherr,
      thinkTime: 0,
      servers: 3,
    });
    expect(throughput).toBeCloseTo(3 / 0.8, 12);
    expect(responseTime).toBeCloseTo(2.4, 12);
  });

  it("counts through a hundred thousand users and ten thousand servers", () => {
    const params = { thinkTime: 9, serviceTime: 1, servers: 10_000 };
    const { throughput, responseTime, utilization } = machineRepairman(1e5, params);
    expectRatio(1e5 / throughput, responseTime + 9, 1e-11);
    expect(utilization).toBeGreaterThan(0.99);
    expect(utilization).toBeLessThan(1);
  });

  it.each([
    { users: 0, change: {}, text: "users must be a whole number >= 1, got 0" },
    { users: 2e6, change: {}, text: "users must be in [1, 1000000], got 2000000" },
    { users: 1, change: { thinkTime: -1 }, text: "thinkTime must be finite and >= 0, got -1" },
    { users: 1, change: { serviceTime: 0 }, text: "serviceTime must be finite and > 0, got 0" },
    { users: 1, change: { servers: 0.5 }, text: "servers must be a whole number >= 1, got 0.5" },
  ])("rejects: $text", ({ users, change, text }) => {
    expect(() => machineRepairman(users, { ...scherr, ...change })).toThrow(new RangeError(text));
  });
});
