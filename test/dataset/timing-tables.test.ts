import { describe, expect, it } from "vitest";
import {
  measuredHeartbeats,
  measuredTimings,
  roundTripQuantiles,
  seattleRoundTrips,
} from "../../lib/dataset";

describe("the tables on timing", () => {
  it("come out in seconds", () => {
    expect(roundTripQuantiles[0]).toMatchObject({ platform: "PlanetLab", median: 0.13501 });
    expect(seattleRoundTrips[0]).toEqual({
      ...{ link: "steady", from: 73, to: 62, snapshot: 1, roundTrip: 0.61 },
    });
    expect(measuredHeartbeats[0]?.gap).toBeCloseTo(0.0203146, 12);
  });

  it("have quantiles in order", () => {
    for (const {
      p1,
      p5,
      p10,
      p25,
      median,
      p75,
      p90,
      p95,
      p99,
      p999,
      slowest,
    } of roundTripQuantiles) {
      const quantiles = [p1, p5, p10, p25, median, p75, p90, p95, p99, p999, slowest];
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
    }
    for (const { least, median, p90, p99, p999, most } of measuredTimings) {
      const quantiles = [least, median, p90, p99, p999, most];
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
    }
  });

  it("have 100 heartbeats of each condition, every 20 ms in the mean", () => {
    for (const condition of ["idle", "cpu_loaded_3_burners"]) {
      const gaps = measuredHeartbeats.filter((each) => each.condition === condition);
      expect(gaps).toHaveLength(100);
      expect(gaps.reduce((sum, { gap }) => sum + gap, 0) / 100).toBeCloseTo(0.02, 2);
    }
  });
});
