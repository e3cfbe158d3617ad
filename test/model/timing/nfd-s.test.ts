import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundedDelay,
  exponentialDelay,
  nfdsQuality,
  unknownDelay,
} from "../../../lib/model/timing";
import { freshnessPoints, simulateHeartbeats, suspicionsOf } from "../../../lib/scenario/timing";
import { exponential } from "../../../lib/sim";
import { meanInterval } from "../../../lib/stats/summary";

const quality = (interval: number, shift: number, lossProbability: number, mean: number) =>
  nfdsQuality(shift, { interval, lossProbability, delay: exponentialDelay({ mean }) });
const settings = fc.record({
  shift: fc.double({ min: 0, max: 4, noNaN: true }),
  interval: fc.double({ min: 0.2, max: 2, noNaN: true }),
  lossProbability: fc.double({ min: 0, max: 0.5, noNaN: true }),
  mean: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
});

describe("nfdsQuality", () => {
  it.each([
    { eta: 1, delta: 1, p: 0.01, mean: 0.02, tmr: 101.01010101, tm: 0.0301010101, pa: 0.999702 },
    { eta: 1, delta: 2, p: 0.01, mean: 0.02, tmr: 10101.010101, tm: 0.0301010101, pa: 0.99999702 },
    { eta: 1, delta: 0.5, p: 0, mean: 0.1, tmr: 148.413204503, tm: 0.0996631178, pa: 0.999328475 },
    { eta: 1, delta: 1.5, p: 0.05, mean: 0.1, tmr: 373.264493, tm: 0.589871378, pa: 0.998419696 },
  ])(
    "agrees with values that were computed elsewhere: $eta, $delta, $p, $mean",
    ({ eta, delta, p, mean, tmr, tm, pa }) => {
      const found = quality(eta, delta, p, mean);
      expect(found.mistakeRecurrence / tmr).toBeCloseTo(1, 8);
      expect(found.mistakeDuration).toBeCloseTo(tm, 9);
      expect(found.queryAccuracy).toBeCloseTo(pa, 8);
      expect(found.detectionTime).toBe(delta + eta);
    },
  );

  it("is what the arithmetic says: 1 % loss, and detection within 2 s", () => {
    expect(quality(0.5, 1.5, 0.01, 0.02).mistakeRecurrence).toBeCloseTo(505_050.5, 0);
  });

  it.each([
    { interval: 1, shift: 0.5, loss: 0, mean: 0.2 },
    { interval: 1, shift: 1.5, loss: 0.1, mean: 0.1 },
    { interval: 1, shift: 0, loss: 0.05, mean: 0.3 },
  ])("agrees with simulated heartbeats: $interval, $shift, $loss, $mean", (each) => {
    const { interval, shift, loss, mean } = each;
    const heartbeats = 60_000;
    const arrived = simulateHeartbeats({
      ...{ interval, heartbeats, loss, delay: exponential(1 / mean), seed: 1 },
    });
    const to = heartbeats * interval;
    const mistakes = suspicionsOf(arrived, freshnessPoints({ interval, shift }), { from: 10, to });
    const { mistakeRecurrence, mistakeDuration, mistakenShare } = quality(
      interval,
      shift,
      loss,
      mean,
    );
    const z = (values: readonly number[], theory: number) => {
      const { estimate, high } = meanInterval(values, { confidence: 0.95 });
      return Math.abs(estimate - theory) / ((high - estimate) / 1.96);
    };
    const gaps = mistakes.slice(1).map((span, i) => span.from - (mistakes[i]?.from ?? 0));
    expect(gaps.length).toBeGreaterThan(100);
    expect(z(gaps, mistakeRecurrence)).toBeLessThan(4);
    const lengths = mistakes.map((span) => span.to - span.from);
    expect(z(lengths, mistakeDuration)).toBeLessThan(4);
    // The share that is mistaken, of 200 parts of the run.
    const part = (to - 10) / 200;
    const shares = Array.from({ length: 200 }, (_, i) => {
      const [from, end] = [10 + i * part, 10 + (i + 1) * part];
      const within = mistakes.map((span) => Math.min(span.to, end) - Math.max(span.from, from));
      return within.reduce((sum, length) => sum + Math.max(0, length), 0) / part;
    });
    expect(z(shares, mistakenShare)).toBeLessThan(4);
  });

  it("agrees with sums by hand for delays between two bounds", () => {
    // Interval 1, shift 0.5, delay uniform over 0 to 1: u(x) = (0.5 - x) to x = 0.5, then the next
    // heartbeat is not yet sent and the last is there.
    const found = nfdsQuality(0.5, {
      ...{ interval: 1, lossProbability: 0, delay: boundedDelay({ least: 0, most: 1 }) },
    });
    expect(found.mistakeRecurrence).toBeCloseTo(2, 12);
    expect(found.mistakenShare).toBeCloseTo(0.125, 12);
    expect(found.mistakeDuration).toBeCloseTo(0.25, 12);
    expect(found.goodPeriod).toBeCloseTo(1.75, 12);
  });

  it("makes no mistake in a synchronous network, and no other where nothing arrives in time", () => {
    const bounded = boundedDelay({ least: 0.1, most: 0.2 });
    expect(nfdsQuality(0.2, { interval: 1, delay: bounded, lossProbability: 0 })).toEqual({
      ...{ detectionTime: 1.2, mistakeRecurrence: Infinity, mistakeDuration: 0 },
      ...{ queryAccuracy: 1, mistakenShare: 0, goodPeriod: Infinity },
    });
    expect(nfdsQuality(0.2, { interval: 1, delay: bounded, lossProbability: 1 })).toEqual({
      ...{ detectionTime: 1.2, mistakeRecurrence: Infinity, mistakeDuration: Infinity },
      ...{ queryAccuracy: 0, mistakenShare: 1, goodPeriod: 0 },
    });
  });

  it("is never worse for waiting longer", () => {
    fc.assert(
      fc.property(settings, fc.double({ min: 0, max: 2, noNaN: true }), (given, more) => {
        const { shift, interval, lossProbability, mean } = given;
        const [less, longer] = [shift, shift + more].map((each) =>
          quality(interval, each, lossProbability, mean),
        );
        expect(longer?.mistakenShare).toBeLessThanOrEqual((less?.mistakenShare ?? 0) * (1 + 1e-9));
      }),
      { numRuns: 50 },
    );
  });

  it("has shares and times that belong together", () => {
    fc.assert(
      fc.property(settings, ({ shift, interval, lossProbability, mean }) => {
        const found = quality(interval, shift, lossProbability, mean);
        if (found.mistakenShare < 1e-290) return;
        const share = found.mistakeDuration / found.mistakeRecurrence;
        expect(share / found.mistakenShare).toBeCloseTo(1, 9);
        const { goodPeriod, mistakeDuration, mistakeRecurrence } = found;
        expect((goodPeriod + mistakeDuration) / mistakeRecurrence).toBeCloseTo(1, 9);
        expect(found.queryAccuracy + found.mistakenShare).toBeCloseTo(1, 12);
        expect(found.mistakeRecurrence).toBeGreaterThanOrEqual(interval * (1 - 1e-9));
      }),
      { numRuns: 50 },
    );
  });

  it("does not change with the unit of time", () => {
    const [once, thousand] = [quality(1, 1.5, 0.05, 0.1), quality(1000, 1500, 0.05, 100)];
    expect(thousand.mistakeRecurrence / once.mistakeRecurrence).toBeCloseTo(1000, 6);
    expect(thousand.queryAccuracy).toBeCloseTo(once.queryAccuracy, 12);
  });

  it("keeps its digits where mistakes are all but impossible", () => {
    const { mistakeRecurrence, mistakenShare } = quality(1, 0.9, 0, 0.002);
    // e^450, and a share of 0.002 e^(-450).
    expect(Math.log(mistakeRecurrence)).toBeCloseTo(450, 9);
    expect(mistakenShare / (0.002 * Math.exp(-450))).toBeCloseTo(1, 9);
  });

  it("with mean and variance alone promises no more than any delay of these keeps", () => {
    const delay = exponentialDelay({ mean: 0.1 });
    const params = { interval: 1, lossProbability: 0.01 };
    const known = nfdsQuality(1.5, { ...params, delay });
    const bound = nfdsQuality(1.5, { ...params, delay: unknownDelay(delay) });
    expect(bound.mistakenShare).toBeGreaterThan(known.mistakenShare);
    expect(bound.mistakeRecurrence).toBeLessThan(known.mistakeRecurrence);
  });

  it.each([
    { shift: -1, change: {}, text: "shift must be in [0, 1000], got -1" },
    { shift: 1001, change: {}, text: "shift must be in [0, 1000], got 1001" },
    { shift: 1, change: { interval: 0 }, text: "interval must be finite and > 0, got 0" },
    {
      shift: 1,
      change: { lossProbability: 2 },
      text: "lossProbability must be in [0, 1], got 2",
    },
  ])("rejects: $text", ({ shift, change, text }) => {
    const params = { interval: 1, lossProbability: 0, delay: exponentialDelay({ mean: 1 }) };
    expect(() => nfdsQuality(shift, { ...params, ...change })).toThrow(new RangeError(text));
  });
});
