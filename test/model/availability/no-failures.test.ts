import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import { hours } from "../../../lib/core/units";
import {
  cleanTrialsNeeded,
  noFailureBound,
  noFailureMttf,
} from "../../../lib/model/availability/no-failures";
import { shareInterval } from "../../../lib/stats/proportion";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const usual = { confidence: 0.95 };

describe("tests without a failure", () => {
  it("agree with values that were computed elsewhere and the rule of three", () => {
    expect(noFailureBound(1000, usual)).toBeCloseTo(0.00299125, 8);
    expect(noFailureBound(100, usual)).toBeCloseTo(0.029513, 7);
    expect(cleanTrialsNeeded(1e-4, usual)).toBe(29_956);
    expectRatio(noFailureBound(1e9, usual), 2.995732273554e-9, 1e-8);
  });

  it("stay clean as often as was granted, at the bound itself", () => {
    const bound = noFailureBound(20, usual);
    const { tests } = streams(4);
    const trials = 40_000;
    let clean = 0;
    for (let test = 0; test < trials; test += 1) {
      let left = 20;
      while (left > 0 && !(tests?.happens(bound) ?? true)) left -= 1;
      if (left === 0) clean += 1;
    }
    expectWithinFourErrors(0.05, shareInterval(clean, { trials, confidence: 0.95 }));
  });

  it("need the least number of trials whose bound is low enough", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (unavailability, confidence) => {
          const trials = cleanTrialsNeeded(unavailability, { confidence });
          const bound = (n: number) => noFailureBound(n, { confidence });
          expect(bound(trials)).toBeLessThanOrEqual(unavailability * (1 + 1e-9));
          if (trials > 1) expect(bound(trials - 1)).toBeGreaterThan(unavailability * (1 - 1e-9));
        },
      ),
    );
    expect(cleanTrialsNeeded(0, usual)).toBe(Infinity);
    expect(cleanTrialsNeeded(1, usual)).toBe(1);
    expect(cleanTrialsNeeded(0.5, { confidence: 1 })).toBe(Infinity);
    expect(noFailureBound(5, { confidence: 1 })).toBe(1);
    expect(noFailureBound(5, { confidence: 0 })).toBe(0);
  });

  it("of 3000 hours show an MTTF of 1001 hours", () => {
    expect(noFailureMttf(hours(3000), usual) / hours(1)).toBeCloseTo(1001.4246, 4);
    // Many short trials are a long time: bound × MTTF is the length of one.
    expectRatio(noFailureBound(1e8, usual) * noFailureMttf(1e8, usual), 1, 1e-7);
    expect(noFailureMttf(1, { confidence: 0 })).toBe(Infinity);
    expect(noFailureMttf(1, { confidence: 1 })).toBe(0);
  });

  it.each([
    { call: () => noFailureBound(0, usual), text: "trials must be a whole number >= 1, got 0" },
    {
      call: () => cleanTrialsNeeded(0.1, { confidence: 95 }),
      text: "confidence must be in [0, 1], got 95",
    },
    { call: () => noFailureMttf(0, usual), text: "testTime must be finite and > 0, got 0" },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
