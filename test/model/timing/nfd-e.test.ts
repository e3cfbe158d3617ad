import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedArrival,
  exponentialDelay,
  freshnessPoint,
  nfdeQuality,
  nfdsQuality,
} from "../../../lib/model/timing";
import { estimatedArrivals, simulateHeartbeats, suspicionsOf } from "../../../lib/scenario/timing";
import { exponential } from "../../../lib/sim";
import { meanInterval } from "../../../lib/stats";

const series = [1.1, 2.05, 3.15, 4.1].map((time, i) => ({ sequence: i + 1, time }));

describe("expectedArrival and freshnessPoint", () => {
  it("agree with values that were computed elsewhere", () => {
    expect(expectedArrival(5, { arrivals: series, interval: 1 })).toBeCloseTo(5.1, 12);
    expect(freshnessPoint(5, { arrivals: series, interval: 1, margin: 0.5 })).toBeCloseTo(5.6, 12);
    const lost = series.filter(({ sequence }) => sequence !== 3);
    expect(expectedArrival(5, { arrivals: lost, interval: 1 })).toBeCloseTo(5.0833333333, 9);
  });

  it("do not change with the unit of time", () => {
    const minutes = series.map(({ sequence, time }) => ({ sequence, time: 60 * time }));
    const params = { arrivals: minutes, interval: 60 };
    expect(expectedArrival(7, params)).toBeCloseTo(60 * 7.1, 9);
    expect(freshnessPoint(7, { ...params, margin: 30 })).toBeCloseTo(60 * 7.6, 9);
  });

  it("agree with a detector that hears one after another", () => {
    const hear = estimatedArrivals({ interval: 1, margin: 0.5, window: 3 })();
    const heard = series.map(({ sequence, time }) =>
      hear({ sequence, sent: sequence, arrived: time }),
    );
    const point = freshnessPoint(5, { arrivals: series.slice(1), interval: 1, margin: 0.5 });
    expect(heard.at(-1)).toBeCloseTo(point, 12);
  });

  it("move with the monitor's clock: a constant offset cancels", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (offset) => {
        const moved = series.map(({ sequence, time }) => ({ sequence, time: time + offset }));
        const expected = expectedArrival(5, { arrivals: moved, interval: 1 }) - offset;
        expect(expected).toBeCloseTo(5.1, 8);
      }),
    );
  });

  it.each([
    {
      call: () => expectedArrival(5, { arrivals: [], interval: 1 }),
      text: "arrivals must hold 1 items or more, got 0",
    },
    {
      call: () => expectedArrival(5, { arrivals: [{ sequence: 0.5, time: 1 }], interval: 1 }),
      text: "arrivals[0].sequence must be a whole number >= 0, got 0.5",
    },
    {
      call: () => expectedArrival(5, { arrivals: series, interval: 0 }),
      text: "interval must be finite and > 0, got 0",
    },
    {
      call: () => freshnessPoint(5, { arrivals: series, interval: 1, margin: -1 }),
      text: "margin must be finite and >= 0, got -1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("nfdeQuality", () => {
  it("is that of NFD-S a mean delay later", () => {
    const params = { interval: 1, lossProbability: 0.05, delay: exponentialDelay({ mean: 0.1 }) };
    expect(nfdeQuality(1.4, params)).toEqual(nfdsQuality(1.5, params));
  });

  it.each([
    { interval: 1, margin: 0.3, loss: 0, mean: 0.2 },
    { interval: 1, margin: 1.3, loss: 0.1, mean: 0.2 },
  ])("agrees with simulated heartbeats, however far the clocks are apart: $margin", (each) => {
    const { interval, margin, loss, mean } = each;
    const [heartbeats, offset] = [40_000, -3600];
    const heard = simulateHeartbeats({
      ...{ interval, heartbeats, loss, delay: exponential(1 / mean), seed: 5 },
    });
    // The monitor's clock is an hour slow; so many arrivals that the error of their mean is small.
    const rule = estimatedArrivals({ interval, margin, window: 1000 });
    const mistakes = suspicionsOf(
      heard,
      () => {
        const hear = rule();
        return (beat) => hear({ ...beat, arrived: beat.arrived + offset }) - offset;
      },
      { from: 2000, to: heartbeats * interval },
    );
    const quality = nfdeQuality(margin, {
      ...{ interval, lossProbability: loss, delay: exponentialDelay({ mean }) },
    });
    const z = (values: readonly number[], theory: number) => {
      const { estimate, high } = meanInterval(values, { confidence: 0.95 });
      return Math.abs(estimate - theory) / ((high - estimate) / 1.96);
    };
    const gaps = mistakes.slice(1).map((span, i) => span.from - (mistakes[i]?.from ?? 0));
    expect(gaps.length).toBeGreaterThan(100);
    expect(z(gaps, quality.mistakeRecurrence)).toBeLessThan(4);
    expect(
      z(
        mistakes.map((span) => span.to - span.from),
        quality.mistakeDuration,
      ),
    ).toBeLessThan(4);
  });

  it("rejects a negative margin", () => {
    const params = { interval: 1, lossProbability: 0.05, delay: exponentialDelay({ mean: 0.1 }) };
    expect(() => nfdeQuality(-1, params)).toThrow(
      new RangeError("margin must be finite and >= 0, got -1"),
    );
  });
});
