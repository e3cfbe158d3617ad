import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MiB, us } from "../../../lib/core/units";
import {
  handshakeCapacity,
  recordEfficiency,
  recordOverhead,
  securedThroughput,
} from "../../../lib/model/security";
import { expectRatio } from "../availability/four-errors";

const tls = { recordSize: 16_384, overhead: 22 };

describe("records of TLS 1.3", () => {
  it.each([
    { payload: 16_384, expected: 0.998659027 },
    { payload: 1400, expected: 0.984528833 },
    { payload: 100, expected: 0.819672131 },
  ])("leave $expected of the bytes to $payload of payload", ({ payload, expected }) => {
    expect(recordEfficiency(payload, tls)).toBeCloseTo(expected, 9);
  });

  it("add 22 bytes each, the last one too", () => {
    expect(recordOverhead(MiB(1), tls)).toBe(1408);
    expect(recordOverhead(MiB(1) + 1, tls)).toBe(1430);
    expect(recordOverhead(0, tls)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 20_000 }),
        (size, recordSize) => {
          let [records, left] = [0, size];
          for (; left > 0; left -= recordSize) records += 1;
          expect(recordOverhead(size, { recordSize, overhead: 22 })).toBe(22 * records);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("of full size have the efficiency of their bytes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16_384 }),
        fc.integer({ min: 1, max: 100 }),
        (recordSize, records) => {
          const size = recordSize * records;
          const sent = size + recordOverhead(size, { recordSize, overhead: 22 });
          expectRatio(recordEfficiency(recordSize, tls), size / sent, 1e-12);
        },
      ),
    );
  });
});

describe("securedThroughput", () => {
  const cipher = { startTime: us(4), byteRate: 2e9 };

  it("is the lesser of what the link carries and what processors encrypt, by hand", () => {
    // 1400 bytes take 4 µs + 0.7 µs: 298 MB/s, 2.38 Gbit/s.
    const one = securedThroughput(1400, { linkRate: 1e10, overhead: 22, processors: 1, cipher });
    expect(one.limit).toBe("processors");
    expectRatio(one.goodput, (8 * 1400) / 4.7e-6, 1e-12);
    const many = securedThroughput(1400, { linkRate: 1e10, overhead: 22, processors: 8, cipher });
    expect(many.limit).toBe("link");
    expectRatio(many.goodput, (1e10 * 1400) / 1422, 1e-12);
  });

  it("never falls with processors, the link or the size of records", () => {
    const sizes = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 64 }),
        fc.double({ min: 1e3, max: 1e12, noNaN: true }),
        (size, processors, linkRate) => {
          const params = { linkRate, overhead: 22, processors, cipher };
          const { goodput } = securedThroughput(size, params);
          const more = [
            securedThroughput(size, { ...params, processors: processors + 1 }),
            securedThroughput(size, { ...params, linkRate: 2 * linkRate }),
            securedThroughput(size + 1, params),
          ];
          for (const each of more)
            expect(each.goodput).toBeGreaterThanOrEqual(goodput * (1 - 1e-12));
          expect(goodput).toBeLessThan(linkRate);
        },
      ),
    );
  });

  it("counts handshakes by the processors' time", () => {
    expect(handshakeCapacity(us(500), { processors: 4 })).toBeCloseTo(8000, 6);
    expect(handshakeCapacity(Infinity, { processors: 4 })).toBe(0);
  });
});

describe("records reject", () => {
  it.each([
    {
      call: () => recordOverhead(1, { recordSize: 0, overhead: 22 }),
      text: "recordSize must be a whole number >= 1, got 0",
    },
    {
      call: () => recordEfficiency(0, { overhead: 22 }),
      text: "payload must be finite and > 0, got 0",
    },
    {
      call: () =>
        securedThroughput(1, {
          ...{ linkRate: 0, overhead: 22, processors: 1 },
          cipher: { startTime: 0, byteRate: 1 },
        }),
      text: "linkRate must be finite and > 0, got 0",
    },
    {
      call: () => handshakeCapacity(0, { processors: 1 }),
      text: "workTime must be > 0, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
