import { describe, expect, it } from "vitest";
import { cacheLayers, twitterClusters } from "../../lib/dataset";

describe("the tables on caching", () => {
  it("hold 48 clusters, in requests a second and fractions, with gaps as absent properties", () => {
    expect(twitterClusters.map(({ cluster }) => cluster)).toEqual(
      Array.from({ length: 48 }, (_, i) => i + 1),
    );
    expect(twitterClusters[3]).toMatchObject({
      ...{ category: "computation", missRatio: 0.3941, requestRate: 5260, valueSize: 2439 },
      ...{ zipfExponent: 1.1004, readShare: 0.93, writeShare: 0.07 },
    });
    expect(twitterClusters[3]?.askedOnce).toBeCloseTo(0.2933, 12);
    expect(twitterClusters[4]).toEqual({ cluster: 5, category: "transient", missRatio: 0.7124 });
    expect(twitterClusters.filter(({ missRatio }) => missRatio === undefined)).toHaveLength(1);
    expect(twitterClusters.filter(({ zipfExponent }) => zipfExponent === 0)).toHaveLength(6);
  });

  it("hold shares that are shares, and objects asked for no less often than once", () => {
    for (const each of twitterClusters) {
      const { missRatio = 0, askedOnce = 0, firstRequests = 0 } = each;
      const { readShare = 0, writeShare = 0, requestsPerObject = 1 } = each;
      for (const share of [missRatio, askedOnce, firstRequests, readShare + writeShare]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(requestsPerObject).toBeGreaterThanOrEqual(1);
    }
  });

  it("hold layers that answer all requests together", () => {
    const shares = cacheLayers.filter(({ metric }) => metric.startsWith("share of requests"));
    expect(shares.map(({ value }) => value)).toEqual([65.5, 20, 4.6, 9.9]);
    expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(100, 9);
    expect(cacheLayers).toHaveLength(10);
  });
});
