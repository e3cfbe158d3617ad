import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backedOffRto, nextRto, rfc6298, rtoSeries } from "../../../lib/model/timing";

const free = { ...rfc6298, minimum: 0 };
const close = (value: number) => expect.closeTo(value, 12) as number;

describe("nextRto", () => {
  it("agrees with the exercise in Kurose and Ross: samples 270, 280, 230 ms from 350 and 40", () => {
    let estimate = { smoothed: 0.35, variation: 0.04, timeout: 0 };
    const seen = [0.27, 0.28, 0.23].map((sample) => {
      estimate = nextRto(sample, { ...free, before: estimate });
      return estimate;
    });
    expect(seen).toEqual([
      { smoothed: close(0.34), variation: close(0.05), timeout: close(0.54) },
      { smoothed: close(0.3325), variation: close(0.0525), timeout: close(0.5425) },
      { smoothed: close(0.3196875), variation: close(0.065), timeout: close(0.5796875) },
    ]);
  });

  it("updates the variation before the smoothed round trip: the other order gives 121.00", () => {
    // 100 and 5: variation 0.75 · 5 + 0.25 · 6 = 5.25, smoothed 100.75, and so on.
    const first = nextRto(106, {
      ...free,
      maximum: Infinity,
      before: { smoothed: 100, variation: 5 },
    });
    expect(first.timeout).toBeCloseTo(121.75, 12);
    const second = nextRto(120, { ...free, maximum: Infinity, before: first });
    expect(second.timeout).toBeCloseTo(138.15625, 12);
  });

  it.each([
    {
      call: () => nextRto(-1, { ...free, before: { smoothed: 1, variation: 1 } }),
      text: "sample must be finite and >= 0, got -1",
    },
    {
      call: () => nextRto(1, { ...free, before: { smoothed: 1, variation: -1 } }),
      text: "variation must be finite and >= 0, got -1",
    },
    {
      call: () => rtoSeries([1], { ...free, smoothing: 2 }),
      text: "smoothing must be in [0, 1], got 2",
    },
    { call: () => rtoSeries([], free), text: "samples must hold 1 items or more, got 0" },
    {
      call: () => rtoSeries([1, NaN], free),
      text: "samples[1] must be finite and >= 0, got NaN",
    },
    {
      call: () => rtoSeries([1], { ...free, minimum: 2, maximum: 1 }),
      text: "maximum must be >= 2, got 1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("rtoSeries", () => {
  it("is as worked out by hand from scratch: 0.1, 0.1, 0.3, 0.1 s", () => {
    const times = rtoSeries([0.1, 0.1, 0.3, 0.1], free).map(({ timeout }) => timeout);
    expect(times).toEqual([close(0.3), close(0.25), close(0.4375), close(0.38125)]);
  });

  it("stays within its bounds, and above the clock's resolution", () => {
    expect(rtoSeries([0.1], rfc6298)[0]?.timeout).toBe(1);
    expect(rtoSeries([100], rfc6298)[0]?.timeout).toBe(60);
    expect(rtoSeries([0.1], { ...free, granularity: 0.5 })[0]?.timeout).toBeCloseTo(0.6, 12);
  });

  it("agrees with weighted sums over all samples", () => {
    const samples = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(samples, (list) => {
        const last = list.length - 1;
        const weighed = (values: readonly number[], weight: number) =>
          values.reduce(
            (sum, value, i) =>
              sum + value * (i === 0 ? 1 : weight) * (1 - weight) ** (values.length - 1 - i),
            0,
          );
        const smoothed = list.map((_, i) => weighed(list.slice(0, i + 1), 1 / 8));
        const errors = list.map((each, i) =>
          i === 0 ? each / 2 : Math.abs((smoothed[i - 1] ?? 0) - each),
        );
        const found = rtoSeries(list, free).at(-1);
        expect(found?.smoothed).toBeCloseTo(smoothed[last] ?? NaN, 9);
        expect(found?.variation).toBeCloseTo(weighed(errors, 1 / 4), 9);
      }),
    );
  });

  it("does not change with the unit of time", () => {
    const open = { ...free, maximum: Infinity };
    const timeouts = rtoSeries([1, 3, 2], open).map(({ timeout }) => timeout);
    const thousand = rtoSeries([1000, 3000, 2000], open).map(({ timeout }) => timeout);
    expect(thousand).toEqual(timeouts.map((each) => close(1000 * each)));
  });
});

describe("backedOffRto", () => {
  it("doubles: 16 s after four time-outs of one that was 1 s, and no more than the maximum", () => {
    expect([0, 1, 4, 9].map((n) => backedOffRto(n, { timeout: 1, maximum: 60 }))).toEqual([
      1, 2, 16, 60,
    ]);
  });

  it.each([
    { timeouts: 0.5, timeout: 1, text: "timeouts must be a whole number >= 0, got 0.5" },
    { timeouts: 1, timeout: 0, text: "timeout must be finite and > 0, got 0" },
  ])("rejects: $text", ({ timeouts, timeout, text }) => {
    expect(() => backedOffRto(timeouts, { timeout, maximum: 60 })).toThrow(new RangeError(text));
  });
});
