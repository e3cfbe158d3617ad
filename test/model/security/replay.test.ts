import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutes, ms } from "../../../lib/core/units";
import {
  lateForWindow,
  replayCacheEntries,
  replayWindowSize,
  windowReach,
} from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

/** ∫ e^-d (1 - Π (chance that a follower comes later)) dd, packet by packet, by the midpoints of small steps. */
function lateByIntegral(window: number, gap: number): number {
  const step = 5e-4;
  let late = 0;
  for (let delay = step / 2; delay < 45; delay += step) {
    let logFirst = 0;
    for (let j = window; j * gap < delay; j += 1) logFirst -= delay - j * gap;
    late += step * Math.exp(-delay) * -Math.expm1(logFirst);
  }
  return late;
}

describe("sizes", () => {
  it("agree with a hand: Kerberos' five minutes at 1000 a second, 64 packets at 100 000 a second", () => {
    expect(replayCacheEntries(1000, { skew: minutes(5), lifetime: 0 })).toBe(600_000);
    expect(replayCacheEntries(1000, { skew: 0, lifetime: 10 })).toBe(10_000);
    expectRatio(windowReach(64, { packetRate: 1e5 }), 0.64e-3);
    expect([1, 8, 9, 64, 1024].map(replayWindowSize)).toEqual([9, 9, 10, 16, 136]);
  });
});

describe("lateForWindow", () => {
  it.each([
    [1, 1],
    [1, 0.1],
    [3, 0.3],
    [20, 0.05],
    [2, 3],
  ])("agrees with an integral over the delay: window %i, gap %d", (window, gap) => {
    const late = lateForWindow(window, { packetRate: 1 / gap, jitter: 1 });
    expectRatio(late, lateByIntegral(window, gap), 1e-5);
  });

  it("falls by the same factor with each place of the window, and with less jitter", () => {
    const some = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(some, ([window, packetsInJitter]) => {
        const params = { packetRate: 1000, jitter: packetsInJitter / 1000 };
        const late = lateForWindow(window, params);
        if (late < 1e-300) return;
        expectRatio(lateForWindow(window + 1, params) / late, Math.exp(-1 / packetsInJitter), 1e-9);
        const less = { ...params, jitter: 0.9 * params.jitter };
        expect(lateForWindow(window, less)).toBeLessThan(late);
      }),
    );
  });

  it("has its limits: half of what is sent with long gaps overtaken, all with none", () => {
    // Two packets far apart: the first is overtaken if it waits a gap longer, and then every second time.
    expectRatio(lateForWindow(1, { packetRate: 1, jitter: 0.05 }), 0.5 * Math.exp(-20), 1e-9);
    expect(lateForWindow(1, { packetRate: 1e8, jitter: 1 })).toBeCloseTo(1, 3);
    expect(lateForWindow(5, { packetRate: 1e6, jitter: 0 })).toBe(0);
  });
});

describe("replay rejects", () => {
  it.each([
    {
      call: () => replayCacheEntries(-1, { skew: 0, lifetime: 0 }),
      text: "requestRate must be finite and >= 0, got -1",
    },
    { call: () => replayWindowSize(0), text: "window must be a whole number >= 1, got 0" },
    {
      call: () => windowReach(64, { packetRate: 0 }),
      text: "packetRate must be finite and > 0, got 0",
    },
    {
      call: () => lateForWindow(64, { packetRate: 1e9, jitter: ms(200) }),
      text: "packetsInJitter must be in [0, 100000000], got 200000000",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
