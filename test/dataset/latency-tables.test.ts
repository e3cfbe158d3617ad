import { describe, expect, it } from "vitest";
import {
  azureRoundTrips,
  cloudRegions,
  ibmRoundTrips,
  latencyNumbers,
  measuredBatching,
  measuredLoopback,
  measuredWindows,
  storageLatencies,
} from "../../lib/dataset";

describe("the tables on latency", () => {
  it("come out in seconds, metres and bytes", () => {
    expect(latencyNumbers[0]).toMatchObject({ operation: "L1 cache reference", latency: 5e-10 });
    expect(azureRoundTrips[0]).toEqual({
      ...{ from: "East US", to: "South Central US", distance: 1_942_000 },
      ...{ there: 0.044, back: 0.047 },
    });
    expect(ibmRoundTrips.at(-1)).not.toHaveProperty("distance");
    expect(storageLatencies[1]).toMatchObject({ statistic: "95", latency: 0.015 });
    const largest = Math.max(...measuredLoopback.map(({ size }) => size));
    expect(largest).toBe(2 ** 20);
  });

  it("name every pair of sixteen and of ten regions once", () => {
    const pairs = [
      ...azureRoundTrips,
      ...ibmRoundTrips.filter(({ level }) => level === "inter-region"),
    ].map(({ from, to }) => [from, to].sort().join());
    expect(new Set(pairs).size).toBe((16 * 15) / 2 + (10 * 9) / 2);
    expect(pairs).toHaveLength(165);
    const known = new Set(cloudRegions.map(({ region }) => region));
    for (const { from, to } of azureRoundTrips) expect(known.has(from) && known.has(to)).toBe(true);
  });

  it("have quantiles in order", () => {
    for (const { fastest, median, p90, p99, p999, slowest } of measuredLoopback) {
      const quantiles = [fastest, median, p90, p99, p999, slowest];
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
    }
    for (const { median, p99 } of [...measuredBatching, ...measuredWindows]) {
      expect(median).toBeLessThan(p99);
    }
  });

  it("obey Little's law, where requests were outstanding", () => {
    for (const { throughput, latency, outstanding, window } of measuredWindows) {
      expect((throughput * latency) / outstanding).toBeCloseTo(1, 2);
      expect(outstanding).toBeLessThanOrEqual(window);
    }
  });
});
