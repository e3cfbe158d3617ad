import { describe, expect, it } from "vitest";
import { logGamma } from "../../lib/core/gamma";
import { type RandomStream, streams } from "../../lib/core/random";
import { gammaQuantile, gammaUpperQuantile } from "../../lib/stats/gamma";
import { poissonInterval } from "../../lib/stats/poisson";
import { largestError } from "../largest-error";
import oracle from "../oracle/distributions.json";

describe("gamma quantiles", () => {
  it("keep what they promise: 1e-12 (test/oracle/distributions.py)", () => {
    expect(
      largestError(oracle.gammaQuantile, ([share = 0, shape = 0]) =>
        gammaQuantile(share, { shape }),
      ),
    ).toBeLessThan(1e-12);
    const tails = oracle.gammaQuantile.map(([share = 0, ...rest]) => [1 - share, ...rest]);
    const known = tails.filter(([tail = 0]) => tail > 0.01 && tail < 0.99);
    expect(
      largestError(known, ([tail = 0, shape = 0]) => gammaUpperQuantile(tail, { shape })),
    ).toBeLessThan(1e-12);
  });

  it("are those of the exponential for shape 1, in both tails", () => {
    for (const chance of [1e-290, 1e-100, 1e-9, 0.3, 0.7]) {
      expect(gammaUpperQuantile(chance, { shape: 1 }) / -Math.log(chance)).toBeCloseTo(1, 12);
      expect(gammaQuantile(chance, { shape: 1 }) / -Math.log1p(-chance)).toBeCloseTo(1, 12);
    }
    expect(gammaQuantile(1e-300, { shape: 0.5 })).toBe(0);
  });
});

/** Chance of a count, from factorials: nothing of the interval's own arithmetic. */
const chanceOf = (count: number, mean: number) =>
  Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));

describe("poissonInterval", () => {
  it("agrees with the chi-squared quantiles of scipy", () => {
    for (const [count = 0, confidence = 0, low = 0, high = 0] of oracle.poissonInterval) {
      const interval = poissonInterval(count, { confidence });
      expect(interval.estimate).toBe(count);
      expect(interval.high / high).toBeCloseTo(1, 11);
      if (count === 0) expect(interval.low).toBe(0);
      else expect(interval.low / low).toBeCloseTo(1, 11);
    }
  });

  it.each([0.5, 0.9, 0.95])("holds every mean with confidence %d or more", (confidence) => {
    const intervals = Array.from({ length: 120 }, (_, count) =>
      poissonInterval(count, { confidence }),
    );
    let least = 1;
    for (let mean = 0.05; mean < 40; mean += 0.05) {
      const holding = intervals.map(({ low, high }) => low <= mean && mean <= high);
      const coverage = holding.reduce((sum, holds, i) => sum + (holds ? chanceOf(i, mean) : 0), 0);
      least = Math.min(least, coverage);
    }
    expect(least).toBeGreaterThanOrEqual(confidence);
    expect(least).toBeLessThan(confidence + 0.04);
  });

  it("holds the rate of a simulated process at least as often as it says", () => {
    const gaps = streams(21)["gaps"] as RandomStream;
    let held = 0;
    for (let run = 0; run < 4000; run += 1) {
      let count = 0;
      for (let time = gaps.exponential(); time < 6; time += gaps.exponential()) count += 1;
      const { low, high } = poissonInterval(count, { confidence: 0.9 });
      if (low <= 6 && 6 <= high) held += 1;
    }
    expect(held / 4000).toBeGreaterThan(0.9 - 4 * Math.sqrt(0.09 / 4000));
  });

  it("says everything at a confidence of 1, and the rule of three without events", () => {
    expect(poissonInterval(4, { confidence: 1 })).toEqual({ estimate: 4, low: 0, high: Infinity });
    expect(poissonInterval(0, { confidence: 0.9 }).high).toBeCloseTo(-Math.log(0.05), 12);
  });

  it.each([
    {
      call: () => poissonInterval(1.5, { confidence: 0.95 }),
      message: "count must be a whole number >= 0, got 1.5",
    },
    {
      call: () => poissonInterval(2e7, { confidence: 0.95 }),
      message: "count must be in [0, 10000000], got 20000000",
    },
    {
      call: () => poissonInterval(3, { confidence: 95 }),
      message: "confidence must be in [0, 1], got 95",
    },
    {
      call: () => gammaQuantile(0, { shape: 2 }),
      message: "share must be in (0, 1), got 0",
    },
    {
      call: () => gammaUpperQuantile(1, { shape: 2 }),
      message: "tail must be in (0, 1), got 1",
    },
    {
      call: () => gammaQuantile(0.5, { shape: 0.01 }),
      message: "shape must be in [0.1, 100000000], got 0.01",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
