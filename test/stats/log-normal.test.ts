import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RandomStream, streams } from "../../lib/core/random";
import { fitLogNormal, logNormalAbove, logNormalQuantile } from "../../lib/stats/log-normal";
import { andersonDarlingNormality } from "../../lib/stats/normality";
import oracle from "../oracle/distributions.json";

const logs = (values: readonly number[]) => values.map((each) => Math.log(each));

/** A sample that is normal after `shape`. */
function draw(draws: RandomStream, count: number, shape = (z: number) => z): number[] {
  return Array.from({ length: count }, () => shape(draws.normal()));
}

describe("fitLogNormal", () => {
  it.each(oracle.samples)("agrees with scipy: $name", ({ values, logMean, logDeviation }) => {
    const fit = fitLogNormal(values);
    expect(fit.logMean).toBeCloseTo(logMean, 11);
    expect(fit.logDeviation / logDeviation).toBeCloseTo(1, 11);
    expect(fit.median / Math.exp(logMean)).toBeCloseTo(1, 11);
  });

  it("scatters as its standard errors say", () => {
    const draws = streams(31)["draws"] as RandomStream;
    const fits = Array.from({ length: 2000 }, () =>
      fitLogNormal(draw(draws, 100, (z) => Math.exp(3 + 0.5 * z))),
    );
    const scatter = (values: number[]) => {
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
      return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
    };
    // A scatter of 2000 values is itself known to 1/√4000.
    const slack = 4 / Math.sqrt(4000) + 0.01;
    const means = scatter(fits.map(({ logMean }) => logMean));
    const deviations = scatter(fits.map(({ logDeviation }) => logDeviation));
    expect(Math.abs(means / (0.5 / Math.sqrt(100)) - 1)).toBeLessThan(slack);
    expect(Math.abs(deviations / (0.5 / Math.sqrt(200)) - 1)).toBeLessThan(slack);
    const { logMeanError, logDeviationError, logDeviation } = fits[0] ?? fitLogNormal([1, 2]);
    expect(logMeanError).toBeCloseTo(logDeviation / 10, 12);
    expect(logDeviationError).toBeCloseTo(logDeviation / Math.sqrt(200), 12);
  });

  it("knows no unit: a factor moves the median and nothing else", () => {
    const sample = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 3 });
    fc.assert(
      fc.property(sample, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, factor) => {
        fc.pre(Math.max(...values) > 1.001 * Math.min(...values));
        const [one, other] = [fitLogNormal(values), fitLogNormal(values.map((x) => x * factor))];
        expect(other.median / (factor * one.median)).toBeCloseTo(1, 9);
        expect(other.logDeviation / one.logDeviation).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has the mean of a log-normal, which the few largest values carry", () => {
    const { mean, median, logDeviation } = fitLogNormal([1, 10, 100]);
    expect(median).toBeCloseTo(10, 12);
    expect(mean).toBeCloseTo(10 * Math.exp(logDeviation ** 2 / 2), 10);
  });

  it.each([
    { values: [1], message: "values must hold 2 items or more, got 1" },
    { values: [1, 0], message: "values[1] must be finite and > 0, got 0" },
    { values: [3, 3, 3], message: "values must differ, got one value only" },
  ])("rejects: $message", ({ values, message }) => {
    expect(() => fitLogNormal(values)).toThrow(new RangeError(message));
  });
});

describe("a log-normal variable", () => {
  const params = { logMean: 1, logDeviation: 2 };

  it("exceeds its quantiles as often as they say, far out too", () => {
    for (const share of [1e-9, 0.01, 0.5, 0.9, 0.9999]) {
      const above = logNormalAbove(logNormalQuantile(share, params), params);
      expect(above / (1 - share)).toBeCloseTo(1, 11);
    }
    expect(logNormalAbove(Math.exp(1 + 2 * 10), params) / 7.619853024160593e-24).toBeCloseTo(1, 11);
    expect([0, Infinity].map((x) => logNormalAbove(x, params))).toEqual([1, 0]);
    expect(logNormalAbove(1e308, { logMean: 0, logDeviation: 1e-3 })).toBe(0);
    expect(logNormalAbove(1e-308, { logMean: 0, logDeviation: 1e-3 })).toBe(1);
  });

  it("does so in a simulation", () => {
    const draws = streams(32)["draws"] as RandomStream;
    const above = draw(draws, 20_000, (z) => Math.exp(1 + 2 * z)).filter((x) => x > 20).length;
    const chance = logNormalAbove(20, params);
    const error = Math.sqrt((chance * (1 - chance)) / 20_000);
    expect(Math.abs(above / 20_000 - chance)).toBeLessThan(4 * error);
  });

  it.each([
    { call: () => logNormalAbove(-1, params), message: "x must be >= 0, got -1" },
    {
      call: () => logNormalAbove(1, { logMean: 0, logDeviation: 0 }),
      message: "logDeviation must be finite and > 0, got 0",
    },
    {
      call: () => logNormalQuantile(1, params),
      message: "share must be in (0, 1), got 1",
    },
    {
      call: () => logNormalQuantile(0.5, { logMean: Infinity, logDeviation: 1 }),
      message: "logMean must be finite, got Infinity",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("andersonDarlingNormality", () => {
  it.each(oracle.samples)(
    "agrees with scipy and statsmodels: $name",
    ({ values, statistic, pValue }) => {
      const test = andersonDarlingNormality(logs(values));
      expect(test.statistic / statistic).toBeCloseTo(1, 9);
      expect(test.pValue / pValue).toBeCloseTo(1, 9);
      const n = values.length;
      expect(test.corrected / test.statistic).toBeCloseTo(1 + 0.75 / n + 2.25 / (n * n), 12);
    },
  );

  it.each([8, 20, 68])("refuses a normal sample of %d as often as its level says", (count) => {
    const draws = streams(33)["draws"] as RandomStream;
    const runs = 4000;
    const chances = Array.from(
      { length: runs },
      () => andersonDarlingNormality(draw(draws, count)).pValue,
    );
    for (const level of [0.01, 0.05, 0.1, 0.5]) {
      const refused = chances.filter((each) => each < level).length / runs;
      expect(Math.abs(refused - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / runs));
    }
  });

  it("refuses other samples more often, and the surer the more there are", () => {
    const draws = streams(34)["draws"] as RandomStream;
    const refused = (count: number) =>
      Array.from({ length: 500 }, () => {
        const sample = Array.from({ length: count }, () => Math.log(draws.exponential()));
        return andersonDarlingNormality(sample).pValue < 0.05;
      }).filter(Boolean).length / 500;
    const [few, many] = [refused(15), refused(68)];
    expect(few).toBeGreaterThan(0.15);
    expect(many).toBeGreaterThan(0.6);
  });

  it("sees neither place nor scale, and no order", () => {
    const values = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8];
    const { statistic } = andersonDarlingNormality(values);
    const moved = [...values].reverse().map((each) => -1e6 + 1e-3 * each);
    expect(andersonDarlingNormality(moved).statistic).toBeCloseTo(statistic, 6);
    expect(andersonDarlingNormality(values.map((x) => 1e200 * x)).statistic).toBeCloseTo(
      statistic,
      10,
    );
  });

  it("ends where Stephens' table does", () => {
    const far = (count: number) =>
      andersonDarlingNormality([...Array.from({ length: count }, (_, i) => i / count), 1e6]);
    expect(far(100).corrected).toBeGreaterThan(10);
    expect(far(100).pValue).toBe(far(1000).pValue);
    expect(far(100).pValue).toBeLessThan(4e-24);
  });

  it.each([
    { values: [1, 2, 3], message: "values must hold 8 items or more, got 3" },
    { values: [2, 2, 2, 2, 2, 2, 2, 2], message: "values must differ, got one value only" },
    { values: [1, 2, 3, 4, 5, 6, 7, NaN], message: "values[7] must be finite, got NaN" },
  ])("rejects: $message", ({ values, message }) => {
    expect(() => andersonDarlingNormality(values)).toThrow(new RangeError(message));
  });
});
