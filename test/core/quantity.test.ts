import { describe, expect, it } from "vitest";
import { choice, count, fraction, list, number, seed, toggle } from "../../lib/core/option";
import { parseQuantity, showQuantity } from "../../lib/core/quantity";

const time = number({ default: 1, label: "time", unit: "s" });
const size = number({ default: 1, label: "size", unit: "byte" });
const rate = number({ default: 1, label: "rate", unit: "bit/s" });
const load = number({ default: 1, label: "load", unit: "1/s" });
const share = fraction({ default: 0.5, label: "share" });
const workers = count({ default: 1, label: "workers", min: 1, max: 100 });
const plain = number({ default: 1, label: "ratio" });

describe("parseQuantity", () => {
  it.each([
    { text: "80ms", option: time, value: 0.08 },
    { text: "80 ms", option: time, value: 0.08 },
    { text: "ms(80)", option: time, value: 0.08 },
    { text: "hours(2)", option: time, value: 7200 },
    { text: "3 d", option: time, value: 259_200 },
    { text: "0.25", option: time, value: 0.25 },
    { text: "1e-3", option: time, value: 0.001 },
    { text: "64KiB", option: size, value: 65_536 },
    { text: "KiB(64)", option: size, value: 65_536 },
    { text: "100Mbps", option: rate, value: 1e8 },
    { text: "80/s", option: load, value: 80 },
    { text: "99.95%", option: share, value: 0.9995 },
    { text: "0.3", option: share, value: 0.3 },
    { text: "1_0", option: workers, value: 10 },
    { text: ".5", option: plain, value: 0.5 },
    { text: "0.5,0.9", option: list(share, [0.1]), value: [0.5, 0.9] },
    { text: "[10%, 20%]", option: list(share, [0.1]), value: [0.1, 0.2] },
    { text: "1..4", option: list(workers, [1]), value: [1, 2, 3, 4] },
    { text: "1..3,10", option: list(workers, [1]), value: [1, 2, 3, 10] },
    { text: "1..20:6", option: list(workers, [1]), value: [1, 7, 13, 19] },
    { text: "0.1..0.4:0.1, 0.9", option: list(share, [0.1]), value: [0.1, 0.2, 0.3, 0.4, 0.9] },
    { text: "10ms..50ms:20ms", option: list(time, [1]), value: [0.01, 0.03, 0.05] },
    { text: "ms(10)..1s : 990ms", option: list(time, [1]), value: [0.01, 1] },
    { text: "1e-1...3:.1", option: list(plain, [1]), value: [0.1, 0.2, 0.3] },
    {
      text: "lru",
      option: choice(["lru", "lfu"], { default: "lfu", label: "policy" }),
      value: "lru",
    },
    { text: "on", option: toggle({ default: false, label: "log" }), value: true },
    { text: "7", option: seed(), value: 7 },
  ])("reads $text", ({ text, option, value }) => {
    expect(parseQuantity<unknown>("it", text, option)).toEqual(value);
  });

  it.each([
    {
      text: "80 kg",
      option: time,
      message: "it must be a number with one of ns, us, µs, ms, s, min, h, d, got 80 kg",
    },
    {
      text: "1 constructor",
      option: time,
      message: "it must be a number with one of ns, us, µs, ms, s, min, h, d, got 1 constructor",
    },
    {
      text: "toString(1)",
      option: time,
      message: "it must be a number with one of ns, us, µs, ms, s, min, h, d, got toString(1)",
    },
    {
      text: "constructor",
      option: toggle({ default: false, label: "log" }),
      message: "it must be true or false, got constructor",
    },
    { text: "fast", option: time, message: "it must be a number, got fast" },
    { text: "", option: time, message: "it must be a number, got " },
    { text: "5 s", option: plain, message: "it must be a plain number, got 5 s" },
    { text: "120%", option: share, message: "it must be in [0, 1], got 1.2" },
    { text: "1.5", option: workers, message: "it must be a whole number, got 1.5" },
    { text: "0.5,x", option: list(share, [0.1]), message: "it[1] must be a number, got x" },
    {
      text: "9..1",
      option: list(workers, [1]),
      message: "it must be a range upwards of 1000 steps or fewer, got 9..1",
    },
    {
      text: "1..9:0",
      option: list(workers, [1]),
      message: "it must be a range upwards of 1000 steps or fewer, got 1..9:0",
    },
    {
      text: "0..1:0.0001",
      option: list(share, [1]),
      message: "it must be a range upwards of 1000 steps or fewer, got 0..1:0.0001",
    },
    {
      text: "10ms..50ms",
      option: list(time, [1]),
      message: "it must have a step, since 10ms..50ms does not run in whole numbers: 0.1..0.9:0.2",
    },
    { text: "1..x:2", option: list(workers, [1]), message: "it must be a number, got x" },
    {
      text: "1..4:0.5",
      option: list(workers, [1]),
      message: "it[1] must be a whole number, got 1.5",
    },
    {
      text: "mru",
      option: choice(["lru", "lfu"], { default: "lfu", label: "policy" }),
      message: "it must be one of lru, lfu, got mru",
    },
    {
      text: "maybe",
      option: toggle({ default: false, label: "log" }),
      message: "it must be true or false, got maybe",
    },
  ])("rejects: $message", ({ text, option, message }) => {
    expect(() => parseQuantity<unknown>("it", text, option)).toThrow(new RangeError(message));
  });
});

describe("showQuantity", () => {
  it.each([
    { value: 0.04, unit: "s", text: "40 ms" },
    { value: 0, unit: "s", text: "0 s" },
    { value: 5e-7, unit: "s", text: "500 ns" },
    { value: 90, unit: "s", text: "1.5 min" },
    { value: 0.9995, unit: "fraction", text: "99.95 %" },
    { value: 0.99999, unit: "fraction", text: "99.999 %" },
    { value: 0.05, unit: "fraction", text: "5 %" },
    { value: 0.0001, unit: "fraction", text: "0.01 %" },
    { value: 65_536, unit: "byte", text: "65.5 kB" },
    { value: 1e8, unit: "bit/s", text: "100 Mbps" },
    { value: 80, unit: "1/s", text: "80 /s" },
    { value: 42, unit: "1", text: "42" },
    { value: 123_456, unit: "1", text: "123456" },
    { value: 12_345 * 86_400, unit: "s", text: "12345 d" },
  ])("$value $unit is $text", ({ value, unit, text }) => {
    expect(showQuantity(value, unit)).toBe(text);
  });

  it.each([0.04, 3600, 1e-9, 12.5])("reads back what it shows: %d s", (value) => {
    expect(parseQuantity("it", showQuantity(value, "s"), time)).toBeCloseTo(value, 12);
  });
});
