import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fragmentCount,
  fragmentHoles,
  fragmentTable,
  internetChecksum,
  ipv4Fragments,
  ipv4Packet,
  parsedIpv4,
  parsedUdp,
  pathMtu,
  reassembledIpv4,
  udpDatagram,
} from "../../../lib/model/layers";
import * as any from "./packets";
import { ends, ipv4 } from "./packets";

const free = { ...ipv4, dontFragment: false };
const bytes = (size: number) =>
  Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) & 255);
const hexOf = (packet: Uint8Array | undefined) => Buffer.from(packet ?? []).toString("hex");
const packet = ipv4Packet(free, { payload: bytes(2380) });
const cut = ipv4Fragments(packet, { mtu: 700 });
const part = (fields: object, payload: Uint8Array) =>
  ipv4Packet({ ...free, ...fields }, { payload });

/** The checksum that one adds up by hand. */
function checksumOf(header: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < 20; i += 2) {
    if (i !== 10) sum += ((header[i] as number) << 8) + (header[i + 1] as number);
  }
  return 0xffff - ((sum & 0xffff) + (sum >> 16));
}

describe("a packet of IPv4 that is cut", () => {
  it("has the fields of the textbook's example, byte for byte", () => {
    // Version, service, length; identification; flags and offset; life, protocol. 85, 170, 255 are 0x55, 0xaa, 0xff.
    const headers = [
      "450002bc12342000",
      "450002bc12342055",
      "450002bc123420aa",
      "45000168123400ff",
    ];
    expect(cut).toHaveLength(4);
    cut.forEach((fragment, i) => {
      const sum = checksumOf(fragment).toString(16).padStart(4, "0");
      const ahead = `${headers[i]}4011${sum}c0000201c0000235`;
      const payload = packet.slice(20 + 680 * i, 20 + 680 * (i + 1));
      expect(hexOf(fragment)).toBe(ahead + hexOf(payload));
      expect(internetChecksum(fragment.slice(0, 20))).toBe(0);
    });
  });

  it("has the fragments of the table, whatever the sizes", () => {
    const sizes = fc.tuple(any.anyIpv4, any.payloads, fc.integer({ min: 28, max: 120 }));
    fc.assert(
      fc.property(sizes, ([fields, payload, mtu]) => {
        const whole = { ...fields, dontFragment: false, moreFragments: false, fragmentOffset: 0 };
        const built = ipv4Packet(whole, { payload });
        const parts = ipv4Fragments(built, { mtu });
        const rows = fragmentTable(built.length, { mtu, headerSize: 20 });
        const found = parts.map(parsedIpv4).map(({ fields: each, payload: data }) => ({
          ...{ length: each.totalLength, data: data.length, offset: each.fragmentOffset },
          moreFragments: Number(each.moreFragments),
        }));
        expect(found).toEqual(
          rows.map(({ length, data, offset, moreFragments }) => ({
            ...{ length, data, offset, moreFragments },
          })),
        );
        // Whatever is not about the cut stays as it was.
        parts.forEach((each) => {
          const { fields: header } = parsedIpv4(each);
          const { identification, timeToLive, differentiatedServices } = whole;
          expect(header).toMatchObject({ identification, timeToLive, differentiatedServices });
        });
      }),
    );
  });

  it("is put together again in any order, with copies", () => {
    const sizes = fc.tuple(any.anyIpv4, any.payloads, fc.integer({ min: 28, max: 120 }));
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.nat(1e6)), ([fields, payload, mtu], keys) => {
        const whole = { ...fields, dontFragment: false, moreFragments: false, fragmentOffset: 0 };
        const built = ipv4Packet(whole, { payload });
        const parts = ipv4Fragments(built, { mtu });
        const mixed = [...parts, ...parts.slice(1)]
          .map((each) => ({ each, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(hexOf(reassembledIpv4(mixed))).toBe(hexOf(built));
        expect(fragmentHoles(mixed)).toEqual([]);
      }),
    );
  });

  it("is the same if links cut it one after the other, or if it is cut for the narrowest at once", () => {
    const mtus = [1500, 900, 1400, 300];
    let parts = [packet];
    for (const mtu of mtus) parts = parts.flatMap((each) => ipv4Fragments(each, { mtu }));
    expect(parts.length).toBeGreaterThan(fragmentCount(2400, { mtu: 300, headerSize: 20 }));
    expect(hexOf(reassembledIpv4(parts.reverse()))).toBe(hexOf(packet));
    const once = ipv4Fragments(packet, { mtu: pathMtu(mtus) });
    // No link cuts them again.
    for (const mtu of mtus) {
      expect(once.flatMap((each) => ipv4Fragments(each, { mtu })).map(hexOf)).toEqual(
        once.map(hexOf),
      );
    }
    expect(hexOf(reassembledIpv4(once))).toBe(hexOf(packet));
  });

  it("is as it was if it fits, even if it must not be cut", () => {
    const small = part({ dontFragment: true }, bytes(80));
    expect(ipv4Fragments(small, { mtu: 100 }).map(hexOf)).toEqual([hexOf(small)]);
    expect(() => ipv4Fragments(small, { mtu: 99 })).toThrow(
      new RangeError("mtu must be >= 100 for a packet that must not be cut, got 99"),
    );
    expect(() => ipv4Fragments(packet, { mtu: 27 })).toThrow(
      new RangeError("mtu must be >= 28, got 27"),
    );
  });

  it("is marked for congestion if any fragment was", () => {
    const ends = cut.map((each, i) => {
      const { fields, payload } = parsedIpv4(each);
      return ipv4Packet({ ...fields, congestionNotification: i === 2 ? 3 : 1 }, { payload });
    });
    expect(parsedIpv4(reassembledIpv4(ends)).fields.congestionNotification).toBe(3);
    const calm = ends.filter((_, i) => i !== 2).concat(cut[2] as Uint8Array);
    expect(parsedIpv4(reassembledIpv4(calm)).fields.congestionNotification).toBe(1);
  });
});

describe("the largest datagram of UDP", () => {
  const ports = { sourcePort: 1, destinationPort: 2 };

  it("has 65 507 bytes of data in a packet of 65 535, which Ethernet cuts into 45", () => {
    const payload = bytes(65_507);
    const whole = ipv4Packet(free, { payload: udpDatagram(ports, { payload, ...ends }) });
    expect(whole).toHaveLength(65_535);
    const parts = ipv4Fragments(whole, { mtu: 1500 });
    expect(parts).toHaveLength(45);
    parts.forEach((each) => expect(internetChecksum(each.slice(0, 20))).toBe(0));
    const again = parsedIpv4(reassembledIpv4(parts.reverse()));
    expect(hexOf(parsedUdp(again.payload, ends).payload)).toBe(hexOf(payload));
  });

  it("has no byte more in IPv4, though its own length would allow it", () => {
    const more = udpDatagram(ports, { payload: bytes(65_508), ...ends });
    expect(more).toHaveLength(65_516);
    expect(() => ipv4Packet(free, { payload: more })).toThrow(
      new RangeError("totalLength must be in [0, 65535], got 65536"),
    );
  });
});

describe("fragments that do not make a packet", () => {
  it("leave holes, which are named", () => {
    const [first, second, third, last] = cut as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    expect(fragmentHoles([last, first])).toEqual([{ from: 680, to: 2040 }]);
    expect(fragmentHoles([third, second])).toEqual([
      { from: 0, to: 680 },
      { from: 2040, to: Infinity },
    ]);
    expect(fragmentHoles([first])).toEqual([{ from: 680, to: Infinity }]);
    cut.forEach((_, i) => {
      const rest = cut.filter((__, k) => k !== i);
      const to = i === 3 ? "Infinity" : 680 * (i + 1);
      expect(() => reassembledIpv4(rest)).toThrow(
        new RangeError(
          `fragments must be all of a datagram, got a hole from byte ${680 * i} to ${to}`,
        ),
      );
    });
  });

  const middle = (offset: number, payload: Uint8Array) =>
    part({ fragmentOffset: offset, moreFragments: true }, payload);
  const end = (offset: number, payload: Uint8Array) => part({ fragmentOffset: offset }, payload);
  it.each([
    { parts: [], text: "fragments must hold 1 items or more, got 0" },
    // The same place with other bytes, a part of another, and one that begins within another.
    {
      parts: [middle(0, bytes(16)), middle(0, bytes(16).reverse()), end(2, bytes(4))],
      text: "fragments must not overlap, got byte 0 twice",
    },
    {
      parts: [middle(0, bytes(24)), middle(0, bytes(16)), end(3, bytes(4))],
      text: "fragments must not overlap, got byte 0 twice",
    },
    {
      parts: [middle(0, bytes(24)), middle(2, bytes(16)), end(4, bytes(4))],
      text: "fragments must not overlap, got byte 16 twice",
    },
    // Two ends, or something behind the end.
    {
      parts: [end(1, bytes(8)), end(2, bytes(8))],
      text: "fragments must end by byte 16, got 24",
    },
    {
      parts: [middle(0, bytes(16)), end(1, bytes(4))],
      text: "fragments must end by byte 12, got 16",
    },
    {
      parts: [middle(0, bytes(8)), middle(1, bytes(8)), end(1, bytes(8))],
      text: "fragments must end by byte 16, got more",
    },
    { parts: [middle(0, bytes(9))], text: "fragments[0] must carry a multiple of 8 bytes, got 9" },
    // Longer than a packet can be when it is whole.
    { parts: [end(8189, bytes(8))], text: "fragments[0] must end by byte 65515, got 65520" },
    {
      parts: [middle(0, bytes(8)), part({ fragmentOffset: 1, identification: 9 }, bytes(8))],
      text: "fragments[1].identification must be 4660, got 9",
    },
    {
      parts: [middle(0, bytes(8)), part({ fragmentOffset: 1, source: "192.0.2.9" }, bytes(8))],
      text: "fragments[1].source must be 192.0.2.1, got 192.0.2.9",
    },
    { parts: ["4500" as never], text: "fragments[0] must be a Uint8Array, got 4500" },
  ])("are refused: $text", ({ parts, text }) => {
    expect(() => reassembledIpv4(parts)).toThrow(new RangeError(text));
    expect(() => fragmentHoles(parts)).toThrow(new RangeError(text));
  });

  it("are refused if a header is damaged", () => {
    const damaged = (cut[1] as Uint8Array).slice();
    damaged[7] = (damaged[7] as number) ^ 1;
    expect(() => reassembledIpv4([cut[0] as Uint8Array, damaged])).toThrow(
      /^headerChecksum must be 0x/,
    );
  });
});
