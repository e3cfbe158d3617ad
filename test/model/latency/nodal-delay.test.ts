import { describe, expect, it } from "vitest";
import { Gbps, Mbps, bitsOf, km, ms, us } from "../../../lib/core/units";
import { bitLength, nodalDelay } from "../../../lib/model/latency/nodal-delay";

const hop = {
  rate: Mbps(10),
  distance: km(1000),
  speed: 2e8,
  processingDelay: us(20),
  queueingDelay: ms(3),
};

describe("nodalDelay", () => {
  it("is the sum of its four parts", () => {
    const parts = nodalDelay(bitsOf(1500), hop);
    expect(parts.processing).toBe(us(20));
    expect(parts.queueing).toBe(ms(3));
    expect(parts.transmission).toBeCloseTo(ms(1.2), 15);
    expect(parts.propagation).toBeCloseTo(ms(5), 15);
    expect(parts.total).toBeCloseTo(ms(9.22), 15);
  });

  it("of a faster link loses transmission only, of a longer one gains propagation only", () => {
    const [slow, fast, long] = [
      nodalDelay(12_000, hop),
      nodalDelay(12_000, { ...hop, rate: Gbps(10) }),
      nodalDelay(12_000, { ...hop, distance: km(2000) }),
    ];
    expect(fast).toMatchObject({ propagation: slow.propagation, transmission: 1.2e-6 });
    expect(long).toMatchObject({ propagation: ms(10), transmission: slow.transmission });
    expect(slow.total - fast.total).toBeCloseTo(slow.transmission - fast.transmission, 15);
    expect(long.total - slow.total).toBeCloseTo(ms(5), 15);
  });

  it("of nothing over no distance is nothing", () => {
    const none = { ...hop, distance: 0, processingDelay: 0, queueingDelay: 0 };
    expect(nodalDelay(0, none).total).toBe(0);
  });

  it.each([
    { change: { rate: 0 }, text: "rate must be finite and > 0, got 0" },
    { change: { speed: -1 }, text: "speed must be finite and > 0, got -1" },
    { change: { distance: -1 }, text: "distance must be finite and >= 0, got -1" },
    {
      change: { queueingDelay: Infinity },
      text: "queueingDelay must be finite and >= 0, got Infinity",
    },
    { change: { processingDelay: NaN }, text: "processingDelay must be finite and >= 0, got NaN" },
    { change: { packetSize: -8 }, text: "packetSize must be finite and >= 0, got -8" },
  ])("rejects: $text", ({ change, text }) => {
    const { packetSize, ...params } = { packetSize: 8, ...hop, ...change };
    expect(() => nodalDelay(packetSize, params)).toThrow(new RangeError(text));
  });
});

describe("bitLength", () => {
  it.each([
    { rate: Mbps(2), speed: 2.5e8, length: 125 },
    { rate: Gbps(10), speed: 2e8, length: 0.02 },
  ])("is $length m at $rate bit/s", ({ rate, speed, length }) => {
    expect(bitLength(rate, { speed })).toBeCloseTo(length, 12);
  });

  it("fills a link with as many bits as are sent during its propagation", () => {
    const { propagation } = nodalDelay(1, hop);
    expect(hop.distance / bitLength(hop.rate, hop)).toBeCloseTo(hop.rate * propagation, 9);
  });

  it("rejects what is no rate", () => {
    const text = "rate must be finite and > 0, got 0";
    expect(() => bitLength(0, { speed: 1 })).toThrow(new RangeError(text));
  });
});
