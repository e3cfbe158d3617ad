import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backoffCeiling,
  backoffMean,
  budgetedAttempts,
  layeredAttempts,
  retryAmplification,
  retryAttempts,
} from "../../../lib/model/architecture";
import { maskedFailure } from "../../../lib/model/failure";
import { expectRatio } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

/** Calls at the bottom and whether the request succeeds: every way that tries may go. */
function allWays(
  layers: number,
  failure: number,
  retries: number,
): { fails: number; calls: number } {
  if (layers === 0) return { fails: failure, calls: 1 };
  const each = allWays(layers - 1, failure, retries);
  let [reached, calls] = [1, 0];
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    calls += reached * each.calls;
    reached *= each.fails;
  }
  return { fails: reached, calls };
}

describe("retries", () => {
  it("take the tries that are worked out by hand", () => {
    [1, 1.1, 1.11, 1.111].forEach((tries, retries) =>
      expectRatio(retryAttempts(retries, { failure: 0.1 }), tries, 1e-12),
    );
    expectRatio(retryAttempts(Infinity, { failure: 0.9 }), 10, 1e-12);
    expect(retryAttempts(3, { failure: 1 })).toBe(4);
    expect(retryAttempts(Infinity, { failure: 1 })).toBe(Infinity);
  });

  // Beyer et al. (2016), chapter 22: three layers of four attempts each make 64 of one.
  it.each([
    { layers: 3, retries: 3, calls: 64 },
    { layers: 5, retries: 2, calls: 243 },
    { layers: 0, retries: 9, calls: 1 },
  ])("multiply from layer to layer: $layers × $retries", ({ layers, retries, calls }) => {
    expect(retryAmplification(layers, { retries })).toBe(calls);
    expect(layeredAttempts(layers, { failure: 1, retries })).toBe(calls);
  });

  it("keep their digits where almost every try fails", () => {
    // 1 + p + p² + p³ with p = 1 - 10⁻¹²: less than four by six of these.
    const failure = 1 - 1e-12;
    expect(Math.abs(retryAttempts(3, { failure }) - (4 - 6e-12))).toBeLessThan(1e-14);
  });

  it("make as many calls as all ways through them", () => {
    fc.assert(
      fc.property(fc.nat(5), fraction, fc.nat(4), (layers, failure, retries) => {
        const { calls } = allWays(layers, failure, retries);
        expectRatio(layeredAttempts(layers, { failure, retries }), calls, 1e-9);
        expect(layeredAttempts(layers, { failure: 0, retries })).toBe(1);
      }),
    );
  });

  it("cost one try for each that failed before", () => {
    fc.assert(
      fc.property(fraction, fc.nat(12), fraction, (failure, retries, budget) => {
        let tries = 1;
        for (let i = 0; i < retries; i += 1) {
          tries += maskedFailure(i, { failure, persistentShare: 0 });
        }
        expectRatio(retryAttempts(retries, { failure }), tries, 1e-9);
        const kept = budgetedAttempts(failure, { retries, budget });
        expect(kept).toBeCloseTo(Math.min(tries, 1 + budget), 9);
      }),
    );
  });

  it("wait twice as long each time, up to a cap", () => {
    const backoff = { base: 0.1, cap: 1 };
    const ceilings = [0.1, 0.2, 0.4, 0.8, 1, 1];
    ceilings.forEach((each, i) => expectRatio(backoffCeiling(i + 1, backoff), each, 1e-12));
    expectRatio(backoffMean(6, backoff), 3.5 / 2, 1e-12);
    expect(backoffMean(0, backoff)).toBe(0);
    expect(backoffCeiling(5000, { base: 0, cap: 1 })).toBe(0);
  });

  it.each([
    {
      call: () => retryAttempts(-1, { failure: 0 }),
      text: "retries must be a whole number >= 0, got -1",
    },
    { call: () => retryAttempts(1, { failure: 2 }), text: "failure must be in [0, 1], got 2" },
    {
      call: () => retryAmplification(0.5, { retries: 1 }),
      text: "layers must be a whole number >= 0, got 0.5",
    },
    {
      call: () => layeredAttempts(1001, { failure: 0, retries: 1 }),
      text: "layers must be in [0, 1000], got 1001",
    },
    {
      call: () => budgetedAttempts(0.1, { retries: 1, budget: 2 }),
      text: "budget must be in [0, 1], got 2",
    },
    {
      call: () => backoffCeiling(0, { base: 1, cap: 1 }),
      text: "retry must be a whole number >= 1, got 0",
    },
    {
      call: () => backoffMean(10_001, { base: 1, cap: 1 }),
      text: "retries must be in [0, 10000], got 10001",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
