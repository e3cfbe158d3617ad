import { describe, expect, it } from "vitest";
import { poissonAtLeast } from "../../../lib/core";
import {
  connectionCount,
  connectionMemory,
  connectionPeak,
  floodBacklog,
  halfOpenTime,
} from "../../../lib/model/transport";
import { simulateConnections } from "../../../lib/scenario/transport";
import { exponential, fixed, uniform } from "../../../lib/sim";
import { expectWithinFourErrors } from "../availability/four-errors";

describe("connections at a time", () => {
  it("are 1.5 million with 6.1 GB, and 1.8 GB of a smaller service", () => {
    expect(connectionCount(50_000, { holdTime: 30 })).toBe(1.5e6);
    expect(connectionMemory(50_000, { holdTime: 30, stateSize: 4096 })).toBe(6.144e9);
    expect(connectionMemory(10_000, { holdTime: 60, stateSize: 3000 })).toBe(1.8e9);
    expect(connectionMemory(0, { holdTime: 60, stateSize: 3000 })).toBe(0);
  });

  it.each([
    { name: "fixed", hold: fixed(3) },
    { name: "exponential", hold: exponential(1 / 3) },
    { name: "uniform", hold: uniform(0, 6) },
  ])("are rate × time on average, and Poisson, with $name times", ({ hold }) => {
    const { present, mean } = simulateConnections({
      ...{ rate: 40, hold, after: 60, every: 20, looks: 3000, seed: 6 },
    });
    expectWithinFourErrors(connectionCount(40, { holdTime: 3 }), mean);
    // Of a Poisson count the variance is the mean; its own error is √(2/n) of it.
    const average = present.reduce((sum, each) => sum + each, 0) / present.length;
    const variance =
      present.reduce((sum, each) => sum + (each - average) ** 2, 0) / (present.length - 1);
    expect(Math.abs(variance / 120 - 1)).toBeLessThan(4 * Math.sqrt(2 / present.length));
    const peak = connectionPeak(0.99, { rate: 40, holdTime: 3 });
    const over = present.filter((each) => each > peak).length / present.length;
    const chance = poissonAtLeast(peak + 1, { mean: 120 });
    expect(Math.abs(over - chance)).toBeLessThan(4 * Math.sqrt(chance / present.length));
  });

  it("peak where the tail of the count begins", () => {
    for (const mean of [0, 0.5, 10, 3000, 1e6]) {
      for (const share of [0, 0.5, 0.999]) {
        const peak = connectionPeak(share, { rate: mean, holdTime: 1 });
        expect(poissonAtLeast(peak + 1, { mean })).toBeLessThanOrEqual(1 - share + 1e-12);
        if (peak > 0) expect(poissonAtLeast(peak, { mean })).toBeGreaterThan(1 - share - 1e-12);
      }
    }
    expect(connectionPeak(0.999, { rate: 100, holdTime: 30 })).toBe(3171);
  });
});

describe("half-open connections", () => {
  it("live for 63 s with five repetitions; a flood of 5000/s fills 315 000 entries", () => {
    expect(halfOpenTime({ retries: 5, timeout: 1 })).toBe(1 + 2 + 4 + 8 + 16 + 32);
    expect(halfOpenTime({ retries: 0, timeout: 3 })).toBe(3);
    expect(floodBacklog(5000, { retries: 5, timeout: 1 })).toBe(315_000);
  });
});

describe("connection state rejects", () => {
  it.each([
    {
      call: () => connectionCount(-1, { holdTime: 1 }),
      text: "rate must be finite and >= 0, got -1",
    },
    {
      call: () => connectionMemory(1, { holdTime: 1, stateSize: -1 }),
      text: "stateSize must be finite and >= 0, got -1",
    },
    { call: () => connectionPeak(1, { holdTime: 1, rate: 1 }), text: "share must be < 1, got 1" },
    {
      call: () => connectionPeak(0, { holdTime: 1, rate: 1e9 }),
      text: "meanConnections must be in [0, 100000000], got 1000000000",
    },
    {
      call: () => halfOpenTime({ retries: 61, timeout: 1 }),
      text: "retries must be in [0, 60], got 61",
    },
    {
      call: () => floodBacklog(1, { retries: 1, timeout: 0 }),
      text: "timeout must be finite and > 0, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
