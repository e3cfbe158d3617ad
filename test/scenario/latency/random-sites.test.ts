import { describe, expect, it } from "vitest";
import { simulateNearestSite } from "../../../lib/scenario/latency/random-sites";

describe("simulateNearestSite", () => {
  it("is the same for the same seed, and another for another", () => {
    const mean = (seed: number) => simulateNearestSite({ sites: 3, runs: 50, seed }).estimate;
    expect(mean(1)).toBe(mean(1));
    expect(mean(1)).not.toBe(mean(2));
  });

  it("places users and sites on all of the sphere alike: a quarter turn is the mean", () => {
    const { estimate, low, high } = simulateNearestSite({ sites: 1, runs: 5000 });
    const quarter = (Math.PI / 2) * 6_371_008.8;
    expect(Math.abs(estimate - quarter) / ((high - low) / 2 / 1.96)).toBeLessThan(4);
  });

  it.each([
    { sites: 0, runs: 9, text: "sites must be a whole number >= 1, got 0" },
    { sites: 1, runs: 1, text: "runs must be >= 2, got 1" },
  ])("rejects: $text", ({ sites, runs, text }) => {
    expect(() => simulateNearestSite({ sites, runs })).toThrow(new RangeError(text));
  });
});
