import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gbps } from "../../../lib/core/units";
import {
  Header,
  commonHeaders,
  encapsulationEfficiency,
  ethernetFrame,
  ethernetLink,
  ipv4Packet,
  largestPayload,
  tcpSegment,
  wireGoodput,
  wirePacketRate,
  wireParts,
  wireSize,
} from "../../../lib/model/layers";
import { ends, ethernet, ipv4, tcp } from "./packets";
import { expectRatio } from "../availability/four-errors";

const { ipv4: ip, ipv6, tcp: plain, tcpTimestamps, tls, udp, rtp } = commonHeaders;
const over = (...headers: Header[]) => ({ headers, link: ethernetLink });
const linkRate = Gbps(1);

describe("encapsulation", () => {
  it("agrees with figures that are known of Ethernet", () => {
    // What measuring tools show on gigabit Ethernet: 941 Mbit/s for TCP, 957 for UDP.
    expectRatio(wireGoodput(1448, { ...over(ip, tcpTimestamps), linkRate }), 941.482445e6, 1e-9);
    expectRatio(wireGoodput(1472, { ...over(ip, udp), linkRate }), 957.087126e6, 1e-9);
    // Shortest frames: 1 488 095 a second (RFC 2544 has 14 880 for 10 Mbit/s).
    expect(Math.floor(wirePacketRate(18, { ...over(ip, udp), linkRate }))).toBe(1_488_095);
    expect(Math.floor(wirePacketRate(18, { ...over(ip, udp), linkRate: 1e7 }))).toBe(14_880);
  });

  it.each([
    { payload: 8960, headers: [ip, plain], wire: 9038 },
    { payload: 1, headers: [ip, plain], wire: 84 },
    { payload: 64, headers: [ip, plain], wire: 142 },
    { payload: 160, headers: [ip, udp], wire: 226 },
    { payload: 160, headers: [ip, udp, rtp], wire: 238 },
    { payload: 1426, headers: [ip, tcpTimestamps, tls], wire: 1538 },
    { payload: 1428, headers: [ipv6, tcpTimestamps], wire: 1538 },
  ])("of $payload bytes takes $wire", ({ payload, headers, wire }) => {
    expect(wireSize(payload, over(...headers))).toBe(wire);
    expectRatio(encapsulationEfficiency(payload, over(...headers)), payload / wire);
  });

  it("has as many bytes as a frame that is built, with 20 of preamble and gap", () => {
    for (const size of [0, 1, 5, 6, 7, 100, 1448]) {
      const payload = new Uint8Array(size);
      const options = { timestamps: { value: 1, echo: 2 } };
      const segment = tcpSegment(tcp, { payload, options, ...ends });
      const frame = ethernetFrame(ethernet, {
        payload: ipv4Packet({ ...ipv4, protocol: 6 }, { payload: segment }),
      });
      expect(wireSize(size, over(ip, tcpTimestamps))).toBe(frame.length + 20);
    }
  });

  it("has parts that lie one behind the other", () => {
    const parts = wireParts(3, over(ip, udp));
    expect(parts.map(({ part, size }) => `${part} ${size}`)).toEqual([
      ...["preamble 8", "Ethernet header 14", "IPv4 header 20", "UDP header 8"],
      ...["payload 3", "padding 15", "frame check 4", "gap 12"],
    ]);
    let end = 0;
    for (const { offset, size } of parts) {
      expect(offset).toBe(end);
      end += size;
    }
    expect(end).toBe(84);
  });

  it("pays off more the larger the payload and the fewer the headers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), (payload) => {
        const share = encapsulationEfficiency(payload, over(ip, udp));
        expect(encapsulationEfficiency(payload + 1, over(ip, udp))).toBeGreaterThan(share);
        expect(encapsulationEfficiency(payload, over(ipv6, udp))).toBeLessThanOrEqual(share);
        const rate = wirePacketRate(payload, { ...over(ip, udp), linkRate });
        expectRatio(rate * payload * 8, wireGoodput(payload, { ...over(ip, udp), linkRate }));
      }),
    );
  });
});

describe("largestPayload", () => {
  it("is the size that DNS servers keep to: 1232 bytes in a packet that every IPv6 link carries", () => {
    expect(largestPayload(1280, { headers: [ipv6, udp] })).toBe(1232);
    // The segment size of TCP on Ethernet, which does not count its options.
    expect(largestPayload(1500, { headers: [ip, plain] })).toBe(1460);
    expect(largestPayload(1500, { headers: [ip, tcpTimestamps] })).toBe(1448);
  });

  it("fills a frame of 1518 bytes", () => {
    const headers = [ipv6, tcpTimestamps, tls];
    const payload = largestPayload(1500, { headers });
    expect(wireSize(payload, over(...headers))).toBe(1538);
  });
});

it.each([
  { call: () => wireSize(1.5, over(ip)), text: "payload must be a whole number >= 0, got 1.5" },
  {
    call: () => wireSize(1, over({ ...ip, size: -1 })),
    text: "headers[0].size must be a whole number >= 0, got -1",
  },
  {
    call: () => encapsulationEfficiency(0, over(ip)),
    text: "payload must be a whole number >= 1, got 0",
  },
  { call: () => largestPayload(47, { headers: [ipv6, udp] }), text: "mtu must be >= 48, got 47" },
  {
    call: () => wirePacketRate(1, { ...over(ip), linkRate: 0 }),
    text: "linkRate must be finite and > 0, got 0",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
