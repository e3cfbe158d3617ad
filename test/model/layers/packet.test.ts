import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  TcpOptions,
  addressBytes,
  addressText,
  dissection,
  dnsQuery,
  ethernetFrame,
  internetChecksum,
  ipv4Packet,
  ipv6Packet,
  parsedDnsQuery,
  parsedEthernet,
  parsedIpv4,
  parsedIpv6,
  parsedTcp,
  parsedUdp,
  tcpSegment,
  udpDatagram,
} from "../../../lib/model/layers";
import * as any from "./packets";
import { ends, ends6, ethernet, ipv4, ipv6, tcp } from "./packets";

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/[\da-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

const question = dnsQuery({ id: 0xbeef, name: "example.com", type: 1 });
const asked = udpDatagram(
  { sourcePort: 50_000, destinationPort: 53 },
  { payload: question, ...ends },
);
const packet = ipv4Packet(ipv4, { payload: asked });
const frame = ethernetFrame(ethernet, { payload: packet });

describe("a question to DNS in UDP in IPv4 in Ethernet", () => {
  it("has the bytes that one writes by hand from the RFCs", () => {
    const dns = "beef 0100 0001 0000 0000 0000 07 6578616d706c65 03 636f6d 00 0001 0001";
    expect(hexOf(question)).toBe(dns.replaceAll(" ", ""));
    // Ports, length 8 + 29 and a checksum over addresses, protocol and length as well.
    expect(hexOf(asked.slice(0, 6))).toBe("c35000350025");
    const sum = [0xc000, 0x0201, 0xc000, 0x0235, 17, 37, 0xc350, 0x0035, 37]
      .concat([0xbeef, 0x0100, 1, 0, 0, 0, 0x0765, 0x7861, 0x6d70, 0x6c65, 0x0363, 0x6f6d])
      .concat([0x0000, 0x0100, 0x0100])
      .reduce((total, word) => total + word);
    const folded = (sum & 0xffff) + (sum >> 16);
    expect((asked[6] as number) * 256 + (asked[7] as number)).toBe(0xffff - folded);
    // Version and length, service, 20 + 37; number; do not fragment; life and protocol; checksum; addresses.
    const header = hexOf(packet.slice(0, 20));
    expect(header.slice(0, 20)).toBe("45000039123440004011");
    expect(header.slice(24)).toBe("c0000201c0000235");
    const words = [0x4500, 0x0039, 0x1234, 0x4000, 0x4011, 0xc000, 0x0201, 0xc000, 0x0235];
    const total = words.reduce((all, word) => all + word);
    const check = 0xffff - ((total & 0xffff) + (total >> 16));
    expect(header.slice(20, 24)).toBe(check.toString(16).padStart(4, "0"));
    expect(hexOf(frame.slice(0, 14))).toBe("02005e00530102005e0053020800");
    expect(frame.length).toBe(14 + 20 + 8 + 29 + 4);
    // The CRC of a frame with its own check is always the same.
    expect(zlibCrc32(frame)).toBe(0x2144df1c);
  });

  it("is taken apart again, layer by layer", () => {
    const { fields, payload } = parsedEthernet(frame);
    expect(fields).toEqual(ethernet);
    const ip = parsedIpv4(payload);
    expect(ip.fields).toMatchObject({
      ...{ version: 4, headerLength: 5, totalLength: 57, timeToLive: 64, protocol: 17 },
      ...{ dontFragment: true, reservedFlag: false, source: "192.0.2.1" },
    });
    const udp = parsedUdp(ip.payload, ip.fields);
    expect(udp.fields).toMatchObject({ sourcePort: 50_000, destinationPort: 53, length: 37 });
    expect(parsedDnsQuery(udp.payload)).toMatchObject({
      ...{ id: 0xbeef, name: "example.com", type: 1, class: 1, isResponse: false },
      ...{ recursionDesired: true, questions: 1, answers: 0 },
    });
  });

  it("is shown field by field", () => {
    const rows = dissection(frame);
    expect(rows.filter(({ field }) => /version|timeToLive|checksum|name/.test(field))).toEqual([
      {
        ...{ layer: "IPv4", field: "version", offset: 14, bits: 4, bytes: "45", value: 4 },
        source: "RFC 791, 3.1",
      },
      {
        ...{ layer: "IPv4", field: "timeToLive", offset: 22, bits: 8, bytes: "40", value: 64 },
        source: "RFC 791, 3.1",
      },
      expect.objectContaining({ layer: "UDP", field: "checksum", offset: 40, source: "RFC 768" }),
      {
        ...{ layer: "DNS", field: "name", offset: 54, bits: 104, value: "example.com" },
        ...{ bytes: "07 65 78 61 6d 70 6c 65 03 63 6f 6d 00", source: "RFC 1035, 3.1" },
      },
    ]);
    expect(rows.map(({ layer }) => layer).filter((each, i, all) => each !== all[i - 1])).toEqual([
      ...["Ethernet", "IPv4", "UDP", "DNS", "Ethernet"],
    ]);
    const bits = rows.reduce((sum, row) => sum + row.bits, 0);
    expect(bits).toBe(8 * frame.length);
  });
});

describe("a dissection", () => {
  const cases = [
    ["padding", ethernetFrame(ethernet, { payload: ipv4Packet(ipv4, { payload: udpOf(1) }) })],
    ["no layer above", ethernetFrame({ ...ethernet, etherType: 0x88b5 }, { payload: packet })],
    [
      "a part of a datagram",
      ethernetFrame(ethernet, {
        payload: ipv4Packet({ ...ipv4, fragmentOffset: 4 }, { payload: new Uint8Array(40) }),
      }),
    ],
    [
      "another protocol",
      ethernetFrame(ethernet, {
        payload: ipv4Packet({ ...ipv4, protocol: 1 }, { payload: new Uint8Array(40) }),
      }),
    ],
    ["TCP over IPv6", tcpFrame({ timestamps: { value: 1, echo: 2 }, maximumSegmentSize: 1440 })],
  ] as const;

  function udpOf(size: number): Uint8Array {
    const ports = { sourcePort: 1, destinationPort: 2 };
    return udpDatagram(ports, { payload: new Uint8Array(size), ...ends });
  }

  function tcpFrame(options: TcpOptions): Uint8Array {
    const segment = tcpSegment(tcp, { payload: new Uint8Array(3), options, ...ends6 });
    const inner = ipv6Packet({ ...ipv6, nextHeader: 6 }, { payload: segment });
    return ethernetFrame({ ...ethernet, etherType: 0x86dd }, { payload: inner });
  }

  it.each(cases)("with %s covers every bit once, in order", (_, bytes) => {
    const rows = dissection(bytes);
    expect(rows.reduce((sum, { bits }) => sum + bits, 0)).toBe(8 * bytes.length);
    rows.slice(1).forEach(({ offset }, i) => {
      expect(offset).toBeGreaterThanOrEqual(rows[i]?.offset ?? NaN);
    });
  });

  it("names padding, payload and options", () => {
    const fields = (i: number) => dissection(cases[i]?.[1] as Uint8Array).map(({ field }) => field);
    expect(fields(0).slice(-3)).toEqual(["payload", "padding", "frameCheckSequence"]);
    expect(fields(1).slice(-2)).toEqual(["payload", "frameCheckSequence"]);
    expect(fields(4)).toEqual(expect.arrayContaining(["maximumSegmentSize", "value", "echo"]));
  });
});

describe("what is built is parsed again", () => {
  it("of Ethernet, with padding", () => {
    fc.assert(
      fc.property(any.anyEthernet, any.payloads, (fields, payload) => {
        const built = ethernetFrame(fields, { payload });
        const parsed = parsedEthernet(built);
        expect(parsed.fields).toEqual(fields);
        expect(parsed.payload.length).toBe(Math.max(46, payload.length));
        expect(parsed.payload.slice(0, payload.length)).toEqual(payload);
        expect(parsed.payload.slice(payload.length).every((byte) => byte === 0)).toBe(true);
      }),
    );
  });

  it("of IPv4, without the link's padding", () => {
    fc.assert(
      fc.property(any.anyIpv4, any.payloads, (fields, payload) => {
        const built = ipv4Packet(fields, { payload });
        const parsed = parsedIpv4(Uint8Array.from([...built, 0, 0, 0]));
        expect(parsed.fields).toMatchObject(fields);
        expect(parsed.payload).toEqual(payload);
        expect(Buffer.from(built).readUInt16BE(6) & 0x1fff).toBe(fields.fragmentOffset);
        expect(built[1]).toBe(fields.differentiatedServices * 4 + fields.congestionNotification);
      }),
    );
  });

  it("of IPv6", () => {
    fc.assert(
      fc.property(any.anyIpv6, any.payloads, (fields, payload) => {
        const built = ipv6Packet(fields, { payload });
        const parsed = parsedIpv6(Uint8Array.from([...built, 0]));
        expect(parsed.fields).toMatchObject({ ...fields, payloadLength: payload.length });
        expect(parsed.payload).toEqual(payload);
        const first = Buffer.from(built).readUInt32BE(0);
        expect(first).toBe(6 * 2 ** 28 + fields.trafficClass * 2 ** 20 + fields.flowLabel);
      }),
    );
  });

  it("of UDP and TCP, over both", () => {
    fc.assert(
      fc.property(any.anyUdp, any.anyEnds, any.payloads, (fields, endpoints, payload) => {
        const built = udpDatagram(fields, { payload, ...endpoints });
        const parsed = parsedUdp(Uint8Array.from([...built, 9]), endpoints);
        expect(parsed.fields).toMatchObject({ ...fields, length: payload.length + 8 });
        expect(parsed.payload).toEqual(payload);
      }),
    );
    const given = fc.tuple(any.anyTcp, any.anyOptions, any.anyEnds, any.payloads);
    fc.assert(
      fc.property(given, ([fields, options, endpoints, payload]) => {
        const built = tcpSegment(fields, { payload, options, ...endpoints });
        const parsed = parsedTcp(built, endpoints);
        expect(parsed.fields).toMatchObject(fields);
        expect(parsed.options).toEqual(options);
        expect(parsed.payload).toEqual(payload);
        expect(built.length - payload.length).toBe(4 * parsed.fields.dataOffset);
      }),
    );
  });

  it("of DNS", () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,63}$/);
    const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join("."));
    fc.assert(
      fc.property(name, fc.nat(65_535), fc.nat(65_535), (asks, id, type) => {
        const built = dnsQuery({ id, name: asks, type });
        expect(parsedDnsQuery(built)).toMatchObject({ id, name: asks, type, class: 1 });
      }),
    );
  });

  it("of addresses, which are written as RFC 5952 asks for", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const text = addressText("ipv6", bytes);
        expect(addressBytes("ipv6", { text })).toEqual(bytes);
      }),
    );
    const short = (text: string) => addressText("ipv6", addressBytes("ipv6", { text }));
    expect(short("2001:0db8:0:0:1:0:0:1")).toBe("2001:db8::1:0:0:1");
    expect(short("2001:db8:0:1:1:1:1:1")).toBe("2001:db8:0:1:1:1:1:1");
    expect(["::", "::1", "1::"].map(short)).toEqual(["::", "::1", "1::"]);
    expect(short("1:2:3:4:5:6:7:0")).toBe("1:2:3:4:5:6:7:0");
  });
});

describe("the checksum of UDP", () => {
  it("is never sent as 0, which says that there is none", () => {
    // A payload that brings the sum to ffff: the checksum would be 0.
    const ports = { sourcePort: 1, destinationPort: 2 };
    const bare = udpDatagram(ports, { payload: Uint8Array.of(0, 0), ...ends });
    const payload = bare.slice(6, 8);
    const built = udpDatagram(ports, { payload, ...ends });
    expect([...built.slice(6, 8)]).toEqual([0xff, 0xff]);
    expect(parsedUdp(built, ends).fields.checksum).toBe(0xffff);
  });

  it("may be left out over IPv4 only", () => {
    const built = Uint8Array.of(0, 1, 0, 2, 0, 8, 0, 0);
    expect(parsedUdp(built, ends).fields.checksum).toBe(0);
    expect(() => parsedUdp(built, ends6)).toThrow(/^checksum must be 0x\w{4}, got 0x0000$/);
  });

  it("covers the addresses", () => {
    const other = { ...ends, destination: "192.0.2.54" };
    expect(() => parsedUdp(asked, other)).toThrow(/^checksum must be /);
  });
});

describe("damaged bytes are refused", () => {
  it("whichever bit of a header or of what a check covers is flipped", () => {
    for (let bit = 0; bit < 8 * frame.length; bit += 1) {
      const damaged = frame.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => parsedEthernet(damaged)).toThrow(/^frameCheckSequence must be /);
    }
    for (let bit = 0; bit < 160; bit += 1) {
      const damaged = packet.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => parsedIpv4(damaged)).toThrow(/^(version|headerLength|headerChecksum) must be /);
    }
    const segment = tcpSegment(tcp, { payload: question, options: {}, ...ends });
    for (let bit = 0; bit < 8 * segment.length; bit += 1) {
      const damaged = segment.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => parsedTcp(damaged, ends)).toThrow(/^(checksum|dataOffset|segment) must be /);
    }
  });

  const changed = (bytes: Uint8Array, at: number, ...values: number[]) => {
    const copy = bytes.slice();
    copy.set(values, at);
    return copy;
  };
  /** A header whose checksum fits what was changed in it. */
  const signed = (bytes: Uint8Array) => {
    const sum = internetChecksum(changed(bytes, 10, 0, 0).slice(0, 20));
    return changed(bytes, 10, sum >> 8, sum & 255);
  };
  const options = (bytes: string) => {
    const bare = tcpSegment(tcp, { payload: bytesOf(bytes), options: {}, ...ends });
    const more = changed(bare, 12, (5 + bytes.length / 8) << 4);
    const length = more.length;
    const pseudo = [192, 0, 2, 1, 192, 0, 2, 53, 0, 6, 0, length];
    const zeroed = changed(more, 16, 0, 0);
    const sum = internetChecksum(Uint8Array.from([...pseudo, ...zeroed]));
    return changed(more, 16, sum >> 8, sum & 255);
  };
  it.each([
    {
      call: () => parsedEthernet(frame.slice(0, 60)),
      text: "frame must be 64 bytes or more, got 60",
    },
    {
      call: () => parsedEthernet(new Uint8Array(1519)),
      text: "frame must be 1518 bytes or fewer, got 1519",
    },
    { call: () => parsedIpv4(changed(packet, 0, 0x65)), text: "version must be 4, got 6" },
    { call: () => parsedIpv4(changed(packet, 0, 0x46)), text: "headerLength must be 5, got 6" },
    {
      call: () => parsedIpv4(signed(changed(packet, 6, 0xc0))),
      text: "reservedFlag must be 0, got 1",
    },
    {
      call: () => parsedIpv4(signed(changed(packet, 2, 0, 19))),
      text: "totalLength must be >= 20, got 19",
    },
    {
      call: () => parsedIpv4(signed(changed(packet, 2, 0, 58))),
      text: "packet must be 58 bytes or more, got 57",
    },
    {
      call: () => parsedIpv4(packet.slice(0, 19)),
      text: "packet must be 20 bytes or more, got 19",
    },
    { call: () => parsedIpv6(packet), text: "version must be 6, got 4" },
    {
      call: () => parsedIpv6(ipv6Packet(ipv6, { payload: question }).slice(0, 60)),
      text: "packet must be 69 bytes or more, got 60",
    },
    { call: () => parsedUdp(changed(asked, 4, 0, 7), ends), text: "length must be >= 8, got 7" },
    {
      call: () => parsedUdp(changed(asked, 4, 0, 38), ends),
      text: "datagram must be 38 bytes or more, got 37",
    },
    {
      call: () =>
        parsedTcp(options("02040000"), {
          ...ends,
          destination: "192.0.2.54",
        }),
      text: /^checksum must be 0x/,
    },
    { call: () => parsedTcp(options("02030000"), ends), text: "optionLength must be 4, got 3" },
    { call: () => parsedTcp(options("08040000"), ends), text: "optionLength must be 10, got 4" },
    {
      call: () => parsedTcp(options("05010000"), ends),
      text: "optionLength must be in [2, 4], got 1",
    },
    {
      call: () => parsedTcp(options("05080000"), ends),
      text: "optionLength must be in [2, 4], got 8",
    },
    {
      call: () => parsedDnsQuery(changed(question, 5, 2)),
      text: "questions must be 1, got 2",
    },
    {
      call: () => parsedDnsQuery(changed(question, 12, 0xc0)),
      text: "name must have labels of 63 bytes or fewer, got 192",
    },
    {
      call: () => parsedDnsQuery(question.slice(0, 28)),
      text: "message must be 29 bytes or more, got 28",
    },
    {
      call: () => dnsQuery({ id: 0, name: "a..b", type: 1 }),
      text: "name must be labels of 1 to 63 characters with dots between, got a..b",
    },
    {
      call: () => ipv4Packet({ ...ipv4, timeToLive: 256 }, { payload: question }),
      text: "timeToLive must be in [0, 255], got 256",
    },
    {
      call: () => ipv4Packet({ ...ipv4, source: "192.0.2.256" }, { payload: question }),
      text: "source must be four bytes as in 192.0.2.1, got 192.0.2.256",
    },
    {
      call: () => ipv4Packet({ ...ipv4, dontFragment: 1 as never }, { payload: question }),
      text: "dontFragment must be one of true, false, got 1",
    },
    {
      call: () => ethernetFrame(ethernet, { payload: new Uint8Array(1501) }),
      text: "payload must be 1500 bytes or fewer, got 1501",
    },
    {
      call: () => ipv6Packet({ ...ipv6, source: "1::2::3" }, { payload: question }),
      text: "source must be an address as in 2001:db8::1, got 1::2::3",
    },
    { call: () => addressText("mac", question), text: "bytes must be 6 in number, got 29" },
  ])("rejects: $text", ({ call, text }) =>
    expect(call).toThrow(typeof text === "string" ? new RangeError(text) : text),
  );

  it("unknown options are passed over, and what is behind the end", () => {
    expect(parsedTcp(options("03030700"), ends).options).toEqual({});
    expect(parsedTcp(options("01010100"), ends).options).toEqual({});
    expect(parsedTcp(options("00080000"), ends).options).toEqual({});
    const rows = [options("03030700"), options("00080000")].map((segment) => {
      const inner = ipv4Packet({ ...ipv4, protocol: 6 }, { payload: segment });
      return dissection(ethernetFrame(ethernet, { payload: inner }));
    });
    expect(rows.map((each) => each.filter(({ field }) => field === "other option").length)).toEqual(
      [2, 1],
    );
  });
});
