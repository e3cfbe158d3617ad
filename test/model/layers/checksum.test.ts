import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  burstMissed,
  crc32,
  doubleFlipMissed,
  internetChecksum,
  onesComplementSum,
  randomBytesMissed,
  updatedChecksum,
} from "../../../lib/model/layers";
import { simulateCorruptions } from "../../../lib/scenario/layers";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/[\da-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
const anyBytes = fc.uint8Array({ maxLength: 200 });

describe("internetChecksum", () => {
  it("agrees with RFC 1071 and with a header that others have published", () => {
    expect(onesComplementSum(bytesOf("0001f203f4f5f6f7"))).toBe(0xddf2);
    expect(internetChecksum(bytesOf("0001f203f4f5f6f7"))).toBe(0x220d);
    // The header of a datagram of UDP that Wikipedia works through ("Internet checksum").
    const header = "45000073000040004011" + "0000" + "c0a80001c0a800c7";
    expect(internetChecksum(bytesOf(header))).toBe(0xb861);
    expect(internetChecksum(bytesOf(header.replace("40110000", "4011b861")))).toBe(0);
  });

  it("is what is left of a large number divided by 65535", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const even = bytes.length % 2 === 1 ? [...bytes, 0] : [...bytes];
        const hex = even.map((byte) => byte.toString(16).padStart(2, "0")).join("");
        const number = BigInt(`0x${hex || "0"}`);
        const rest = Number(number % 65535n);
        expect(onesComplementSum(bytes)).toBe(rest === 0 && number > 0n ? 65535 : rest);
      }),
    );
  });

  it("takes a last odd byte as the high half of a word", () => {
    expect(onesComplementSum(Uint8Array.of(0x12, 0x34, 0x56))).toBe(0x1234 + 0x5600);
    expect(onesComplementSum(new Uint8Array(0))).toBe(0);
    expect(internetChecksum(Uint8Array.of(0xff, 0xff))).toBe(0);
    expect(internetChecksum(Uint8Array.of(0, 0))).toBe(0xffff);
  });

  it("knows neither the order of words nor where carries went, and swaps bytes with them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 64 }), (given) => {
        const bytes = given.slice(0, given.length & ~1);
        const words = Array.from({ length: bytes.length / 2 }, (_, i) =>
          bytes.slice(2 * i, 2 * i + 2),
        );
        const turned = Uint8Array.from(words.reverse().flatMap((word) => [...word]));
        expect(onesComplementSum(turned)).toBe(onesComplementSum(bytes));
        const swapped = Uint8Array.from(bytes, (_, i) => bytes[i ^ 1] as number);
        const sum = onesComplementSum(bytes);
        expect(onesComplementSum(swapped)).toBe(((sum & 255) << 8) | (sum >> 8));
      }),
    );
  });
});

describe("updatedChecksum", () => {
  it("agrees with RFC 1624, where the older equation gives ffff", () => {
    expect(updatedChecksum(0xdd2f, { before: 0x5555, after: 0x3285 })).toBe(0);
  });

  it("is the checksum of the changed header", () => {
    const header = fc.uint8Array({ minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(header, fc.nat(8), fc.nat(65_535), (bytes, place, after) => {
        bytes[19] = 1; // Not all words are 0, before and after.
        const view = new DataView(bytes.buffer);
        const old = internetChecksum(bytes);
        const before = view.getUint16(2 * place);
        view.setUint16(2 * place, after);
        expect(updatedChecksum(old, { before, after })).toBe(internetChecksum(bytes));
      }),
    );
  });
});

describe("crc32", () => {
  it("has the known check value, and is that of zlib", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    fc.assert(fc.property(anyBytes, (bytes) => void expect(crc32(bytes)).toBe(zlibCrc32(bytes))));
  });
});

describe("what the checksum misses", () => {
  it("of random bytes: all messages of one word and of two", () => {
    expectRatio(randomBytesMissed(1), 2 / 65_536);
    // Two words make 65535 or 0 if the second is the complement of the first, or each is 0 or ffff.
    expectRatio(randomBytesMissed(2), (65_536 + 2) / 2 ** 32);
    expectRatio(randomBytesMissed(750), 1 / 65_535);
  });

  it("of two flipped bits: every pair, in every value of their two places", () => {
    for (const words of [3, 10]) {
      let [missed, pairs] = [0, 0];
      for (let one = 0; one < 16 * words; one += 1) {
        for (let other = 0; other < one; other += 1) {
          for (let values = 0; values < 4; values += 1) {
            const change = (values & 1 ? -1 : 1) * 2 ** (one % 16);
            const more = (values & 2 ? -1 : 1) * 2 ** (other % 16);
            pairs += 1;
            if ((change + more) % 65_535 === 0) missed += 1;
          }
        }
      }
      expect(doubleFlipMissed(words)).toBeCloseTo(missed / pairs, 12);
    }
    expectRatio(doubleFlipMissed(750), 749 / 11_999 / 2);
  });

  /** The distribution of what a burst adds to the sum, bit by bit. */
  function burstByAdding(length: number): number {
    let chances = new Float64Array(65_535);
    chances[0] = 1;
    for (let bit = 0; bit < length; bit += 1) {
      const step = 2 ** (bit % 16);
      const isEnd = bit === 0 || bit === length - 1;
      const next = new Float64Array(65_535);
      chances.forEach((chance, sum) => {
        if (chance === 0) return;
        const [up, down] = [(sum + step) % 65_535, (sum - step + 65_535) % 65_535];
        next[up] = (next[up] as number) + chance * (isEnd ? 0.5 : 0.25);
        next[down] = (next[down] as number) + chance * (isEnd ? 0.5 : 0.25);
        if (!isEnd) next[sum] = (next[sum] as number) + chance / 2;
      });
      chances = next;
    }
    return chances[0] as number;
  }

  it("of bursts: what their bits add up to", () => {
    for (const length of [2, 9, 15]) {
      expect(burstMissed(length)).toBe(0);
      expect(burstByAdding(length)).toBe(0);
    }
    // 16 bits: all of them, from 0 to ffff or back.
    expectRatio(burstMissed(16), 2 ** -14 * 2 * 2 ** -16, 1e-6);
    for (const length of [17, 18, 24, 31, 32, 33, 40, 64]) {
      expectRatio(burstMissed(length), burstByAdding(length), 1e-6);
    }
  });

  const run = { messages: 40_000, seed: 3 } as const;
  it("agrees with messages that are changed", () => {
    for (const size of [6, 20, 60]) {
      const two = simulateCorruptions({ ...run, kind: "two flipped bits", size });
      expectWithinFourErrors(doubleFlipMissed(size / 2), two.checksum);
      expect(two.missedByCrc).toBe(0);
    }
  });

  it("agrees with random bytes and long bursts, which are seldom missed", () => {
    const many = { size: 8, messages: 2_000_000, seed: 5 } as const;
    const random = simulateCorruptions({ ...many, kind: "random bytes" });
    expectWithinFourErrors(randomBytesMissed(4), random.checksum);
    expect(random.missedByChecksum).toBeGreaterThan(10);
    const burst = simulateCorruptions({ ...many, kind: "burst", burstLength: 17 });
    expectWithinFourErrors(burstMissed(17), burst.checksum);
    expect(burst.missedByCrc).toBe(0);
  });

  it("never misses a flipped bit or a short burst, and always what keeps the sum", () => {
    const kinds = [
      ["one flipped bit", 0],
      ["burst", 0],
      ["swapped words", 1],
      ["added and subtracted", 1],
    ] as const;
    for (const [kind, share] of kinds) {
      const { checksum, missedByCrc, changed } = simulateCorruptions({
        ...{ ...run, kind, size: 20, burstLength: 15 },
      });
      expect({ kind, share: checksum.estimate }).toEqual({ kind, share });
      expect(missedByCrc).toBe(0);
      expect(changed).toBeGreaterThan(39_900);
    }
  });
});

it.each([
  { call: () => internetChecksum("ab" as never), text: "data must be a Uint8Array, got ab" },
  { call: () => crc32([1] as never), text: "data must be a Uint8Array, got 1" },
  { call: () => burstMissed(65_537), text: "length must be in [1, 65536], got 65537" },
  { call: () => doubleFlipMissed(0), text: "words must be a whole number >= 1, got 0" },
  { call: () => doubleFlipMissed(2), text: "words must be >= 3, got 2" },
  {
    call: () => updatedChecksum(0, { before: 65_536, after: 0 }),
    text: "before must be in [0, 65535], got 65536",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
