import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  birthdayApproximation,
  collisionChance,
  distinctChance,
  meanDrawsToCollision,
  samplesForCollision,
} from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

/** All ways to draw n of S values, those with a repetition counted. */
function countedChance(samples: number, space: number): number {
  let collided = 0;
  for (let way = 0; way < space ** samples; way += 1) {
    const drawn = new Set<number>();
    for (let i = 0, rest = way; i < samples; i += 1) {
      drawn.add(rest % space);
      rest = Math.floor(rest / space);
    }
    if (drawn.size < samples) collided += 1;
  }
  return collided / space ** samples;
}

/** n (n - 1) / (2 S) and the next terms, in whole numbers: 40 digits of -ln of the chance that all differ. */
function seriesChance(samples: bigint, space: bigint): number {
  const digits = 10n ** 60n;
  const pairs = (samples * (samples - 1n) * digits) / (2n * space);
  const squares = ((samples - 1n) * samples * (2n * samples - 1n) * digits) / (12n * space * space);
  const cubes = ((samples * (samples - 1n)) ** 2n * digits) / (12n * space ** 3n);
  return -Math.expm1(-Number(pairs + squares + cubes) / 1e60);
}

describe("collisionChance", () => {
  it("agrees with a count of all draws", () => {
    for (const [samples, space] of [
      ...[
        [2, 5],
        [3, 4],
        [5, 6],
        [4, 9],
      ],
    ] as [number, number][]) {
      expectRatio(collisionChance(samples, { space }), countedChance(samples, space), 1e-13);
      expect(distinctChance(samples, { space })).toBeCloseTo(1 - countedChance(samples, space), 13);
    }
  });

  it("has the values that are known: 23 of 365, and 2³² random nonces of 96 bits", () => {
    expectRatio(collisionChance(23, { space: 365 }), 0.507297234323985, 1e-12);
    expectRatio(birthdayApproximation(23, { space: 365 }), 0.5000017521827107, 1e-12);
    // NIST SP 800-38D keeps it under 2^-32.
    const nonces = collisionChance(2 ** 32, { space: 2 ** 96 });
    expectRatio(nonces, 2 ** -33, 1e-9);
    expect(nonces).toBeLessThan(2 ** -32);
    expect(collisionChance(1e9, { space: 2 ** 64 })).toBeCloseTo(0.02674, 5);
  });

  it.each([
    [1001n, 2n ** 30n],
    [1001n, 2n ** 122n],
    [10n ** 9n, 2n ** 70n],
    [10n ** 14n, 2n ** 122n],
    [2n ** 32n, 2n ** 96n],
    [12_345_678n, 10n ** 17n],
  ])("has all digits of the series: %i of %i", (samples, space) => {
    const chance = collisionChance(Number(samples), { space: Number(space) });
    expectRatio(chance, seriesChance(samples, space), 1e-11);
  });

  it("is the same product on both sides of the place where the form changes", () => {
    for (const space of [2 ** 20, 2 ** 40, 2 ** 200]) {
      for (const samples of [999, 1000, 1001, 1002]) {
        let logDistinct = 0;
        for (let i = 1; i < samples; i += 1) logDistinct += Math.log1p(-i / space);
        expectRatio(collisionChance(samples, { space }), -Math.expm1(logDistinct), 1e-11);
      }
    }
  });

  it("never falls with more samples or a smaller space, and is above the napkin's rule", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.integer({ min: 1, max: 2 ** 40 }),
        (n, space) => {
          const chance = collisionChance(n, { space });
          expect(collisionChance(n + 1, { space })).toBeGreaterThanOrEqual(chance * (1 - 1e-12));
          expect(collisionChance(n, { space: space + 1 })).toBeLessThanOrEqual(
            chance * (1 + 1e-12),
          );
          expect(birthdayApproximation(n, { space })).toBeLessThanOrEqual(chance * (1 + 1e-9));
          expect(chance + distinctChance(n, { space })).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it("is certain with more values than there are, and impossible with one", () => {
    expect(collisionChance(366, { space: 365 })).toBe(1);
    expect(distinctChance(366, { space: 365 })).toBe(0);
    expect(collisionChance(5000, { space: 5000 })).toBe(1);
    expect(collisionChance(1, { space: 1 })).toBe(0);
    expect(distinctChance(0, { space: 1 })).toBe(1);
  });
});

describe("samplesForCollision", () => {
  it("has the values that are known", () => {
    expect(samplesForCollision(0.5, { space: 365 })).toBe(23);
    expectRatio(samplesForCollision(0.5, { space: 2 ** 64 }), 5.05693754e9, 1e-8);
    expectRatio(samplesForCollision(0.5, { space: 2 ** 122 }), 2.71492267e18, 1e-8);
    expectRatio(samplesForCollision(1e-9, { space: 2 ** 122 }), 1.03120434e14, 1e-8);
    expect(samplesForCollision(0, { space: 365 })).toBe(0);
    expect(samplesForCollision(1, { space: 365 })).toBe(366);
  });

  it("is the first count that reaches the chance", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
        fc.integer({ min: 2, max: 2 ** 45 }),
        (chance, space) => {
          const samples = samplesForCollision(chance, { space });
          expect(collisionChance(samples, { space })).toBeGreaterThanOrEqual(chance);
          expect(collisionChance(samples - 1, { space })).toBeLessThan(chance);
        },
      ),
    );
  });
});

describe("meanDrawsToCollision", () => {
  it("is the sum over all lengths of a row that has no repetition", () => {
    for (const space of [1, 2, 6, 365]) {
      let mean = 0;
      for (let draws = 0; draws <= space; draws += 1) mean += distinctChance(draws, { space });
      expectRatio(meanDrawsToCollision({ space }), mean, 1e-12);
    }
    expectRatio(meanDrawsToCollision({ space: 365 }), 24.61658589459887, 1e-12);
  });

  it("is about √(π S / 2), with all digits on both sides of the place where the form changes", () => {
    expectRatio(meanDrawsToCollision({ space: 2 ** 32 }), 82_137.2, 1e-5);
    const [below = NaN, above = NaN] = [1e6, 1e6 + 1].map((space) =>
      meanDrawsToCollision({ space }),
    );
    expectRatio(above - below, Math.sqrt(Math.PI / 2) / 2000, 1e-5);
  });
});

describe("birthday rejects", () => {
  it.each([
    {
      call: () => collisionChance(1.5, { space: 365 }),
      text: "samples must be a whole number >= 0, got 1.5",
    },
    {
      call: () => distinctChance(2, { space: 0 }),
      text: `space must be in [1, ${2 ** 256}], got 0`,
    },
    {
      call: () => samplesForCollision(1.5, { space: 365 }),
      text: "chance must be in [0, 1], got 1.5",
    },
    {
      call: () => meanDrawsToCollision({ space: 0.5 }),
      text: "space must be a whole number >= 0, got 0.5",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
