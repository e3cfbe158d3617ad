import { describe, expect, it } from "vitest";
import { exactExp, exactLog, exactSin } from "../../lib/core/exact-math";
import { RandomStream, streams } from "../../lib/core/random";
import oracle from "../oracle/special.json";

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

describe("exact mathematics", () => {
  it.each([1e-300, 1e-10, 0.3, 0.9999999, 1, 1.0000001, 2, 10, 1e10, 1e300])(
    "exactLog(%d)",
    (x) => {
      expect(Math.abs(exactLog(x) - Math.log(x))).toBeLessThanOrEqual(
        2.3e-16 * Math.abs(Math.log(x)),
      );
    },
  );
  it("refuses what is outside of its domain", () => {
    expect(() => exactLog(0)).toThrow(new RangeError("x must be a normal positive number, got 0"));
    expect(() => exactExp(701)).toThrow(new RangeError("x must be in [-700, 700], got 701"));
    const outside = new RangeError("x must be in [-1000000, 1000000], got 1000001");
    expect(() => exactSin(1000001)).toThrow(outside);
  });
  it.each([-700, -20.3, -1e-9, 0, 0.5, 1, 33.3, 700])("exactExp(%d)", (x) => {
    expect(Math.abs(exactExp(x) / Math.exp(x) - 1)).toBeLessThan(2e-15);
  });
  it.each([0, 1e-9, 0.5, 1.5, Math.PI / 2, 3, -4.7, 6.3, 100, -12345.6, 1e6])("exactSin(%d)", (x) =>
    expect(Math.abs(exactSin(x) - Math.sin(x))).toBeLessThan(x < 10 ? 4e-16 : 1e-13),
  );
});

describe("RandomStream", () => {
  it("gives the words of xoshiro128**", () => {
    const stream = new RandomStream([1, 2, 3, 4]);
    expect(draws(10, () => stream.bits())).toEqual(oracle.xoshiro128);
  });

  it("gives the numbers that were recorded: a change breaks every seeded result", () => {
    const { arrivals } = streams(1) as { arrivals: RandomStream };
    expect(draws(3, () => arrivals.uniform())).toMatchInlineSnapshot(`
      [
        0.0025957780266937514,
        0.3817622525066401,
        0.5359075739039231,
      ]
    `);
    expect(draws(3, () => arrivals.exponential())).toMatchInlineSnapshot(`
      [
        2.266531141690055,
        0.13448105403684643,
        1.933480813201588,
      ]
    `);
    expect(draws(3, () => arrivals.normal())).toMatchInlineSnapshot(`
      [
        0.4060970171422565,
        0.31885077368374437,
        -0.9172606291275209,
      ]
    `);
  });

  it("is uniform, exponential, normal: moments within four standard errors", () => {
    const n = 200_000;
    const { u, e, z } = streams(7) as Record<"u" | "e" | "z", RandomStream>;
    expect(Math.abs(mean(draws(n, () => u.uniform())) - 0.5)).toBeLessThan(
      4 * Math.sqrt(1 / 12 / n),
    );
    expect(Math.abs(mean(draws(n, () => e.exponential())) - 1)).toBeLessThan(4 / Math.sqrt(n));
    const normal = draws(n, () => z.normal());
    expect(Math.abs(mean(normal))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(mean(normal.map((each) => each ** 2)) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  });

  it("spreads over 256 bins: chi-square within its 1e-5 tails", () => {
    const stream = streams(3)["bins"] as RandomStream;
    const bins = new Array<number>(256).fill(0);
    for (let i = 0; i < 256_000; i += 1) bins[stream.below(256)]! += 1;
    const chi2 = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chi2).toBeGreaterThan(170);
    expect(chi2).toBeLessThan(360);
  });

  it("draws whole numbers without preferring small ones", () => {
    const stream = streams(5)["dice"] as RandomStream;
    const n = 3 * 2 ** 30;
    const low = draws(20_000, () => stream.below(n)).filter((each) => each < 2 ** 30).length;
    expect(Math.abs(low / 20_000 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 20_000));
    expect(() => stream.below(2 ** 32 + 1)).toThrow(
      new RangeError("n must be <= 4294967296, got 4294967297"),
    );
  });
});

describe("streams", () => {
  it("gives the same stream for the same seed and name, others for others", () => {
    const first = (seed: number, name: string) => streams(seed)[name]?.bits();
    expect(first(1, "arrivals")).toBe(first(1, "arrivals"));
    const all = [1, 2, 3].flatMap((seed) =>
      ["a", "b", "ab", "ba"].map((name) => first(seed, name)),
    );
    expect(new Set(all).size).toBe(12);
  });

  it("goes on where it is", () => {
    const one = streams(1);
    expect(one["a"]?.bits()).not.toBe(one["a"]?.bits());
  });

  it("has no correlation between streams or neighbouring seeds", () => {
    const n = 50_000;
    const [a, b, c] = [streams(1)["a"], streams(1)["b"], streams(2)["a"]] as RandomStream[];
    const [x, y, z] = [a, b, c].map((each) =>
      draws(n, () => (each as RandomStream).uniform() - 0.5),
    );
    for (const other of [y, z]) {
      const product = mean((x ?? []).map((value, i) => 12 * value * (other?.[i] ?? 0)));
      expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(n));
    }
  });

  it.each([
    { seed: -1, message: "seed must be a whole number >= 0, got -1" },
    { seed: 2 ** 32, message: "seed must be < 4294967296, got 4294967296" },
  ])("rejects: $message", ({ seed, message }) => {
    expect(() => streams(seed)).toThrow(new RangeError(message));
  });
});
