import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Mbps, bitsOf, ms } from "../../../lib/core/units";
import {
  bestPacketCount,
  bestPayloadSize,
  segmentedDelay,
} from "../../../lib/model/latency/packet-size";
import { simulateForwarding } from "../../../lib/scenario/latency/forwarding";

const kuroseRoss = { messageSize: 8e6, headerSize: 80, links: 3 };
const path = { ...kuroseRoss, rate: Mbps(2), propagationDelay: 0 };
const message = fc.record({
  messageSize: fc.integer({ min: 1, max: 2000 }),
  headerSize: fc.integer({ min: 0, max: 200 }),
  links: fc.integer({ min: 1, max: 6 }),
});

/** Oracle: bit after bit, second after second (1 bit/s): when each packet leaves each link. */
function walked(payload: number, { messageSize, headerSize, links }: typeof kuroseRoss): number {
  const free = new Array<number>(links).fill(0);
  let end = 0;
  for (let left = messageSize; left > 0; left -= payload) {
    const size = Math.min(left, payload) + headerSize;
    end = free.reduce((arrived, idle, link) => (free[link] = Math.max(arrived, idle) + size), 0);
  }
  return end;
}

describe("segmentedDelay", () => {
  it.each([
    { messageSize: bitsOf(1000), headerSize: 0, links: 3, payload: 8000, delay: ms(24) },
    { messageSize: bitsOf(1000), headerSize: 0, links: 3, payload: 1e9, delay: ms(24) },
    { messageSize: 8000, headerSize: 0, links: 3, payload: 1000, delay: ms(10) },
    { messageSize: 8000, headerSize: 500, links: 1, payload: 1000, delay: ms(12) },
  ])("is $delay s for $payload bits a packet over $links links", ({ payload, delay, ...rest }) => {
    const params = { ...rest, rate: Mbps(1), propagationDelay: 0 };
    expect(segmentedDelay(payload, params)).toBeCloseTo(delay, 12);
    const far = { ...params, propagationDelay: ms(10) };
    expect(segmentedDelay(payload, far)).toBeCloseTo(delay + rest.links * ms(10), 12);
  });

  it("agrees with Kurose and Ross where all packets are full: (F / S + N - 1) (S + h) / R", () => {
    for (const payload of [2000, 16_000, 80_000]) {
      const expected = ((8e6 / payload + 2) * (payload + 80)) / 2e6;
      expect(segmentedDelay(payload, path)).toBeCloseTo(expected, 12);
    }
  });

  it("sends P packets where a P-th of the message is asked for, whatever the rounding", () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 1, max: 5000 }), (params, packets) => {
        const { messageSize, headerSize, links } = params;
        const delay = segmentedDelay(messageSize / packets, { ...path, ...params });
        const bits = (links + packets - 1) * (messageSize / packets + headerSize);
        expect(delay / (bits / path.rate)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("agrees with packets that are followed from link to link, the last one short", () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 1, max: 2500 }), (params, payload) => {
        const delay = segmentedDelay(payload, { ...params, rate: 1, propagationDelay: 0 });
        expect(delay).toBeCloseTo(walked(payload, params), 8);
      }),
    );
  });

  it("agrees with packets that queue for each link in a simulation", () => {
    const sizes = fc.integer({ min: 100, max: 2500 });
    fc.assert(
      fc.property(
        message,
        sizes,
        fc.integer({ min: 0, max: 50 }),
        (params, payload, propagation) => {
          const { messageSize, headerSize, links } = params;
          const packets = Math.ceil(messageSize / payload);
          const packetSizes = Array.from({ length: packets }, (_, i) => {
            return Math.min(payload, messageSize - i * payload) + headerSize;
          });
          const path = { rate: 3, propagationDelay: propagation };
          const { delay } = simulateForwarding({ packetSizes, links, ...path });
          expect(segmentedDelay(payload, { ...params, ...path })).toBeCloseTo(delay, 8);
        },
      ),
    );
  });

  it("is unbounded for packets that hold nothing", () => {
    expect(segmentedDelay(5e-324, path)).toBe(Infinity);
  });

  it.each([
    { change: { payload: 0 }, text: "payloadSize must be finite and > 0, got 0" },
    { change: { messageSize: -1 }, text: "messageSize must be finite and > 0, got -1" },
    { change: { headerSize: -1 }, text: "headerSize must be finite and >= 0, got -1" },
    { change: { links: 1.5 }, text: "links must be a whole number >= 1, got 1.5" },
    { change: { rate: NaN }, text: "rate must be finite and > 0, got NaN" },
    { change: { propagationDelay: -1 }, text: "propagationDelay must be finite and >= 0, got -1" },
  ])("rejects: $text", ({ change, text }) => {
    const { payload, ...params } = { payload: 8, ...path, ...change };
    expect(() => segmentedDelay(payload, params)).toThrow(new RangeError(text));
  });
});

describe("best packets", () => {
  it("agree with values that were computed elsewhere: √(40 F), 4.0359 s", () => {
    const payload = bestPayloadSize(kuroseRoss);
    expect(payload).toBeCloseTo(17_888.5438, 4);
    // Packets that could be cut anywhere: 447.2 of them.
    expect((8e6 / payload + 2) * ((payload + 80) / 2e6)).toBeCloseTo(4.035857088, 9);
    expect(bestPacketCount(kuroseRoss)).toBe(447);
  });

  it("have no better count of packets", () => {
    fc.assert(
      fc.property(message, (params) => {
        const { messageSize, headerSize, links } = params;
        const delay = (count: number) => (links + count - 1) * (messageSize / count + headerSize);
        const best = bestPacketCount(params);
        expect(best === Infinity).toBe(headerSize === 0 && links > 1);
        if (best === Infinity) return;
        const delays = Array.from({ length: 2500 }, (_, i) => delay(i + 1));
        expect(delay(best)).toBeLessThanOrEqual(Math.min(...delays) * (1 + 1e-12));
      }),
    );
  });

  it("go with the limits: one link, no header, a message smaller than the best payload", () => {
    expect(bestPayloadSize({ ...kuroseRoss, links: 1 })).toBe(8e6);
    expect(bestPacketCount({ ...kuroseRoss, links: 1 })).toBe(1);
    expect(bestPayloadSize({ ...kuroseRoss, headerSize: 0 })).toBe(0);
    expect(bestPacketCount({ ...kuroseRoss, headerSize: 0 })).toBe(Infinity);
    expect(bestPayloadSize({ messageSize: 100, headerSize: 800, links: 3 })).toBe(100);
    expect(bestPacketCount({ messageSize: 100, headerSize: 800, links: 3 })).toBe(1);
    // In between as well: S² grows with F and h, and falls with the links behind the first.
    expect(bestPayloadSize({ ...kuroseRoss, links: 9 })).toBeCloseTo(17_888.5438 / 2, 4);
  });

  it.each([
    { change: { links: 0 }, text: "links must be a whole number >= 1, got 0" },
    { change: { messageSize: 0 }, text: "messageSize must be finite and > 0, got 0" },
    { change: { headerSize: Infinity }, text: "headerSize must be finite and >= 0, got Infinity" },
  ])("reject: $text", ({ change, text }) => {
    const params = { ...kuroseRoss, ...change };
    expect(() => bestPayloadSize(params)).toThrow(new RangeError(text));
    expect(() => bestPacketCount(params)).toThrow(new RangeError(text));
  });
});
