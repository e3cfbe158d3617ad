import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import {
  exponentialPhi,
  logisticPhi,
  phiAccrual,
  phiDetectionTime,
} from "../../../lib/model/timing";
import { accrual, suspicionsOf } from "../../../lib/scenario/timing";
import oracle from "../../oracle/phi.json";

const rows = oracle.map(([z = 0, value = 0]) => ({ z, value }));
const gaps = { mean: 100, standardDeviation: 1 };

describe("phiAccrual", () => {
  it.each(rows)("agrees with mpmath at z = $z", ({ z, value }) => {
    expect(phiAccrual(100 + z, gaps) / value).toBeCloseTo(1, 11);
  });

  it("is the share of draws that are longer", () => {
    const [random, count] = [streams(2)["gaps"]!, 20_000];
    let longer = 0;
    for (let i = 0; i < count; i += 1) if (random.normal() > 1.5) longer += 1;
    const share = 10 ** -phiAccrual(101.5, gaps);
    expect(
      Math.abs(longer / count - share) / Math.sqrt((share * (1 - share)) / count),
    ).toBeLessThan(4);
  });

  it("is minus the logarithm of how often a threshold accuses the living", () => {
    const [random, heartbeats, threshold] = [streams(3)["gaps"]!, 40_000, 2];
    let arrived = 0;
    const heard = Array.from({ length: heartbeats }, (_, i) => {
      arrived += 100 + random.normal();
      return { sequence: i + 1, sent: 100 * (i + 1), arrived };
    });
    const deviations = phiDetectionTime(threshold, gaps) - gaps.mean;
    const rule = accrual({ deviations, window: 1000, least: 0.01, first: 100 });
    const watched = suspicionsOf(heard, rule, { from: 1e5, to: arrived }).length;
    const [trials, chance] = [heartbeats - 1000, 10 ** -threshold];
    const deviation = Math.sqrt(trials * chance * (1 - chance));
    expect(Math.abs(watched - trials * chance) / deviation).toBeLessThan(4);
  });

  it("does not change with the unit of time, and is 0 where a gap that short is all but sure", () => {
    for (const phi of [phiAccrual, logisticPhi, exponentialPhi]) {
      const one = phi(1.25, { mean: 1, standardDeviation: 0.1 });
      expect(phi(2500, { mean: 2000, standardDeviation: 200 }) / one).toBeCloseTo(1, 12);
    }
    expect(phiAccrual(0, { mean: 1e308, standardDeviation: 1e-308 })).toBe(0);
    expect(logisticPhi(0, { mean: 1e308, standardDeviation: 1e-308 })).toBe(0);
  });

  it("never falls while nothing comes", () => {
    const time = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(time, time, (elapsed, more) => {
        for (const phi of [phiAccrual, logisticPhi, exponentialPhi]) {
          expect(phi(elapsed + more, gaps)).toBeGreaterThanOrEqual(phi(elapsed, gaps));
        }
      }),
    );
  });

  it("reaches a threshold when phiDetectionTime says", () => {
    expect(phiDetectionTime(8, { mean: 1, standardDeviation: 0.1 })).toBeCloseTo(1.5612001244, 10);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (threshold) => {
        expect(phiAccrual(phiDetectionTime(threshold, gaps), gaps) / threshold).toBeCloseTo(1, 9);
      }),
    );
    expect(phiDetectionTime(0.001, { mean: 1, standardDeviation: 10 })).toBe(0);
  });

  it.each([
    { call: () => phiAccrual(-1, gaps), text: "elapsed must be finite and >= 0, got -1" },
    {
      call: () => phiAccrual(1, { mean: 1, standardDeviation: 0 }),
      text: "standardDeviation must be finite and > 0, got 0",
    },
    { call: () => logisticPhi(NaN, gaps), text: "elapsed must be finite and >= 0, got NaN" },
    { call: () => exponentialPhi(1, { mean: 0 }), text: "mean must be finite and > 0, got 0" },
    { call: () => phiDetectionTime(0, gaps), text: "threshold must be finite and > 0, got 0" },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("other levels of suspicion", () => {
  it.each([
    { z: 1, value: 0.799508 },
    { z: 2, value: 1.642828 },
    { z: 3, value: 2.909475 },
    { z: 0, value: Math.log10(2) },
  ])("logistic at z = $z agrees with values that were computed elsewhere", ({ z, value }) => {
    expect(logisticPhi(100 + z, gaps)).toBeCloseTo(value, 6);
  });

  it("logistic keeps its digits on both sides", () => {
    // ln(1 + e^x) is e^x far to the left, and x far to the right.
    const exponent = (z: number) => z * (1.5976 + 0.070566 * z * z);
    expect(logisticPhi(100 + 30, gaps)).toBeCloseTo(exponent(30) / Math.LN10, 9);
    expect(logisticPhi(100 - 6, gaps) / (Math.exp(exponent(-6)) / Math.LN10)).toBeCloseTo(1, 9);
  });

  it("exponential agrees with values that were computed elsewhere", () => {
    expect(exponentialPhi(10, { mean: 1 })).toBeCloseTo(4.342944819, 9);
    expect(exponentialPhi(18.420680744, { mean: 1 })).toBeCloseTo(8, 9);
  });
});
