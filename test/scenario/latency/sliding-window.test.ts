import { describe, expect, it } from "vitest";
import { simulateSlidingWindow } from "../../../lib/scenario/latency/sliding-window";
import { exponential, fixed, listed } from "../../../lib/sim";

const line = { window: 2, packetSize: 1, rate: 8, roundTrip: fixed(5), packets: 5 };

describe("simulateSlidingWindow", () => {
  it("is as worked out by hand: two packets of a second each, five seconds to come back", () => {
    const run = simulateSlidingWindow(line);
    // On the link 0–1 and 1–2, then, when those are back, 6–7, 7–8, and the last 12–13.
    expect(run.acknowledged).toEqual([6, 7, 12, 13, 18]);
    expect(run.throughput).toBeCloseTo((5 * 8) / 18, 12);
    expect(run.utilization).toBeCloseTo(5 / 18, 12);
    // Of 18 seconds the second place was free from 13 on.
    expect(run.outstanding).toBeCloseTo((18 + 13) / 18, 12);
  });

  it("lets acknowledgements overtake each other", () => {
    const run = simulateSlidingWindow({ ...line, roundTrip: listed([9, 2, 2, 2, 2]) });
    // The first is back at 10; the others one after the other meanwhile.
    expect(run.acknowledged).toEqual([4, 7, 10, 10, 13]);
  });

  it("obeys Little's law where times are random", () => {
    const random = { ...line, window: 8, roundTrip: exponential(0.1), packets: 20_000, seed: 3 };
    const { throughput, sojourn, outstanding } = simulateSlidingWindow(random);
    expect(((throughput / 8) * sojourn.estimate) / outstanding).toBeCloseTo(1, 12);
    expect(outstanding).toBeGreaterThan(7.98);
  });

  it.each([
    { change: { window: 0 }, text: "window must be a whole number >= 1, got 0" },
    { change: { packets: 2 }, text: "packets must be > 2, got 2" },
    { change: { packetSize: 0 }, text: "packetSize must be finite and > 0, got 0" },
    { change: { rate: -1 }, text: "rate must be finite and > 0, got -1" },
  ])("rejects: $text", ({ change, text }) => {
    expect(() => simulateSlidingWindow({ ...line, ...change })).toThrow(new RangeError(text));
  });
});
