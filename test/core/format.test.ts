import { describe, expect, it } from "vitest";
import {
  counted,
  howOften,
  percent,
  readable,
  readableDown,
  readableUp,
  significant,
} from "../../lib/core/format";
import { evenlySpaced, inSteps, logSpaced } from "../../lib/core/grid";
import * as units from "../../lib/core/units";

describe("formats", () => {
  it("say how often", () => {
    expect([0, 1, 2, 3, 12345].map(howOften)).toEqual([
      ...["never", "once", "twice", "3 times", "12345 times"],
    ]);
  });

  it("say how many, in the number that is shown", () => {
    const rounds = [0, 0.9996, 1, 1.004, 1.5, 2, 12_345].map((count) => counted(count, "round"));
    expect(rounds).toEqual([
      ...["0 rounds", "1 round", "1 round", "1 round", "1.5 rounds", "2 rounds", "12345 rounds"],
    ]);
    expect([1, 2].map((count) => counted(count, "loss", "losses"))).toEqual(["1 loss", "2 losses"]);
    expect(counted(Infinity, "query", "queries")).toBe("∞ queries");
  });

  it.each([
    { value: 19.99998, text: "20" },
    { value: 0.000123456, text: "0.000123" },
    { value: 123456, text: "123000" },
    { value: Infinity, text: "∞" },
    { value: 0, text: "0" },
  ])("significant($value) is $text", ({ value, text }) => expect(significant(value)).toBe(text));

  it.each([
    { value: 4096.4, text: "4096" },
    { value: 999.96, text: "1000" },
    { value: 1_234_567_890, text: "1234567890" },
    { value: 2 ** 53 - 1, text: "9007199254740991" },
    { value: 1.23456e20, text: "123000000000000000000" },
    { value: -12_345.6, text: "-12346" },
    { value: 0.0123456, text: "0.0123" },
  ])("readable($value) is $text: no digit before the point is lost", ({ value, text }) =>
    expect(readable(value)).toBe(text),
  );

  it.each([
    { value: 10 / 3, down: "3.33", up: "3.34" },
    { value: 6.8167, down: "6.81", up: "6.82" },
    { value: 9.999, down: "9.99", up: "10" },
    { value: 1234.4, down: "1234", up: "1235" },
    { value: 1 / 0.05, down: "20", up: "20" },
    { value: 1 / 0.049, down: "20.4", up: "20.5" },
    { value: 0.7 * 3, down: "2.1", up: "2.1" },
    { value: -10 / 3, down: "-3.34", up: "-3.33" },
    { value: 0, down: "0", up: "0" },
    { value: Infinity, down: "∞", up: "∞" },
  ])("bounds of $value are $down and $up", ({ value, down, up }) => {
    expect(readableDown(value)).toBe(down);
    expect(readableUp(value)).toBe(up);
  });

  it("refuses a number of digits that cannot be", () => {
    expect(() => significant(1, 0)).toThrow(
      new RangeError("digits must be a whole number >= 1, got 0"),
    );
    expect(() => readable(1, 101)).toThrow(new RangeError("digits must be in [1, 100], got 101"));
  });

  it.each([
    { fraction: 123.456, text: "12346%" },
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
    expect(inSteps({ from: 0.1, to: 0.9, step: 0.1 })).toEqual([
      ...[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    ]);
    expect(inSteps({ from: 1, to: 6, step: 2 })).toEqual([1, 3, 5]);
    expect(inSteps({ from: 2, to: 2, step: 1e-9 })).toEqual([2]);
  });

  it.each([
    {
      call: () => evenlySpaced({ from: 0, to: 1, points: 1 }),
      message: "points must be >= 2, got 1",
    },
    {
      call: () => evenlySpaced({ from: 0, to: 1, points: 1e308 }),
      message: "points must be in [2, 10000000], got 1e+308",
    },
    {
      call: () => logSpaced({ from: 0, to: 1, points: 3 }),
      message: "from must be finite and > 0, got 0",
    },
    {
      call: () => evenlySpaced({ from: NaN, to: 1, points: 3 }),
      message: "from must be finite, got NaN",
    },
    { call: () => inSteps({ from: 2, to: 1, step: 1 }), message: "to must be >= 2, got 1" },
    {
      call: () => inSteps({ from: 1, to: 2, step: 0 }),
      message: "step must be finite and > 0, got 0",
    },
    {
      call: () => inSteps({ from: 0, to: 1, step: 1e-8 }),
      message: "points must be in [1, 10000000], got 100000001",
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
