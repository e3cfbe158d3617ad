import { describe, expect, it } from "vitest";
import { streams } from "../../lib/core/random";
import { type BitSource, drawExponential } from "../../lib/core/ziggurat";

const stream = (name: string) => streams(11)[name] as BitSource;

/** Largest distance between the shares of draws below x and 1 - e⁻ˣ, in units of 1 / √n. */
function largestDistance(draws: Float64Array): number {
  const sorted = draws.sort();
  const n = sorted.length;
  let largest = 0;
  sorted.forEach((x, i) => {
    const share = -Math.expm1(-x);
    largest = Math.max(largest, (i + 1) / n - share, share - i / n);
  });
  return largest * Math.sqrt(n);
}

describe("drawExponential", () => {
  it("follows 1 - e⁻ˣ (Kolmogorov and Smirnov: 2.2 has a chance of 1e-4)", () => {
    const source = stream("all");
    const draws = Float64Array.from({ length: 300_000 }, () => drawExponential(source));
    expect(largestDistance(draws)).toBeLessThan(2.2);
    expect(largestDistance(draws)).toBeGreaterThan(0.2);
  });

  it("draws from its tail as often as e⁻ʳ says, and there too it forgets", () => {
    const start = 7.69711747013104972;
    const source = stream("tail");
    const n = 2_000_000;
    const excess: number[] = [];
    for (let i = 0; i < n; i += 1) {
      const x = drawExponential(source);
      if (x > start) excess.push(x - start);
    }
    const expected = n * Math.exp(-start);
    expect(Math.abs(excess.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(largestDistance(Float64Array.from(excess))).toBeLessThan(2.2);
  });

  it("takes the layer and the place in it from different bits", () => {
    const draw = (word: number, next: number) => {
      const words = [word, next];
      return drawExponential({ bits: () => words.shift() as number, uniform: () => 0 });
    };
    expect(draw(0x000000ff, 0)).toBeLessThan(1e-15);
    expect(draw(0xf00000ff, 0)).toBeGreaterThan(0.05);
    expect(draw(0x80000001, 0)).toBeCloseTo(7.69711747013104972 / 2, 12);
  });
});
