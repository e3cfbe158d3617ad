import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowCompletion, slowStartRounds } from "../../../lib/model/transport";
import { slowStartSegments } from "../../../lib/scenario/transport";
import { expectRatio } from "../availability/four-errors";

const ten = { initialWindow: 10, growth: 2 };
const textbook = {
  segmentSize: 536,
  roundTrip: 0.1,
  setupRoundTrips: 1,
  initialWindow: 1,
  growth: 2,
};
const modern = { segmentSize: 1460, roundTrip: 0.1, setupRoundTrips: 1, ...ten };

/** Kurose and Ross, 3rd edition, section 3.7: static congestion window aside, as they print it. */
function closedForm(
  size: number,
  { segmentSize, rate, roundTrip }: { segmentSize: number; rate: number; roundTrip: number },
) {
  const [whole, segment] = [(8 * size) / rate, (8 * segmentSize) / rate];
  const most = Math.ceil(Math.log2(size / segmentSize + 1) - 1e-12) - 1;
  const stalls = Math.floor(Math.log2(1 + roundTrip / segment)) + 1;
  const p = Math.max(0, Math.min(stalls, most));
  return 2 * roundTrip + whole + p * (roundTrip + segment) - (2 ** p - 1) * segment;
}

describe("slowStartRounds", () => {
  it.each([
    [0, 0],
    [1, 1],
    [10, 1],
    [11, 2],
    [30, 2],
    [31, 3],
    [69, 3],
    [70, 3],
    [71, 4],
    [100, 4],
    [1000, 7],
  ])("from ten segments, %i take %i round trips", (segments, rounds) => {
    expect(slowStartRounds(segments, ten)).toBe(rounds);
  });

  it("is ⌈log₂(n / w + 1)⌉, exact powers of two too", () => {
    expect(slowStartRounds(1000, { initialWindow: 1, growth: 2 })).toBe(10);
    for (let k = 1; k < 40; k += 1) {
      for (const w of [1, 3, 10]) {
        const all = w * (2 ** k - 1);
        expect(slowStartRounds(all, { initialWindow: w, growth: 2 })).toBe(k);
        expect(slowStartRounds(all + 1, { initialWindow: w, growth: 2 })).toBe(k + 1);
      }
    }
  });

  it("takes longer with delayed acknowledgements: 10, 15, 22, 33 segments", () => {
    const delayed = { initialWindow: 10, growth: 1.5 };
    expect([10, 25, 26, 47, 48, 80, 81].map((n) => slowStartRounds(n, delayed))).toEqual([
      1, 2, 3, 3, 4, 4, 5,
    ]);
  });
});

describe("flowCompletion", () => {
  it.each([
    [100_000, 28e3, 28.871429],
    [100_000, 100e3, 8.35712],
    [100_000, 1e6, 1.388512],
    [100_000, 10e6, 0.928544],
    [5000, 1e6, 0.522848],
  ])(
    "agrees with Kurose and Ross's formula: %i bytes at %i bit/s take %f s",
    (size, rate, time) => {
      const { total, waiting, stalled, sending } = flowCompletion(size, { ...textbook, rate });
      expect(total).toBeCloseTo(time, 6);
      expect(total).toBeCloseTo(closedForm(size, { ...textbook, rate }), 9);
      expect(waiting + stalled + sending).toBeCloseTo(total, 12);
      expect(waiting).toBe(0.2);
    },
  );

  it("agrees with the formula for any size, rate and round trip", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.double({ min: 1e4, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (size, rate, roundTrip) => {
          const path = { ...textbook, rate, roundTrip };
          expectRatio(flowCompletion(size, path).total, closedForm(size, path), 1e-9);
        },
      ),
    );
  });

  it("hardly gains from a doubled rate: 100 kB over 100 ms", () => {
    const at = (rate: number) => flowCompletion(100_000, { ...modern, rate }).total;
    expect(at(10e6)).toBeCloseTo(0.447296, 9);
    expect(at(20e6)).toBeCloseTo(0.423648, 9);
    expect(1 - at(20e6) / at(10e6)).toBeCloseTo(0.053, 3);
    // Without a limit of the rate: 69 segments take three round trips, one more is the handshake's.
    expect(at(Infinity)).toBeCloseTo(0.4, 12);
  });

  it("is what comes of sending segment by segment, each when an acknowledgement lets it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2e6 }),
        fc.double({ min: 1e5, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 3 }),
        (size, rate, roundTrip, initialWindow, setupRoundTrips) => {
          const path = { ...modern, rate, roundTrip, initialWindow, setupRoundTrips };
          const done = slowStartSegments({ size, ...path }).at(-1)?.done ?? NaN;
          expectRatio(flowCompletion(size, path).total, done, 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never falls with size or round trip, nor with a smaller window", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 1e5, max: 1e9, noNaN: true }),
        (size, more, rate) => {
          const time = (n: number, change = {}) =>
            flowCompletion(n, { ...modern, rate, ...change }).total;
          expect(time(size + more)).toBeGreaterThanOrEqual(time(size));
          expect(time(size, { roundTrip: 0.2 })).toBeGreaterThan(time(size));
          expect(time(size, { initialWindow: 5 })).toBeGreaterThanOrEqual(time(size));
          expect(time(size, { growth: 1.5 })).toBeGreaterThanOrEqual(time(size));
        },
      ),
    );
  });
});

describe("slow start rejects", () => {
  it.each([
    {
      call: () => slowStartRounds(1.5, ten),
      text: "segments must be a whole number >= 0, got 1.5",
    },
    {
      call: () => slowStartRounds(1, { ...ten, initialWindow: 0 }),
      text: "initialWindow must be a whole number >= 1, got 0",
    },
    {
      call: () => slowStartRounds(1, { ...ten, growth: 1 }),
      text: "growth must be in [1.5, 2], got 1",
    },
    {
      call: () => flowCompletion(-1, { ...modern, rate: 1 }),
      text: "size must be finite and >= 0, got -1",
    },
    { call: () => flowCompletion(1, { ...modern, rate: 0 }), text: "rate must be > 0, got 0" },
    {
      call: () => flowCompletion(1, { ...modern, rate: 1, segmentSize: 0 }),
      text: "segmentSize must be finite and > 0, got 0",
    },
    {
      call: () => flowCompletion(1, { ...modern, rate: 1, setupRoundTrips: -1 }),
      text: "setupRoundTrips must be a whole number >= 0, got -1",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
