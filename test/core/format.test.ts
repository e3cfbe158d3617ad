import { describe, expect, it } from "vitest";
import { percent, significant } from "../../lib/core/format";
import { evenlySpaced, logSpaced } from "../../lib/core/grid";
import * as units from "../../lib/core/units";

describe("formats", () => {
  it.each([
    { value: 19.99998, text: "20" },
    { value: 0.000123456, text: "0.000123" },
    { value: 123456, text: "123000" },
    { value: Infinity, text: "∞" },
    { value: 0, text: "0" },
  ])("significant($value) is $text", ({ value, text }) => expect(significant(value)).toBe(text));

  it.each([
    { fraction: 0.999, text: "99.9%" },
    { fraction: 0.99999995, text: "99.999995%" },
    { fraction: 0.05, text: "5%" },
    { fraction: 1, text: "100%" },
    { fraction: 0, text: "0%" },
  ])("percent($fraction) is $text", ({ fraction, text }) => expect(percent(fraction)).toBe(text));
});

describe("grids", () => {
  it("have exact ends and the steps they say", () => {
    expect(evenlySpaced({ from: 0.1, to: 0.3, points: 3 })).toEqual([0.1, 0.2, 0.3]);
    const ratios = logSpaced({ from: 1, to: 1e6, points: 7 });
    expect([ratios[0], ratios[6]]).toEqual([1, 1e6]);
    ratios.forEach((value, i) => expect(value / 10 ** i).toBeCloseTo(1, 12));
  });

  it.each([
    {
      call: () => evenlySpaced({ from: 0, to: 1, points: 1 }),
      message: "points must be >= 2, got 1",
    },
    {
      call: () => logSpaced({ from: 0, to: 1, points: 3 }),
      message: "from must be finite and > 0, got 0",
    },
    {
      call: () => evenlySpaced({ from: NaN, to: 1, points: 3 }),
      message: "from must be finite, got NaN",
    },
  ])("reject: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("units", () => {
  it.each([
    { helper: units.ns, one: 1e-9 },
    { helper: units.us, one: 1e-6 },
    { helper: units.ms, one: 1e-3 },
    { helper: units.minutes, one: 60 },
    { helper: units.hours, one: 3600 },
    { helper: units.days, one: 86_400 },
    { helper: units.perHour, one: 1 / 3600 },
    { helper: units.kB, one: 1e3 },
    { helper: units.KiB, one: 1024 },
    { helper: units.MiB, one: 1_048_576 },
    { helper: units.GiB, one: 1_073_741_824 },
    { helper: units.Mbps, one: 1e6 },
    { helper: units.km, one: 1000 },
    { helper: units.bitsOf, one: 8 },
  ])("$helper.name(1) is $one", ({ helper, one }) => expect(helper(1)).toBe(one));

  it("do not compile where another unit is due", () => {
    const size: units.Bytes = 1500;
    // @ts-expect-error a size is no time
    const time: units.Seconds = size;
    // @ts-expect-error bytes are no bits
    const bits: units.Bits = size;
    expect([time, bits]).toEqual([1500, 1500]);
  });
});
