import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  interactiveResponseTime,
  littleCount,
  serviceDemand,
  stationThroughput,
  stationUtilization,
  systemThroughput,
} from "../../../lib/model/queueing/operational-laws";
import { expectRatio } from "../availability/four-errors";

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

describe("operational laws", () => {
  it("agree with a known value: 15.7 transfers a second, 80 of each program", () => {
    const throughput = systemThroughput(15.7, { visits: 80 });
    expect(throughput).toBeCloseTo(0.19625, 12);
    const busy = [5, 4, 3].map((demand) => stationUtilization(throughput, { demand, servers: 1 }));
    [0.98125, 0.785, 0.58875].forEach((each, k) => expect(busy[k]).toBeCloseTo(each, 12));
    expect(stationUtilization(throughput, { demand: 4, servers: 2 })).toBeCloseTo(0.3925, 12);
    expect(interactiveResponseTime(17, { throughput, thinkTime: 18 })).toBeCloseTo(68.624, 3);
  });

  it("agree with a log: six jobs, each with its time of coming and of going, in 20 s", () => {
    const jobs = [
      [0, 4],
      [1, 6],
      [3, 7],
      [9, 12],
      [10, 17],
      [16, 20],
    ] as const;
    // One server, first come, first served: it works from 0 to 7, from 9 to 17, and from 17 to 20.
    const services = [4, 2, 1, 3, 5, 3];
    const throughput = jobs.length / 20;
    const stay = jobs.reduce((sum, [came, left]) => sum + left - came, 0) / jobs.length;
    let area = 0;
    for (let t = 0; t < 20; t += 1) {
      area += jobs.filter(([came, left]) => came <= t && t < left).length;
    }
    expectRatio(littleCount(throughput, { timeInside: stay }), area / 20, 1e-12);
    const demand = services.reduce((sum, each) => sum + each, 0) / services.length;
    expectRatio(stationUtilization(throughput, { demand, servers: 1 }), 18 / 20, 1e-12);
  });

  it("are consistent with each other", () => {
    fc.assert(
      fc.property(positive, positive, positive, (throughput, visits, serviceTime) => {
        const completed = stationThroughput(throughput, { visits });
        expectRatio(systemThroughput(completed, { visits }), throughput, 1e-12);
        const demand = serviceDemand(visits, { serviceTime });
        expectRatio(
          stationUtilization(throughput, { demand, servers: 4 }),
          stationUtilization(completed, { demand: serviceTime, servers: 4 }),
          1e-12,
        );
        // Users are inside or they think.
        const thinkTime = 5;
        const inside = Math.ceil(throughput * 7);
        const responseTime = inside / throughput;
        const thinking = littleCount(throughput, { timeInside: thinkTime });
        const users = Math.ceil(inside + thinking);
        const found = interactiveResponseTime(users, { throughput, thinkTime });
        expectRatio(littleCount(throughput, { timeInside: found }), users - thinking, 1e-9);
        expect(found).toBeGreaterThanOrEqual(responseTime * (1 - 1e-9));
      }),
    );
  });

  it("let nobody wait whose users all think", () => {
    expect(interactiveResponseTime(3, { throughput: 3 / 0.7, thinkTime: 0.7 })).toBeCloseTo(0, 12);
  });

  it.each([
    {
      call: () => interactiveResponseTime(10, { throughput: 2, thinkTime: 6 }),
      text: "throughput must be in [0, 1.6666666666666667], got 2",
    },
    {
      call: () => interactiveResponseTime(0, { throughput: 2, thinkTime: 6 }),
      text: "users must be a whole number >= 1, got 0",
    },
    {
      call: () => interactiveResponseTime(1, { throughput: 0, thinkTime: 6 }),
      text: "throughput must be finite and > 0, got 0",
    },
    {
      call: () => systemThroughput(1, { visits: 0 }),
      text: "visits must be finite and > 0, got 0",
    },
    {
      call: () => stationUtilization(1, { demand: 1, servers: 0 }),
      text: "servers must be a whole number >= 1, got 0",
    },
    {
      call: () => serviceDemand(-1, { serviceTime: 1 }),
      text: "visits must be finite and >= 0, got -1",
    },
    {
      call: () => stationThroughput(NaN, { visits: 1 }),
      text: "throughput must be finite and >= 0, got NaN",
    },
    {
      call: () => littleCount(1, { timeInside: -1 }),
      text: "timeInside must be finite and >= 0, got -1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
