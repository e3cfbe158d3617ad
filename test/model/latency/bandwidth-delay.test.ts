import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gbps, KiB, Mbps, bytes, km, ms } from "../../../lib/core/units";
import {
  bandwidthDelayProduct,
  tcpScaledWindow,
  windowLimitRoundTrip,
  windowThroughput,
} from "../../../lib/model/latency/bandwidth-delay";
import { simulateSlidingWindow } from "../../../lib/scenario/latency/sliding-window";
import { exponential, fixed } from "../../../lib/sim";

describe("bandwidthDelayProduct", () => {
  it.each([
    { rate: Mbps(100), delay: ms(80), product: 1e6 },
    { rate: Gbps(10), delay: ms(80), product: 100e6 },
    // 20 000 km at 2.5e8 m/s and 2 Mb/s, one way: 160 000 bits.
    { rate: Mbps(2), delay: km(20_000) / 2.5e8, product: 20_000 },
  ])("is $product bytes at $rate bit/s and $delay s", ({ rate, delay, product }) => {
    expect(bandwidthDelayProduct(rate, { delay })).toBeCloseTo(product, 6);
  });

  it("rejects what is no delay", () => {
    const text = "delay must be finite and > 0, got 0";
    expect(() => bandwidthDelayProduct(1, { delay: 0 })).toThrow(new RangeError(text));
  });
});

describe("windowThroughput", () => {
  it.each([
    { window: bytes(65_535), rate: Gbps(1), roundTrip: ms(100), throughput: Mbps(5.2428) },
    {
      window: tcpScaledWindow(14),
      rate: Gbps(100),
      roundTrip: ms(100),
      throughput: 85_898_035_200,
    },
    { window: KiB(64), rate: Mbps(100), roundTrip: ms(1), throughput: Mbps(100) },
  ])("is $throughput bit/s", ({ window, rate, roundTrip, throughput }) => {
    expect(windowThroughput(roundTrip, { window, rate }) / throughput).toBeCloseTo(1, 12);
  });

  it.each([
    { window: 1, why: "stop and wait" },
    { window: 4, why: "limited by the window" },
    { window: 9, why: "one packet short of full" },
    { window: 10, why: "just full" },
    { window: 25, why: "more than full" },
  ])("agrees with a sender in a simulation: $why", ({ window }) => {
    // A packet of 1000 bytes takes 1 ms, and its acknowledgement is there 9 ms later.
    const params = { window, packetSize: 1000, rate: Mbps(8), packets: 2000 };
    const run = simulateSlidingWindow({ ...params, roundTrip: fixed(ms(9)) });
    const throughput = windowThroughput(ms(10), { window: 1000 * window, rate: Mbps(8) });
    expect(Math.abs(run.throughput / throughput - 1)).toBeLessThan(0.01);
  });

  it("holds for the mean of random round trips as well", () => {
    const params = { window: 4, packetSize: 1000, rate: Mbps(8000), packets: 40_000, seed: 2 };
    const run = simulateSlidingWindow({ ...params, roundTrip: exponential(100) });
    const { estimate, low, high } = run.sojourn;
    const error = (high - low) / 2 / 1.96 / estimate;
    const throughput = windowThroughput(ms(10), { window: 4000, rate: Mbps(8000) });
    expect(Math.abs(run.throughput / throughput - 1) / error).toBeLessThan(4);
    expect(error).toBeLessThan(0.01);
  });

  it("turns where the window is the bandwidth-delay product", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        (window, rate) => {
          const turn = windowLimitRoundTrip({ window, rate });
          expect(bandwidthDelayProduct(rate, { delay: turn }) / window).toBeCloseTo(1, 12);
          expect(windowThroughput(turn / 2, { window, rate })).toBe(rate);
          const beyond = windowThroughput(turn * 4, { window, rate });
          expect(beyond / (rate / 4)).toBeCloseTo(1, 12);
          // More bandwidth is no help then; more window is.
          expect(windowThroughput(turn * 4, { window, rate: rate * 8 })).toBe(beyond);
          const wider = windowThroughput(turn * 4, { window: window * 2, rate });
          expect(wider / beyond).toBeCloseTo(2, 12);
        },
      ),
    );
  });

  it.each([
    { change: { roundTrip: 0 }, text: "roundTrip must be finite and > 0, got 0" },
    { change: { window: -1 }, text: "window must be finite and > 0, got -1" },
    { change: { rate: Infinity }, text: "rate must be finite and > 0, got Infinity" },
  ])("rejects: $text", ({ change, text }) => {
    const { roundTrip, ...params } = { roundTrip: 1, window: 1, rate: 1, ...change };
    expect(() => windowThroughput(roundTrip, params)).toThrow(new RangeError(text));
  });

  it("rejects no window where the turn is asked for", () => {
    const text = "window must be finite and > 0, got 0";
    expect(() => windowLimitRoundTrip({ window: 0, rate: 1 })).toThrow(new RangeError(text));
  });
});

describe("tcpScaledWindow", () => {
  it.each([
    { scale: 0, window: 65_535 },
    { scale: 1, window: 131_070 },
    { scale: 14, window: 1_073_725_440 },
  ])("is $window bytes at $scale", ({ scale, window }) => {
    expect(tcpScaledWindow(scale)).toBe(window);
  });

  it.each([
    { scale: 15, text: "scale must be in [0, 14], got 15" },
    { scale: 0.5, text: "scale must be a whole number >= 0, got 0.5" },
  ])("rejects: $text", ({ scale, text }) => {
    expect(() => tcpScaledWindow(scale)).toThrow(new RangeError(text));
  });
});
