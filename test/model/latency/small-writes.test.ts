import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import { naglePacketRate, nagleWritesPerPacket } from "../../../lib/model/latency/small-writes";
import { simulateSmallWrites } from "../../../lib/scenario/latency/nagle-connection";

describe("small writes", () => {
  it("agree with values that were computed elsewhere: 500 writes a second and 20 ms are 10 a packet, 50 packets", () => {
    expect(nagleWritesPerPacket(500, { roundTrip: ms(20) })).toBeCloseTo(10, 3);
    expect(naglePacketRate(500, { roundTrip: ms(20) })).toBeCloseTo(50, 3);
  });

  it("are all carried: packets × writes in one = writes", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (writeRate, roundTrip) => {
          const packets = naglePacketRate(writeRate, { roundTrip });
          const each = nagleWritesPerPacket(writeRate, { roundTrip });
          expect((packets * each) / writeRate).toBeCloseTo(1, 12);
          const about = Math.max(1, writeRate * roundTrip);
          expect(each).toBeGreaterThanOrEqual(about * (1 - 1e-12));
          // The usual rule is furthest off at one write a round trip: 1 + 1/e.
          expect(each / about).toBeLessThanOrEqual(1 + Math.exp(-1) + 1e-12);
        },
      ),
    );
  });

  it.each([
    { writeRate: 5, seed: 1 },
    { writeRate: 50, seed: 2 },
    { writeRate: 150, seed: 3 },
    { writeRate: 500, seed: 4 },
  ])("agree with a sender in a simulation: $writeRate writes a second", ({ writeRate, seed }) => {
    const roundTrip = ms(20);
    const connection = { segmentSize: 1e6, roundTrip, ackDelay: 0, nagle: true };
    const duration = 1e4 / writeRate;
    const params = { ...connection, writeRate, writeSize: 1, duration, seed };
    const { estimate, low, high } = simulateSmallWrites(params);
    // Ten parts: Student's t of 9 degrees of freedom.
    const error = (high - low) / 2 / 2.262;
    const rate = naglePacketRate(writeRate, { roundTrip });
    expect(Math.abs(estimate - rate) / Math.max(error, 1 / duration)).toBeLessThan(4);
  });

  it("are a packet each where the network is instant", () => {
    expect(naglePacketRate(500, { roundTrip: 0 })).toBeCloseTo(500, 12);
    expect(nagleWritesPerPacket(500, { roundTrip: 0 })).toBe(1);
  });

  it.each([
    { writeRate: 0, roundTrip: 1, text: "writeRate must be finite and > 0, got 0" },
    { writeRate: 1, roundTrip: -1, text: "roundTrip must be finite and >= 0, got -1" },
  ])("reject: $text", ({ writeRate, roundTrip, text }) => {
    expect(() => naglePacketRate(writeRate, { roundTrip })).toThrow(new RangeError(text));
    expect(() => nagleWritesPerPacket(writeRate, { roundTrip })).toThrow(new RangeError(text));
  });
});
