import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gbps } from "../../../lib/core/units";
import {
  commonHeaders,
  encapsulationEfficiency,
  ethernetLink,
  largestPayload,
  quicHeader,
  quicNumberSize,
  wireGoodput,
} from "../../../lib/model/layers";
import { stackOf } from "../../../lib/figure/layers/stacks";
import { expectRatio } from "../availability/four-errors";

const packet = { connectionId: 8, packetNumber: 2, stream: 0, offset: 1e6, length: 0 };

/** A packet as bytes, number by number, without protection. */
function bytesOf({ connectionId, packetNumber, stream, offset, length }: typeof packet): number[] {
  const number = (value: number) => {
    for (const [size, bits] of [
      [1, 6],
      [2, 14],
      [4, 30],
      [8, 62],
    ] as const) {
      if (BigInt(value) < 1n << BigInt(bits)) {
        const prefix = BigInt(Math.log2(size)) << BigInt(bits);
        const all = BigInt(value) | prefix;
        return Array.from({ length: size }, (_, i) =>
          Number((all >> BigInt(8 * (size - 1 - i))) & 255n),
        );
      }
    }
    return [];
  };
  // 01 and reserved bits, key phase, size of the number; type 0b00001OLF.
  const flags = 0x40 | (packetNumber - 1);
  const type = 0x08 | (offset > 0 ? 4 : 0) | (length > 0 ? 2 : 0);
  return [
    ...[
      flags,
      ...new Array<number>(connectionId).fill(7),
      ...new Array<number>(packetNumber).fill(9),
    ],
    ...[type, ...number(stream), ...(offset > 0 ? number(offset) : [])],
    ...[...(length > 0 ? number(length) : []), ...new Array<number>(16).fill(0)],
  ];
}

describe("a packet of QUIC", () => {
  it("has numbers as long as those in the RFC", () => {
    // RFC 9000, appendix A.1; the first is more than a number of JavaScript holds exactly.
    expect([494_878_333, 15_293, 37].map(quicNumberSize)).toEqual([4, 2, 1]);
    expect(quicNumberSize(2 ** 52)).toBe(8);
    expect([0, 63, 64, 16_383, 16_384, 2 ** 30 - 1, 2 ** 30].map(quicNumberSize)).toEqual([
      ...[1, 1, 2, 2, 4, 4, 8],
    ]);
  });

  it("has as many bytes beside its data as one that is written down", () => {
    const sizes = fc.record({
      connectionId: fc.integer({ min: 0, max: 20 }),
      packetNumber: fc.integer({ min: 1, max: 4 }),
      stream: fc.constantFrom(0, 60, 64, 20_000, 2 ** 40),
      offset: fc.constantFrom(0, 1, 63, 64, 16_384, 2 ** 30, 2 ** 50),
      length: fc.constantFrom(0, 1, 64, 1400),
    });
    fc.assert(
      fc.property(sizes, (params) => {
        expect(quicHeader(params).size).toBe(bytesOf(params).length);
      }),
    );
  });

  it("is at least 20 bytes, and 33 in the common case", () => {
    const least = { connectionId: 0, packetNumber: 1, stream: 0, offset: 0, length: 0 };
    expect(quicHeader(least).size).toBe(1 + 1 + 2 + 16);
    expect(quicHeader(packet)).toEqual(commonHeaders.quic);
  });

  it("leaves more of an Ethernet frame than TLS over TCP with time stamps", () => {
    const quic = stackOf("QUIC over UDP over IPv4");
    const most = largestPayload(1500, quic);
    expect(most).toBe(1500 - 20 - 8 - 33);
    expectRatio(encapsulationEfficiency(most, quic), 1439 / 1538);
    expectRatio(wireGoodput(most, { ...quic, linkRate: Gbps(1) }), 935.630689e6, 1e-9);
    const tls = stackOf("TLS over TCP over IPv4");
    expect(most - largestPayload(1500, tls)).toBe(13);
    // Datagrams of 1200 bytes, which are sent before the path is known.
    const { ipv4, udp } = commonHeaders;
    const first = { headers: [ipv4, udp, commonHeaders.quic], link: ethernetLink };
    expectRatio(encapsulationEfficiency(1200 - 33, first), 1167 / 1266);
  });
});

it.each([
  { given: { connectionId: 21 }, text: "connectionId must be in [0, 20], got 21" },
  { given: { packetNumber: 0 }, text: "packetNumber must be in [1, 4], got 0" },
  { given: { stream: -1 }, text: "stream must be a whole number >= 0, got -1" },
  { given: { offset: 0.5 }, text: "offset must be a whole number >= 0, got 0.5" },
  { given: { length: 2 ** 53 }, text: /^length must be / },
])("rejects: $text", ({ given, text }) => {
  expect(() => quicHeader({ ...packet, ...given })).toThrow(
    typeof text === "string" ? new RangeError(text) : text,
  );
});
