import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MB, Mbps, days, hours, ms } from "../../../lib/core/units";
import {
  breakEvenSize,
  effectiveRate,
  halfPerformanceSize,
  transferTime,
} from "../../../lib/model/latency/transfer-time";

const bus = { startTime: ms(1), byteRate: 1e9 };
const line = { startTime: 0, byteRate: Mbps(100) / 8 };
const courier = { startTime: hours(24), byteRate: Infinity };
const channel = fc.record({
  startTime: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
  byteRate: fc.double({ min: 1, max: 1e12, noNaN: true }),
});

describe("transferTime", () => {
  it("agrees with values that were computed elsewhere: 40 TB at 100 Mb/s are 37.037 days", () => {
    expect(transferTime(40e12, line) / days(1)).toBeCloseTo(37.037037, 6);
  });

  it("is the start alone for nothing, and for disks that travel", () => {
    expect(transferTime(0, bus)).toBe(ms(1));
    expect(transferTime(1e15, courier)).toBe(hours(24));
  });
});

describe("effectiveRate", () => {
  it("is half of the rate at the half-performance size, which is 1 MB at 1 ms and 1 GB/s", () => {
    expect(halfPerformanceSize(bus)).toBe(1e6);
    expect(effectiveRate(MB(1), bus)).toBeCloseTo(5e8, 3);
  });

  it("is size over time, below the rate, and half of it at n½", () => {
    fc.assert(
      fc.property(channel, fc.double({ min: 1, max: 1e15, noNaN: true }), (each, size) => {
        const rate = effectiveRate(size, each);
        expect((rate * transferTime(size, each)) / size).toBeCloseTo(1, 12);
        expect(rate).toBeLessThanOrEqual(each.byteRate);
        const half = effectiveRate(halfPerformanceSize(each), each);
        expect(half / each.byteRate).toBeCloseTo(0.5, 12);
      }),
    );
  });

  it("has no half-performance size without a start, or without a limit", () => {
    expect(halfPerformanceSize(line)).toBe(0);
    expect(halfPerformanceSize(courier)).toBe(Infinity);
    expect(halfPerformanceSize({ startTime: 0, byteRate: Infinity })).toBe(0);
    expect(effectiveRate(1, { startTime: 0, byteRate: Infinity })).toBe(Infinity);
  });
});

describe("breakEvenSize", () => {
  it("agrees with values that were computed elsewhere: a courier of 24 h beats 100 Mb/s from 1.08 TB on", () => {
    expect(breakEvenSize(line, { second: courier })).toBeCloseTo(1.08e12, 0);
  });

  it("is where both take the same time", () => {
    fc.assert(
      fc.property(channel, channel, (first, second) => {
        fc.pre(Math.abs(first.byteRate / second.byteRate - 1) > 1e-3);
        const size = breakEvenSize(first, { second });
        if (size > 0 && size < Infinity) {
          const [one, other] = [transferTime(size, first), transferTime(size, second)];
          expect(one / other).toBeCloseTo(1, 6);
        }
        const never = size === Infinity;
        const larger = never ? 1e30 : 2 * size + 1;
        const quicker = transferTime(larger, second) <= transferTime(larger, first) * (1 + 1e-9);
        expect(quicker).toBe(!never);
      }),
    );
  });

  it.each([
    { second: { startTime: 5, byteRate: 10 }, size: Infinity, why: "as fast, but later" },
    { second: { startTime: 0.5, byteRate: 9 }, size: Infinity, why: "sooner, but slower" },
    { second: { startTime: 0.5, byteRate: 10 }, size: 0, why: "as fast, and sooner" },
    { second: { startTime: 1, byteRate: 10 }, size: 0, why: "the same" },
    { second: { startTime: 1, byteRate: 20 }, size: 0, why: "faster" },
    { second: { startTime: 3, byteRate: 20 }, size: 40, why: "faster, but later" },
  ])("is $size for one that is $why", ({ second, size }) => {
    expect(breakEvenSize({ startTime: 1, byteRate: 10 }, { second })).toBe(size);
  });

  it.each([
    { change: { startTime: -1 }, text: "startTime must be finite and >= 0, got -1" },
    { change: { startTime: Infinity }, text: "startTime must be finite and >= 0, got Infinity" },
    { change: { byteRate: 0 }, text: "byteRate must be > 0, got 0" },
    { change: { byteRate: NaN }, text: "byteRate must be > 0, got NaN" },
  ])("rejects: $text", ({ change, text }) => {
    const wrong = { ...bus, ...change };
    for (const call of [
      () => transferTime(1, wrong),
      () => effectiveRate(1, wrong),
      () => halfPerformanceSize(wrong),
      () => breakEvenSize(wrong, { second: bus }),
      () => breakEvenSize(bus, { second: wrong }),
    ]) {
      expect(call).toThrow(new RangeError(text));
    }
  });

  it("rejects sizes that are none", () => {
    const rule = "size must be finite and";
    expect(() => transferTime(-1, bus)).toThrow(new RangeError(`${rule} >= 0, got -1`));
    expect(() => effectiveRate(0, bus)).toThrow(new RangeError(`${rule} > 0, got 0`));
  });
});
