import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mg1InSystem, mg1ResponseTime } from "../../../lib/model/queueing/mg1";
import { bestPower, bestPowerUtilization, kleinrockPower } from "../../../lib/model/queueing/power";
import { expectRatio } from "../availability/four-errors";

const scv = fc.double({ min: 0, max: 100, noNaN: true });

describe("Kleinrock's power", () => {
  it.each([
    { serviceScv: 0, best: 0.585786438, power: 0.343145751 },
    { serviceScv: 1, best: 0.5, power: 0.25 },
    { serviceScv: 4, best: 0.387425887, power: 0.150098818 },
  ])(
    "agrees with values that were computed elsewhere for an scv of $serviceScv",
    ({ serviceScv, best, power }) => {
      expect(bestPowerUtilization({ serviceScv })).toBeCloseTo(best, 9);
      expect(bestPower({ serviceScv })).toBeCloseTo(power, 9);
    },
  );

  it("at 90 % is 0.09 in M/M/1, 36 % of the most", () => {
    expect(kleinrockPower(0.9, { serviceScv: 1 })).toBeCloseTo(0.09, 14);
    expect(kleinrockPower(0.9, { serviceScv: 1 }) / bestPower({ serviceScv: 1 })).toBeCloseTo(
      0.36,
      13,
    );
  });

  it("is throughput over response time, and largest with one customer in the system", () => {
    fc.assert(
      fc.property(scv, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (serviceScv, load) => {
        const params = { serviceTime: 1, serviceScv };
        expectRatio(kleinrockPower(load, params), load / mg1ResponseTime(load, params), 1e-12);
        const best = bestPowerUtilization(params);
        expectRatio(mg1InSystem(best, params), 1, 1e-12);
        expectRatio(kleinrockPower(best, params), bestPower(params), 1e-12);
        expect(kleinrockPower(load, params)).toBeLessThanOrEqual(bestPower(params) * (1 + 1e-12));
      }),
    );
  });

  it("is nothing without load, at full load, and with times of infinite variance", () => {
    expect(kleinrockPower(0, { serviceScv: Infinity })).toBe(0);
    expect(kleinrockPower(1, { serviceScv: 0 })).toBe(0);
    expect(kleinrockPower(0.5, { serviceScv: Infinity })).toBe(0);
    expect(bestPowerUtilization({ serviceScv: Infinity })).toBe(0);
    expect(bestPower({ serviceScv: Infinity })).toBe(0);
  });

  it("rejects what is no utilization or scv", () => {
    expect(() => kleinrockPower(1.1, { serviceScv: 1 })).toThrow(
      new RangeError("utilization must be in [0, 1], got 1.1"),
    );
    expect(() => kleinrockPower(0.5, { serviceScv: -1 })).toThrow(
      new RangeError("serviceScv must be >= 0, got -1"),
    );
    for (const f of [bestPower, bestPowerUtilization]) {
      expect(() => f({ serviceScv: -1 })).toThrow(
        new RangeError("serviceScv must be >= 0, got -1"),
      );
    }
  });
});
