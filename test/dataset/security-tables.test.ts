import { describe, expect, it } from "vitest";
import { handshakes, measuredCrypto, measuredHandshakes, measuredOpenssl } from "../../lib/dataset";
import { type HandshakeStack, handshakeRoundTrips } from "../../lib/model/security";

describe("the tables on security", () => {
  it("hold the round trips that the model has", () => {
    expect(handshakes).toHaveLength(7);
    for (const { stack, mode, transport, tls, before } of handshakes) {
      expect(transport + tls).toBe(before);
      const name = stack.replace(" only", "").replace(/ \(.*/, "") as HandshakeStack;
      const resumed = mode.includes("resum");
      expect(handshakeRoundTrips(name, { resumed })).toBe(before + 1);
    }
  });

  it("hold times in seconds and rates in bytes a second that fit each other", () => {
    expect(measuredCrypto).toHaveLength(50);
    for (const { size, median, fastest, slowest, rate } of measuredCrypto) {
      expect(fastest).toBeLessThanOrEqual(median);
      expect(slowest).toBeGreaterThanOrEqual(median);
      if (rate === undefined) expect(size).toBe(0);
      else expect(Math.abs((rate * median) / size - 1)).toBeLessThan(1e-3);
    }
  });

  it("hold handshakes whose percentiles rise, and what openssl measures", () => {
    expect(measuredHandshakes).toHaveLength(9);
    for (const { fastest, median, p90, p99, slowest } of measuredHandshakes) {
      expect([fastest, median, p90, p99, slowest]).toEqual(
        [fastest, median, p90, p99, slowest].sort((a, b) => a - b),
      );
      expect(median).toBeLessThan(0.01);
    }
    const rates = measuredOpenssl.filter(({ sourceUnit }) => sourceUnit === "MB/s");
    expect(rates).toHaveLength(24);
    expect(rates.every(({ size }) => size !== undefined)).toBe(true);
  });
});
