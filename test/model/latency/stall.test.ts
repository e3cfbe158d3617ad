import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctedSamples } from "../../../lib/model/latency/coordinated-omission";
import { nearestRankPercentile } from "../../../lib/model/latency/percentiles";
import {
  omittingMean,
  omittingPercentile,
  stalledMean,
  stalledPercentile,
} from "../../../lib/model/latency/stall";

const talk = { rate: 100, responseTime: 0.001, workingTime: 100, stallTime: 100 };
const mean = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** All answers of a run, one request after the other: with the generator that waits, and without. */
function runOf({ rate, responseTime, workingTime, stallTime }: typeof talk) {
  const answers = Array.from({ length: Math.round(rate * workingTime) }, () => responseTime);
  const sent = Array.from({ length: Math.round(rate * stallTime) }, (_, i) => (i + 0.5) / rate);
  return {
    omitting: [...answers, stallTime],
    all: [...answers, ...sent.map((time) => stallTime - time)],
  };
}
const run = fc.record({
  rate: fc.constant(10),
  responseTime: fc.integer({ min: 0, max: 40 }).map((each) => each / 20),
  workingTime: fc.integer({ min: 1, max: 40 }),
  stallTime: fc.integer({ min: 1, max: 40 }),
});

describe("a stall", () => {
  it("agrees with a known value: 100 s at 100/s and 1 ms, then 100 s of nothing", () => {
    expect(omittingMean(talk)).toBeCloseTo(0.0109989, 7);
    expect(stalledMean(talk)).toBeCloseTo(25.0005, 9);
    expect(stalledPercentile(0.75, talk)).toBeCloseTo(50, 9);
    expect(omittingPercentile(0.9999, talk)).toBe(0.001);
    expect(omittingPercentile(1, talk)).toBe(100);
    expect(stalledPercentile(0.9999, talk)).toBeCloseTo(99.98, 9);
  });

  it("agrees with the answers one by one, means and percentiles", () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 1, max: 99 }), (params, hundredths) => {
        const { omitting, all } = runOf(params);
        const share = hundredths / 100;
        expect(omittingMean(params)).toBeCloseTo(mean(omitting), 9);
        expect(stalledMean(params)).toBeCloseTo(mean(all), 9);
        expect(omittingPercentile(share, params)).toBe(nearestRankPercentile(omitting, { share }));
        const counted = nearestRankPercentile(all, { share });
        expect(Math.abs(stalledPercentile(share, params) - counted)).toBeLessThan(0.11);
      }),
    );
  });

  it("is what the correction of the samples finds, to an interval", () => {
    const { omitting } = runOf(talk);
    const corrected = correctedSamples(omitting, { interval: 1 / talk.rate });
    expect(Math.abs(mean(corrected) - stalledMean(talk))).toBeLessThan(0.01);
    for (const share of [0.4, 0.6, 0.75, 0.9, 0.999]) {
      const found = nearestRankPercentile(corrected, { share });
      expect(Math.abs(found - stalledPercentile(share, talk))).toBeLessThan(0.011);
    }
  });

  it("of no length changes nothing", () => {
    const none = { ...talk, stallTime: 0 };
    expect(stalledMean(none)).toBeCloseTo(0.001, 15);
    expect(stalledPercentile(0.99, none)).toBe(0.001);
    expect(omittingPercentile(0.99, none)).toBe(0.001);
    expect(omittingPercentile(0, none)).toBe(0);
  });

  it("never makes the waiting generator's percentile the larger one, except for its one sample", () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 0, max: 100 }), (params, hundredths) => {
        if (params.stallTime < params.responseTime) return;
        const share = hundredths / 100;
        if (omittingPercentile(share, params) === params.stallTime) return;
        const isBelow = share * (params.workingTime + params.stallTime) < params.responseTime;
        if (isBelow) return;
        expect(stalledPercentile(share, params)).toBeGreaterThanOrEqual(params.responseTime);
      }),
    );
  });

  it.each([
    { change: { rate: 0 }, text: "rate must be finite and > 0, got 0" },
    { change: { workingTime: 0 }, text: "workingTime must be finite and > 0, got 0" },
    { change: { responseTime: -1 }, text: "responseTime must be finite and >= 0, got -1" },
    { change: { stallTime: NaN }, text: "stallTime must be finite and >= 0, got NaN" },
  ])("rejects: $text", ({ change, text }) => {
    const params = { ...talk, ...change };
    for (const call of [
      () => omittingMean(params),
      () => stalledMean(params),
      () => omittingPercentile(0.5, params),
      () => stalledPercentile(0.5, params),
    ]) {
      expect(call).toThrow(new RangeError(text));
    }
    expect(() => stalledPercentile(2, talk)).toThrow(
      new RangeError("share must be in [0, 1], got 2"),
    );
    expect(() => omittingPercentile(2, talk)).toThrow(
      new RangeError("share must be in [0, 1], got 2"),
    );
  });
});
