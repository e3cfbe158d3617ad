import { describe, expect, it } from "vitest";
import {
  correctedSamples,
  interpolatedPercentile,
  nearestRankPercentile,
  omittingMean,
  omittingPercentile,
  stalledMean,
  stalledPercentile,
} from "../../../lib/model/latency";
import { simulateLoadGenerators } from "../../../lib/scenario/latency";
import { exponential, fixed } from "../../../lib/sim";

const mean = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

describe("a stalled server, formula against simulation", () => {
  it("agrees for both generators, where the queue at the end of the stall is gone at once", () => {
    const stall = { rate: 100, responseTime: 1e-6, workingTime: 20, stallTime: 30 };
    const { openLoop, closedLoop } = simulateLoadGenerators({
      rate: 100,
      service: fixed(1e-6),
      stallAt: 20 - 1e-9,
      stallTime: 30,
      duration: 50,
      seed: 1,
    });
    expect(mean(closedLoop)).toBeCloseTo(omittingMean(stall), 4);
    expect(Math.abs(mean(openLoop) - stalledMean(stall))).toBeLessThan(0.01);
    for (const share of [0.3, 0.5, 0.9, 0.99]) {
      expect(interpolatedPercentile(closedLoop, { share })).toBeCloseTo(
        omittingPercentile(share, stall),
        5,
      );
      const simulated = nearestRankPercentile(openLoop, { share });
      expect(Math.abs(simulated - stalledPercentile(share, stall))).toBeLessThan(0.02);
    }
  });

  it("is put right by the correction, as far as the queue after the stall does not matter", () => {
    const run = { rate: 100, service: exponential(10_000), stallAt: 5, stallTime: 5, duration: 20 };
    const { openLoop, closedLoop } = simulateLoadGenerators({ ...run, seed: 2 });
    const corrected = correctedSamples(closedLoop, { interval: 0.01 });
    expect(mean(closedLoop)).toBeLessThan(0.01);
    expect(Math.abs(mean(corrected) / mean(openLoop) - 1)).toBeLessThan(0.03);
    const share = 0.99;
    expect(nearestRankPercentile(closedLoop, { share })).toBeLessThan(0.001);
    const difference =
      nearestRankPercentile(corrected, { share }) - nearestRankPercentile(openLoop, { share });
    expect(Math.abs(difference)).toBeLessThan(0.1);
  });
});
