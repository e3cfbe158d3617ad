import { describe, expect, it } from "vitest";
import { simulateForwarding } from "../../../lib/scenario/latency/forwarding";
import type { TraceRecord } from "../../../lib/sim";

describe("simulateForwarding", () => {
  it("is as worked out by hand: packets of 4, 2 and 3 bits over two links of 1 bit/s", () => {
    const trace: TraceRecord[] = [];
    const params = { packetSizes: [4, 2, 3], links: 2, rate: 1, propagationDelay: 10, trace };
    const { arrivals, delay } = simulateForwarding(params);
    // The second link works on the packets from 14 to 18, then to 20, then to 23.
    expect(arrivals).toEqual([
      [14, 28],
      [16, 30],
      [19, 33],
    ]);
    expect(delay).toBe(33);
    expect(trace.map(({ time, lane, label }) => [time, lane, label])).toEqual([
      [14, "link 1", "packet 1"],
      [16, "link 1", "packet 2"],
      [19, "link 1", "packet 3"],
      [28, "link 2", "packet 1"],
      [30, "link 2", "packet 2"],
      [33, "link 2", "packet 3"],
    ]);
  });

  it("takes longer the more other traffic there is, the same for the same seed", () => {
    const params = { packetSizes: [100, 100, 100], links: 3, rate: 100 };
    const mean = (crossLoad: number) => {
      const delays = Array.from({ length: 40 }, (_, i) =>
        simulateForwarding({ ...params, crossLoad, seed: i + 1 }),
      );
      return delays.reduce((sum, { delay }) => sum + delay, 0) / delays.length;
    };
    expect(mean(0)).toBeCloseTo(5, 12);
    expect(mean(0.5)).toBeGreaterThan(6);
    expect(mean(0.8)).toBeGreaterThan(mean(0.5) + 1);
    const once = () => simulateForwarding({ ...params, crossLoad: 0.7, seed: 5 }).delay;
    expect(once()).toBe(once());
  });

  it.each([
    { change: { packetSizes: [] }, text: "packetSizes must hold 1 items or more, got 0" },
    { change: { packetSizes: [1, 0] }, text: "packetSizes[1] must be finite and > 0, got 0" },
    { change: { links: 0 }, text: "links must be a whole number >= 1, got 0" },
    { change: { rate: 0 }, text: "rate must be finite and > 0, got 0" },
    { change: { propagationDelay: -1 }, text: "propagationDelay must be finite and >= 0, got -1" },
    { change: { crossLoad: 1 }, text: "crossLoad must be < 1, got 1" },
    { change: { crossLoad: -1 }, text: "crossLoad must be in [0, 1], got -1" },
  ])("rejects: $text", ({ change, text }) => {
    const valid = { packetSizes: [1], links: 1, rate: 1 };
    expect(() => simulateForwarding({ ...valid, ...change })).toThrow(new RangeError(text));
  });
});
