import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  autoscalerReplicas,
  provisioningHeadroom,
  scaleOutUtilization,
  steepestGrowth,
} from "../../../lib/model/queueing/autoscaling";

const rule = { replicas: 3, target: 100, tolerance: 0.1 };

describe("autoscalerReplicas", () => {
  it.each([
    { metric: 200, replicas: 3, wanted: 6, why: "twice the target" },
    { metric: 50, replicas: 3, wanted: 2, why: "half the target, rounded up" },
    { metric: 150, replicas: 4, wanted: 6, why: "half more" },
    { metric: 110, replicas: 10, wanted: 10, why: "at the edge of the tolerance nothing happens" },
    { metric: 110.1, replicas: 10, wanted: 12, why: "beyond it all of the difference counts" },
    { metric: 90, replicas: 10, wanted: 10, why: "the tolerance holds on both sides" },
    { metric: 89.9, replicas: 10, wanted: 9, why: "8.99 are 9" },
    { metric: 0, replicas: 10, wanted: 1, why: "one stays" },
  ])("agrees with the documentation: $why", ({ metric, replicas, wanted }) => {
    expect(autoscalerReplicas(metric, { ...rule, replicas })).toBe(wanted);
  });

  it("adds no replica for the noise of rounding", () => {
    expect(3 * (1.3 / 0.3)).toBeGreaterThan(13);
    expect(autoscalerReplicas(1.3, { replicas: 3, target: 0.3, tolerance: 0 })).toBe(13);
  });

  it("asks for the least number that meets the target, and for no change a second time", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (replicas, metric) => {
          const params = { target: 1, tolerance: 0.1 };
          const wanted = autoscalerReplicas(metric, { replicas, ...params });
          const load = metric * replicas;
          expect(load / wanted).toBeLessThanOrEqual(1.1 + 1e-6);
          if (wanted === replicas || wanted === 1) return;
          expect(load / wanted).toBeLessThanOrEqual(1 + 1e-6);
          expect(load / (wanted - 1)).toBeGreaterThan(1 - 1e-6);
          const again = autoscalerReplicas(load / wanted, { replicas: wanted, ...params });
          expect(again).toBe(wanted);
        },
      ),
    );
  });
});

describe("headroom", () => {
  it("is what comes while new capacity starts, counted second by second", () => {
    let demand = 540;
    for (let second = 0; second < 120; second += 1) demand += 1.5;
    expect(540 + provisioningHeadroom(120, { growthRate: 1.5 })).toBe(demand);
    expect(scaleOutUtilization(120, { demand: 540, growthRate: 1.5 })).toBeCloseTo(
      540 / demand,
      15,
    );
    expect(scaleOutUtilization(0, { demand: 540, growthRate: 1.5 })).toBe(1);
  });

  it("for a sine is steepest at its mean, measured along the curve", () => {
    const [swing, period, step] = [300, 3600, 0.01];
    let steepest = 0;
    for (let i = 0; i < 3600; i += 1) {
      const at = (time: number) => swing * Math.sin((2 * Math.PI * time) / period);
      steepest = Math.max(steepest, (at(i + step) - at(i)) / step);
    }
    expect(steepestGrowth(swing, { period })).toBeCloseTo(steepest, 6);
  });

  it.each([
    {
      call: () => autoscalerReplicas(-1, rule),
      text: "metric must be finite and >= 0, got -1",
    },
    {
      call: () => autoscalerReplicas(1, { ...rule, replicas: 0 }),
      text: "replicas must be a whole number >= 1, got 0",
    },
    {
      call: () => autoscalerReplicas(1, { ...rule, target: 0 }),
      text: "target must be finite and > 0, got 0",
    },
    {
      call: () => autoscalerReplicas(1, { ...rule, tolerance: -0.1 }),
      text: "tolerance must be finite and >= 0, got -0.1",
    },
    {
      call: () => provisioningHeadroom(-1, { growthRate: 1 }),
      text: "provisioningDelay must be finite and >= 0, got -1",
    },
    {
      call: () => scaleOutUtilization(1, { demand: 0, growthRate: 1 }),
      text: "demand must be finite and > 0, got 0",
    },
    {
      call: () => steepestGrowth(1, { period: 0 }),
      text: "period must be finite and > 0, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
