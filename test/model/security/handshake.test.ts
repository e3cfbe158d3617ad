import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import {
  type HandshakeStack,
  firstByteTime,
  flightRoundTrips,
  handshakeLossDelay,
  handshakeRoundTrips,
  handshakeStacks,
} from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

const plain = { resumed: false, extraRoundTrips: 0, workTime: 0 };

describe("handshakeRoundTrips", () => {
  it.each([
    { stack: "TCP", resumed: false, count: 2 },
    { stack: "TCP + TLS 1.2", resumed: false, count: 4 },
    { stack: "TCP + TLS 1.2", resumed: true, count: 3 },
    { stack: "TCP + TLS 1.3", resumed: false, count: 3 },
    { stack: "TCP + TLS 1.3", resumed: true, count: 2 },
    { stack: "QUIC", resumed: false, count: 2 },
    { stack: "QUIC", resumed: true, count: 1 },
  ] as const)("of $stack, resumed $resumed: $count", ({ stack, resumed, count }) => {
    expect(handshakeRoundTrips(stack, { resumed })).toBe(count);
  });
});

describe("firstByteTime", () => {
  it("agrees with RFC 9000 and 8446 at 50 and 100 ms", () => {
    const at = (roundTrip: number) =>
      handshakeStacks.map((stack) => firstByteTime(roundTrip, { ...plain, stack }));
    expect(at(ms(50)).map((time) => Math.round(1000 * time))).toEqual([100, 200, 150, 100]);
    const resumed = { ...plain, stack: "QUIC", resumed: true } as const;
    expect(firstByteTime(ms(50), resumed)).toBeCloseTo(0.05, 12);
    // A chain of 4.5 kB does not fit into what QUIC lets the server send at first.
    const extraRoundTrips = flightRoundTrips(4500, { allowance: 3600 });
    expect(firstByteTime(ms(100), { ...plain, stack: "QUIC", extraRoundTrips })).toBeCloseTo(0.3);
    // TLS 1.3 saves a round trip.
    const [, old = NaN, now = NaN] = at(ms(150));
    expect(old - now).toBeCloseTo(0.15, 12);
  });

  it("is a line in the round trip: n + x is its slope, the work its start", () => {
    const stacks = fc.constantFrom(...handshakeStacks);
    fc.assert(
      fc.property(
        stacks,
        fc.boolean(),
        fc.nat(5),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (stack, resumed, extraRoundTrips, workTime) => {
          const params = { stack, resumed, extraRoundTrips, workTime };
          expect(firstByteTime(0, params)).toBe(workTime);
          const slope = firstByteTime(2, params) - firstByteTime(1, params);
          expect(slope).toBeCloseTo(handshakeRoundTrips(stack, { resumed }) + extraRoundTrips, 9);
        },
      ),
    );
  });
});

describe("flightRoundTrips", () => {
  it("counts windows that double until the flight has gone", () => {
    for (const [size, count] of [
      [0, 0],
      [14_600, 0],
      [14_601, 1],
      [43_800, 1],
      [43_801, 2],
      [102_200, 2],
      [102_201, 3],
    ] as const) {
      expect(flightRoundTrips(size, { allowance: 14_600 })).toBe(count);
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e5 }),
        (size, allowance) => {
          const count = flightRoundTrips(size, { allowance });
          const sent = (rounds: number) => allowance * (2 ** (rounds + 1) - 1);
          expect(sent(count)).toBeGreaterThanOrEqual(size);
          if (count > 0) expect(sent(count - 1)).toBeLessThan(size);
        },
      ),
    );
  });
});

describe("handshakeLossDelay", () => {
  it("is the sum over all numbers of tries", () => {
    for (const loss of [0, 0.01, 0.05, 0.1]) {
      const failure = 1 - (1 - loss) ** 2;
      let mean = 0;
      for (let lost = 1; lost < 200; lost += 1) {
        mean += failure ** lost * (1 - failure) * 1.5 * (2 ** lost - 1);
      }
      expect(handshakeLossDelay(loss, { roundTrips: 3, timeout: 1.5 })).toBeCloseTo(3 * mean, 9);
    }
  });

  it("has no bound where time-outs double faster than luck comes", () => {
    const params = { roundTrips: 2, timeout: 1 };
    expect(handshakeLossDelay(0.3, params)).toBe(Infinity);
    expect(handshakeLossDelay(0.29, params)).toBeLessThan(Infinity);
    expect(handshakeLossDelay(1, { roundTrips: 0, timeout: 1 })).toBe(0);
    expectRatio(handshakeLossDelay(1e-12, params), 4e-12, 1e-9);
  });
});

describe("handshakes reject", () => {
  it.each([
    {
      call: () => handshakeRoundTrips("SSH" as HandshakeStack, { resumed: false }),
      text: "stack must be one of TCP, TCP + TLS 1.2, TCP + TLS 1.3, QUIC, got SSH",
    },
    {
      call: () => firstByteTime(-1, { ...plain, stack: "TCP" }),
      text: "roundTrip must be finite and >= 0, got -1",
    },
    {
      call: () => firstByteTime(1, { ...plain, stack: "TCP", extraRoundTrips: 0.5 }),
      text: "extraRoundTrips must be a whole number >= 0, got 0.5",
    },
    {
      call: () => flightRoundTrips(1, { allowance: 0 }),
      text: "allowance must be finite and > 0, got 0",
    },
    {
      call: () => handshakeLossDelay(1.2, { roundTrips: 2, timeout: 1 }),
      text: "loss must be in [0, 1], got 1.2",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
