import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cubicAheadLoss,
  cubicMeanWindow,
  cubicNextPeak,
  cubicRecoveryTime,
  cubicWindow,
  mathisWindow,
  renoFriendlyWindow,
  rfc9438,
} from "../../../lib/model/transport";
import { periodicLoss } from "../../../lib/scenario/transport";
import { expectRatio } from "../availability/four-errors";

const hundred = { ...rfc9438, peak: 100 };
const reno = (loss: number) => mathisWindow(loss, { constant: 1.2, largestWindow: Infinity });
const anyPeak = fc.double({ min: 1, max: 1e6, noNaN: true });

describe("cubicWindow", () => {
  it("falls to 70 of 100, is back after 4.22 s and then grows on", () => {
    expect(cubicRecoveryTime(100, rfc9438)).toBeCloseTo(4.217163327, 9);
    expect(cubicRecoveryTime(1000, rfc9438)).toBeCloseTo(9.085602964, 9);
    expect(cubicWindow(0, hundred)).toBeCloseTo(70, 12);
    expect(cubicWindow(2, hundred)).toBeCloseTo(95.640335687, 9);
    expect(cubicWindow(5, hundred)).toBeCloseTo(100.191899339, 9);
  });

  it("is at β W at first and at W after K, and never falls", () => {
    fc.assert(
      fc.property(anyPeak, fc.double({ min: 0, max: 50, noNaN: true }), (peak, time) => {
        const params = { ...rfc9438, peak };
        expectRatio(cubicWindow(0, params), 0.7 * peak);
        expectRatio(cubicWindow(cubicRecoveryTime(peak, rfc9438), params), peak);
        expect(cubicWindow(time + 0.1, params)).toBeGreaterThanOrEqual(cubicWindow(time, params));
      }),
    );
  });

  it("is where it should be of windows and curves that no quotient can say", () => {
    const huge = { peak: 1e300, scaling: 1e-300, kept: 0.75 };
    expectRatio(cubicRecoveryTime(1e300, huge), Math.cbrt(0.25) * 1e200);
    expectRatio(cubicWindow(0, huge), 0.75e300);
    expectRatio(cubicWindow(cubicRecoveryTime(1e300, huge), huge), 1e300);
  });
});

describe("cubicNextPeak", () => {
  it("is lower than the window if the last peak was not reached, and else the window", () => {
    expect(cubicNextPeak(80, hundred)).toBeCloseTo(68, 12);
    expect(cubicNextPeak(100, hundred)).toBe(100);
    expect(cubicNextPeak(120, hundred)).toBe(120);
  });

  it("brings a large and a small flow together that share a link", () => {
    // Both lose when they fill it: without the lower peak the large one would come back to where it was.
    const share = (fast: boolean) => {
      let [first, second] = [900, 100];
      const peaks = [900, 100];
      for (let loss = 0; loss < 20; loss += 1) {
        const windows = [first, second];
        windows.forEach((window, i) => {
          const peak = peaks[i] ?? window;
          peaks[i] = fast ? cubicNextPeak(window, { ...rfc9438, peak }) : window;
        });
        const curves = peaks.map((peak) => (t: number) => cubicWindow(t, { ...rfc9438, peak }));
        let time = 0;
        const sum = () => curves.reduce((all, at) => all + at(time), 0);
        while (sum() < 1000) time += 0.01;
        [first, second] = [curves[0]?.(time) ?? NaN, curves[1]?.(time) ?? NaN];
      }
      return first / (first + second);
    };
    expect(share(true)).toBeLessThan(share(false));
    expect(share(true)).toBeLessThan(0.6);
  });
});

describe("renoFriendlyWindow", () => {
  it("grows by 9/17 of a segment in a round trip, and by one from the old window on", () => {
    const at = (rounds: number) => renoFriendlyWindow(rounds * 0.1, { ...hundred, roundTrip: 0.1 });
    expect(at(0)).toBeCloseTo(70, 12);
    expect(at(1) - at(0)).toBeCloseTo(0.529411765, 9);
    const recovery = 30 / (9 / 17);
    expect(at(recovery)).toBeCloseTo(100, 9);
    expect(at(recovery + 1)).toBeCloseTo(101, 9);
  });

  it("has Reno's mean window: what is kept and added give 3 W²/8 for one loss", () => {
    // AIMD(a, β) sends (1 - β²) W² / 2a in a cycle; its mean window is (1 + β) W / 2.
    const a = renoFriendlyWindow(1, { ...hundred, roundTrip: 1 }) - 70;
    const constant = Math.sqrt((a * 1.7) / (2 * 0.3));
    expect(constant).toBeCloseTo(Math.sqrt(1.5), 9);
  });
});

describe("cubicMeanWindow", () => {
  // RFC 8312 section 5.1, table for 100 ms and C = 0.4 (and 0.04, 4): the larger one of CUBIC and Reno.
  it.each([
    [1e-2, 12, 12, 12],
    [1e-3, 38, 38, 59],
    [1e-4, 120, 187, 333],
    [1e-5, 593, 1054, 1874],
    [1e-6, 3332, 5926, 10_538],
    [1e-7, 18_740, 33_325, 59_261],
    [1e-8, 105_383, 187_400, 333_250],
  ])("has the windows of RFC 8312: p = %f", (loss, slow, usual, fast) => {
    const window = (scaling: number) =>
      Math.max(reno(loss), cubicMeanWindow(loss, { ...rfc9438, scaling, roundTrip: 0.1 }));
    for (const [scaling, expected] of [
      [0.04, slow],
      [0.4, usual],
      [4, fast],
    ] as const) {
      expect(Math.abs(window(scaling) - expected)).toBeLessThanOrEqual(0.5 + 1e-6 * expected);
    }
  });

  it("has the digits that were computed elsewhere", () => {
    const at = (loss: number, roundTrip: number) =>
      cubicMeanWindow(loss, { ...rfc9438, roundTrip });
    expect(at(1e-4, 0.1)).toBeCloseTo(187.400229, 6);
    expect(at(1e-5, 0.1)).toBeCloseTo(1053.828931, 6);
    expect(Math.round(at(1e-7, 0.01))).toBe(5926);
    expect(at(1, 1)).toBeCloseTo(1.054, 3);
    expect(at(0, 1)).toBe(Infinity);
  });

  it.each([1e-4, 1e-5])("is that of the peak to which packets come back: p = %f", (loss) => {
    const run = { ...rfc9438, lossEvery: Math.round(1 / loss), losses: 1, roundTrip: 0.1 };
    const after = (firstPeak: number) => periodicLoss({ ...run, control: "CUBIC", firstPeak });
    const expected = cubicMeanWindow(loss, { ...rfc9438, roundTrip: 0.1 });
    // A peak that is too low grows, one that is too high falls: halve the distance.
    let [low, high] = [expected / 3, 3 * expected];
    for (let i = 0; i < 40; i += 1) {
      const middle = (low + high) / 2;
      if (after(middle).peak > middle) low = middle;
      else high = middle;
    }
    expectRatio(after(low).meanWindow, expected, 1e-3);
    // At the fixed point a cycle is as long as it takes to come back: mean (3 + β) W / 4.
    expectRatio(low * (3.7 / 4), expected, 1e-2);
  });
});

describe("cubicAheadLoss", () => {
  it("is where both mean windows are equal", () => {
    expect(cubicAheadLoss(0.1, { ...rfc9438, constant: 1.2 })).toBeCloseTo(5.9478e-4, 8);
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1, noNaN: true }), (roundTrip) => {
        const loss = cubicAheadLoss(roundTrip, { ...rfc9438, constant: 1.2 });
        expectRatio(cubicMeanWindow(loss, { ...rfc9438, roundTrip }), reno(loss));
      }),
    );
    expect(cubicAheadLoss(1e3, { ...rfc9438, constant: 1.2 })).toBe(1);
  });
});

describe("cubic rejects", () => {
  it.each([
    { call: () => cubicRecoveryTime(0, rfc9438), text: "peak must be finite and > 0, got 0" },
    { call: () => cubicWindow(-1, hundred), text: "time must be finite and >= 0, got -1" },
    { call: () => cubicWindow(1, { ...hundred, kept: 1 }), text: "kept must be < 1, got 1" },
    {
      call: () => cubicWindow(1, { ...hundred, scaling: 0 }),
      text: "scaling must be finite and > 0, got 0",
    },
    {
      call: () => renoFriendlyWindow(1, { ...hundred, roundTrip: 0 }),
      text: "roundTrip must be finite and > 0, got 0",
    },
    { call: () => cubicNextPeak(0, hundred), text: "window must be finite and > 0, got 0" },
    {
      call: () => cubicMeanWindow(2, { ...rfc9438, roundTrip: 1 }),
      text: "loss must be in [0, 1], got 2",
    },
    {
      call: () => cubicAheadLoss(0, { ...rfc9438, constant: 1 }),
      text: "roundTrip must be finite and > 0, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
