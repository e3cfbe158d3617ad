import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  auditDetection,
  auditMiss,
  looksNeeded,
  repeatedDetection,
  sampleNeeded,
} from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

/** C(n, k) in whole numbers. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 0; i < k; i += 1) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return k > n ? 0n : result;
}

describe("a sample without replacement", () => {
  it.each([
    { sample: 300, expected: 0.953174808 },
    { sample: 460, expected: 0.991201659 },
  ])("of $sample among 10 000 with 1 % bad detects $expected", ({ sample, expected }) => {
    expect(auditDetection(sample, { population: 10_000, bad: 100 })).toBeCloseTo(expected, 9);
  });

  it("agrees with binomial coefficients in whole numbers", () => {
    for (const [population, bad, sample] of [
      [10, 3, 4],
      [52, 4, 5],
      [200, 50, 20],
      [1000, 1, 999],
      [1000, 900, 90],
    ] as const) {
      const missed =
        Number((choose(population - bad, sample) * 10n ** 300n) / choose(population, sample)) /
        1e300;
      expectRatio(auditMiss(sample, { population, bad }), missed, 1e-11);
      expect(auditDetection(sample, { population, bad })).toBeCloseTo(1 - missed, 12);
    }
  });

  it("is the same with sample and bad ones exchanged, and better than with replacement", () => {
    const some = fc
      .integer({ min: 2, max: 1e6 })
      .chain((population) =>
        fc.tuple(fc.constant(population), fc.nat(population), fc.nat(population)),
      );
    fc.assert(
      fc.property(some, ([population, bad, sample]) => {
        const chance = auditDetection(sample, { population, bad });
        expect(auditDetection(bad, { population, bad: sample })).toBeCloseTo(chance, 9);
        const repeated = repeatedDetection(sample, { badShare: bad / population });
        expect(chance).toBeGreaterThanOrEqual(repeated * (1 - 1e-9));
      }),
    );
  });

  it("is certain where good ones run out, and finds nothing where all are good", () => {
    expect(auditDetection(8, { population: 10, bad: 3 })).toBe(1);
    expect(auditMiss(8, { population: 10, bad: 3 })).toBe(0);
    expect(auditMiss(7, { population: 10, bad: 3 })).toBeCloseTo(1 / 120, 12);
    expect(auditDetection(10, { population: 10, bad: 0 })).toBe(0);
    expect(auditMiss(0, { population: 10, bad: 3 })).toBe(1);
    expectRatio(auditDetection(1, { population: 1e12, bad: 1 }), 1e-12, 1e-9);
    expect(auditDetection(5e11, { population: 1e12, bad: 5e11 })).toBe(1);
  });
});

describe("repeated looks", () => {
  it("agree with Ateniese's 300 and 460 blocks, and with 5 a day for 30 days", () => {
    expect(repeatedDetection(300, { badShare: 0.01 })).toBeCloseTo(0.950959, 6);
    expect(repeatedDetection(460, { badShare: 0.01 })).toBeCloseTo(0.990178, 6);
    expect(repeatedDetection(150, { badShare: 0.01 })).toBeCloseTo(0.778548, 6);
  });

  it("are counted until the chance is reached, and not one further", () => {
    expect(looksNeeded(0.01, { badShare: 0.01 })).toBe(459);
    expect(looksNeeded(0.25, { badShare: 0.5 })).toBe(2);
    expect(looksNeeded(0, { badShare: 0.5 })).toBe(Infinity);
    expect(looksNeeded(0.5, { badShare: 0 })).toBe(Infinity);
    expect([looksNeeded(1, { badShare: 0 }), looksNeeded(0, { badShare: 1 })]).toEqual([0, 1]);
    const share = fc.double({ min: 1e-4, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, share, (missed, badShare) => {
        const looks = looksNeeded(missed, { badShare });
        expect((1 - badShare) ** looks).toBeLessThanOrEqual(missed * (1 + 1e-9));
        expect((1 - badShare) ** (looks - 1)).toBeGreaterThan(missed * (1 - 1e-9));
      }),
    );
  });
});

describe("sampleNeeded", () => {
  it("is the first size that misses no more than wanted", () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([a, b, missed]) => {
        const [population, bad] = [Math.max(a, b), Math.min(a, b)];
        let sample = 0;
        while (auditMiss(sample, { population, bad }) > missed) sample += 1;
        expect(sampleNeeded(missed, { population, bad })).toBe(sample);
      }),
    );
    expect(sampleNeeded(0, { population: 10, bad: 3 })).toBe(8);
  });
});

describe("audits reject", () => {
  const audit = { population: 10, bad: 3 };
  it.each([
    { call: () => auditDetection(11, audit), text: "sample must be in [0, 10], got 11" },
    {
      call: () => auditMiss(1, { population: 10, bad: 11 }),
      text: "bad must be in [0, 10], got 11",
    },
    {
      call: () => repeatedDetection(1, { badShare: 1.2 }),
      text: "badShare must be in [0, 1], got 1.2",
    },
    { call: () => looksNeeded(-1, { badShare: 0.5 }), text: "missed must be in [0, 1], got -1" },
    {
      call: () => sampleNeeded(0.1, { population: 10, bad: 0 }),
      text: "bad must be a whole number >= 1, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
