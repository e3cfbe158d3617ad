import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestErrorPayload, packetErrorChance, soundPayloadShare } from "../../../lib/model/layers";
import { simulateBitFlips } from "../../../lib/scenario/layers";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const alone = (bitErrorRate: number) => ({ bitErrorRate, burstLength: 1 });

describe("packetErrorChance", () => {
  it("agrees with values that were computed with more digits", () => {
    expectRatio(packetErrorChance(12_000, alone(1e-6)), 0.0119282931, 1e-8);
    expectRatio(packetErrorChance(1e6, alone(1e-9)), 9.995e-4, 1e-6);
    expectRatio(packetErrorChance(1, alone(0.25)), 0.25);
    expect(packetErrorChance(1, { bitErrorRate: 1, burstLength: 1 })).toBe(1);
  });

  it("agrees with all ways for bursts to begin", () => {
    for (const burstLength of [1, 2, 3]) {
      for (const size of [1, 4, 6]) {
        const start = 0.2;
        const places = size + burstLength - 1;
        let hit = 0;
        for (let way = 1; way < 2 ** places; way += 1) {
          const begun = [...way.toString(2)].filter((bit) => bit === "1").length;
          hit += start ** begun * (1 - start) ** (places - begun);
        }
        const bitErrorRate = 1 - (1 - start) ** burstLength;
        expect(packetErrorChance(size, { bitErrorRate, burstLength })).toBeCloseTo(hit, 12);
      }
    }
  });

  it("agrees with bits that are flipped, alone and in bursts", () => {
    for (const burstLength of [1, 8, 50]) {
      const run = { payload: 1000, bitErrorRate: 1e-3, burstLength, packets: 100_000, seed: 8 };
      const { damaged, wrongBits } = simulateBitFlips(run);
      expectWithinFourErrors(packetErrorChance(1000, run), damaged);
      // Starts of bursts are a Poisson stream, nearly: so many of them, each so long.
      const error = Math.sqrt((1e-3 * burstLength) / 1e8);
      expect(Math.abs(wrongBits - 1e-3) / error).toBeLessThan(4);
    }
  });

  it("is less for bursts, which spoil fewer packets with as many bits", () => {
    const chance = (burstLength: number) =>
      packetErrorChance(12_000, { bitErrorRate: 1e-5, burstLength });
    expect(chance(10)).toBeLessThan(chance(1));
    expect(chance(100)).toBeLessThan(chance(10));
  });
});

describe("bestErrorPayload", () => {
  it("is 5.5 kbit with 40 bytes of headers where one bit in 100 000 is wrong", () => {
    const params = { headerSize: 320, bitErrorRate: 1e-5 };
    expect(bestErrorPayload(params)).toBeCloseTo(5499.1, 1);
    expectRatio(soundPayloadShare(5500, params), (5500 / 5820) * (1 - 1e-5) ** 5820, 1e-12);
  });

  it("is the largest: a little more or less is worse", () => {
    const header = fc.double({ min: 1, max: 1e4, noNaN: true });
    const rate = fc.double({ min: -8, max: -3, noNaN: true });
    fc.assert(
      fc.property(header, rate, (headerSize, power) => {
        const params = { headerSize, bitErrorRate: 10 ** power };
        const best = bestErrorPayload(params);
        const share = soundPayloadShare(best, params);
        expect(soundPayloadShare(1.01 * best, params)).toBeLessThan(share);
        expect(soundPayloadShare(0.99 * best, params)).toBeLessThan(share);
      }),
    );
  });

  it("is without bound where no bit is wrong, and nothing where nothing is gained", () => {
    expect(bestErrorPayload({ headerSize: 320, bitErrorRate: 0 })).toBe(Infinity);
    expect(bestErrorPayload({ headerSize: 0, bitErrorRate: 1e-5 })).toBe(0);
    expect(bestErrorPayload({ headerSize: 320, bitErrorRate: 1 })).toBe(0);
    expect(soundPayloadShare(100, { headerSize: 320, bitErrorRate: 1 })).toBe(0);
  });

  it("agrees with payload that gets through", () => {
    const params = { headerSize: 320, bitErrorRate: 1e-4 };
    for (const payload of [500, 1700, 6000]) {
      const run = { payload, ...params, packets: 50_000, seed: 9 };
      expectWithinFourErrors(soundPayloadShare(payload, params), simulateBitFlips(run).goodput);
    }
  });
});

it.each([
  { call: () => packetErrorChance(0, alone(0.1)), text: "size must be >= 1, got 0" },
  {
    call: () => packetErrorChance(1, { bitErrorRate: 0.1, burstLength: 0.5 }),
    text: "burstLength must be >= 1, got 0.5",
  },
  {
    call: () => soundPayloadShare(0, { headerSize: 1, bitErrorRate: 0 }),
    text: "payload must be finite and > 0, got 0",
  },
  {
    call: () => bestErrorPayload({ headerSize: 1, bitErrorRate: 2 }),
    text: "bitErrorRate must be in [0, 1], got 2",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
