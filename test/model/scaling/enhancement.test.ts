import { describe, expect, it } from "vitest";
import { enhancedSpeedup } from "../../../lib/model/scaling/enhancement";

describe("enhancedSpeedup", () => {
  it.each([
    { enhancement: 10, enhancedFraction: 0.4, speedup: 1.5625 },
    { enhancement: 10, enhancedFraction: 0.2, speedup: 1.219512195 },
    { enhancement: 1.6, enhancedFraction: 0.5, speedup: 1.230769231 },
    { enhancement: Infinity, enhancedFraction: 0.5, speedup: 2 },
    { enhancement: Infinity, enhancedFraction: 1, speedup: Infinity },
    { enhancement: 0.5, enhancedFraction: 1, speedup: 0.5 },
  ])("$enhancement× on $enhancedFraction", ({ enhancement, enhancedFraction, speedup }) => {
    expect(enhancedSpeedup(enhancement, { enhancedFraction })).toBeCloseTo(speedup, 9);
  });

  it("agrees with two stretches of time laid end to end", () => {
    for (const enhancedFraction of [0.1, 0.5, 0.9]) {
      const stretches = [100 * (1 - enhancedFraction), (100 * enhancedFraction) / 4];
      const total = stretches.reduce((sum, each) => sum + each, 0);
      expect(enhancedSpeedup(4, { enhancedFraction })).toBeCloseTo(100 / total, 12);
    }
  });

  it("rejects a part that never ends", () => {
    expect(() => enhancedSpeedup(0, { enhancedFraction: 0.5 })).toThrow(
      new RangeError("enhancement must be > 0, got 0"),
    );
  });
});
