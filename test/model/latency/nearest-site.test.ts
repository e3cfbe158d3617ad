import { describe, expect, it } from "vitest";
import { integrate } from "../../../lib/core/quadrature";
import { earthRadius } from "../../../lib/model/latency/geography";
import { nearestSiteBeyond, nearestSiteDistance } from "../../../lib/model/latency/nearest-site";
import { simulateNearestSite } from "../../../lib/scenario/latency/random-sites";
import { expectWithinFourErrors } from "../availability/four-errors";

describe("nearestSiteDistance", () => {
  it.each([
    { sites: 1, distance: 10_007.56 },
    { sites: 2, distance: 7505.67 },
    { sites: 4, distance: 5472.88 },
    { sites: 10, distance: 3526.6 },
    { sites: 100, distance: 1127.82 },
  ])(
    "agrees with values that were computed elsewhere: $distance km to the nearest of $sites",
    ({ sites, distance }) => {
      expect(Math.abs(nearestSiteDistance(sites) / 1e3 - distance)).toBeLessThan(0.006);
    },
  );

  it.each([1, 2, 3, 7, 50, 999, 1000, 1001, 5000])("is the integral of the chance: %d", (sites) => {
    // Most of it lies within a few means of 0.
    const mean = nearestSiteDistance(sites);
    const places = [0, 1, 2, 4, 8].map((k) => Math.min(k * mean, Math.PI * earthRadius));
    const ends = [...new Set([...places, Math.PI * earthRadius])];
    const area = integrate((distance) => nearestSiteBeyond(distance, { sites }), ends);
    expect(area / mean).toBeCloseTo(1, 10);
  });

  it.each([1, 2, 4, 10, 100])("agrees with %d sites at random places", (sites) => {
    const drawn = simulateNearestSite({ sites, runs: 2000, seed: sites });
    expectWithinFourErrors(nearestSiteDistance(sites), drawn);
  });

  it("passes from product to series without a step, and halves with four times the sites", () => {
    const ratio = (n: number) => nearestSiteDistance(n + 1) / nearestSiteDistance(n);
    // C(2n + 2, n + 1) / 4 C(2n, n) = (2n + 1) / (2n + 2)
    for (const n of [1, 10, 999, 1000, 1001, 1e5]) {
      expect(ratio(n) / ((2 * n + 1) / (2 * n + 2))).toBeCloseTo(1, 13);
    }
    expect(nearestSiteDistance(4e12) / nearestSiteDistance(1e12)).toBeCloseTo(0.5, 12);
    expect(nearestSiteDistance(40) / nearestSiteDistance(10)).toBeCloseTo(0.5, 1);
  });

  it.each([0, 1.5, NaN])("rejects %d sites", (sites) => {
    const text = `sites must be a whole number >= 1, got ${sites}`;
    expect(() => nearestSiteDistance(sites)).toThrow(new RangeError(text));
  });
});

describe("nearestSiteBeyond", () => {
  it("is 1 at once, a half a quarter of the way round for one site, and 0 at the far side", () => {
    const quarter = (Math.PI * earthRadius) / 2;
    expect(nearestSiteBeyond(0, { sites: 9 })).toBe(1);
    expect(nearestSiteBeyond(quarter, { sites: 1 })).toBeCloseTo(0.5, 12);
    expect(nearestSiteBeyond(2 * quarter, { sites: 1 })).toBeCloseTo(0, 12);
  });

  it.each([
    { distance: -1, sites: 1, text: /^distance must be in \[0, 20015114.*\], got -1$/ },
    { distance: 3e7, sites: 1, text: /^distance must be in .*, got 30000000$/ },
    { distance: 1, sites: 0, text: /^sites must be a whole number >= 1, got 0$/ },
  ])("rejects: $text", ({ distance, sites, text }) => {
    expect(() => nearestSiteBeyond(distance, { sites })).toThrow(text);
  });
});
