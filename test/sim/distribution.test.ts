import { describe, expect, it } from "vitest";
import { streams } from "../../lib/core/random";
import * as sim from "../../lib/sim";

const draws = (distribution: sim.Distribution, count: number) => {
  const draw = distribution.from(streams(6)["draws"] as never);
  return Array.from({ length: count }, draw);
};

const cases: Record<string, sim.Distribution> = {
  fixed: sim.fixed(3),
  exponential: sim.exponential(4),
  uniform: sim.uniform(1, 3),
  "Erlang 4": sim.erlang(4, { mean: 2 }),
  hyperexponential: sim.hyperexponential({ mean: 2, scv: 4 }),
  "scv 0": sim.withScv({ mean: 2, scv: 0 }),
  "scv 0.3": sim.withScv({ mean: 2, scv: 0.3 }),
  "scv 0.5": sim.withScv({ mean: 2, scv: 0.5 }),
  "scv 0.9": sim.withScv({ mean: 2, scv: 0.9 }),
  "scv 1": sim.withScv({ mean: 2, scv: 1 }),
  "scv 3": sim.withScv({ mean: 2, scv: 3 }),
  "log-normal": sim.logNormal({ mean: 2, scv: 0.5 }),
  Pareto: sim.pareto(1, { shape: 6 }),
  shifted: sim.shifted(5, sim.exponential(1)),
  "one of": sim.oneOf([1, 2, 2, 7]),
  listed: sim.listed(Array.from({ length: 40_000 }, (_, i) => (i % 4) + 1)),
};

describe.each(Object.entries(cases))("%s", (_, distribution) => {
  const n = 40_000;
  const values = draws(distribution, n);
  const { mean, scv } = distribution;

  it("has its mean within four standard errors", () => {
    const average = values.reduce((sum, each) => sum + each, 0) / n;
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(4 * mean * Math.sqrt(scv / n));
  });

  it("has its variance within four standard errors", () => {
    const squares = values.map((each) => (each - mean) ** 2);
    const variance = squares.reduce((sum, each) => sum + each, 0) / n;
    const spread = Math.sqrt(
      squares.reduce((sum, each) => sum + (each - variance) ** 2, 0) / n / n,
    );
    expect(Math.abs(variance - scv * mean ** 2)).toBeLessThanOrEqual(4 * spread + 1e-9);
  });
});

describe("Pareto", () => {
  it("has the tail (minimum / x)^shape, and no mean where there is none", () => {
    const values = draws(sim.pareto(2, { shape: 1 }), 40_000);
    const beyond = values.filter((each) => each > 20).length / values.length;
    expect(Math.abs(beyond - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / 40_000));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(2);
    expect(sim.pareto(2, { shape: 1 })).toMatchObject({ mean: Infinity, scv: Infinity });
    expect(sim.pareto(2, { shape: 2 }).scv).toBe(Infinity);
    expect(sim.shifted(1, sim.pareto(2, { shape: 1 }))).toMatchObject({
      mean: Infinity,
      scv: Infinity,
    });
  });
});

describe("listed", () => {
  it("gives its values in order, and then no more", () => {
    const next = sim.listed([3, 1]).from(streams(1)["x"] as never);
    expect([next(), next()]).toEqual([3, 1]);
    expect(next).toThrow(new RangeError("all 2 values are used up"));
  });
});

it.each([
  { make: () => sim.fixed(-1), message: "value must be finite and >= 0, got -1" },
  { make: () => sim.exponential(0), message: "rate must be finite and > 0, got 0" },
  { make: () => sim.uniform(2, 1), message: "high must be >= 2, got 1" },
  { make: () => sim.uniform(1, Infinity), message: "high must be finite and >= 0, got Infinity" },
  { make: () => sim.erlang(0, { mean: 1 }), message: "stages must be a whole number >= 1, got 0" },
  { make: () => sim.hyperexponential({ mean: 1, scv: 0.5 }), message: "scv must be >= 1, got 0.5" },
  { make: () => sim.withScv({ mean: 1, scv: 1e-4 }), message: "scv must be >= 0.001, got 0.0001" },
  { make: () => sim.logNormal({ mean: 0, scv: 1 }), message: "mean must be finite and > 0, got 0" },
  { make: () => sim.pareto(1, { shape: 0.01 }), message: "shape must be >= 0.1, got 0.01" },
  { make: () => sim.oneOf([1, -2]), message: "values[1] must be finite and >= 0, got -2" },
])("rejects: $message", ({ make, message }) => {
  expect(make).toThrow(new RangeError(message));
});

it("draws numbers for every variability, also where a root is zero but for rounding", () => {
  for (let stages = 2; stages <= 1000; stages += 1) {
    const draw = sim.withScv({ mean: 1, scv: 1 / stages }).from(streams(1)["x"]!);
    expect(draw()).toBeGreaterThan(0);
  }
});
