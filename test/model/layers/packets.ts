/** Fields of headers that tests share, and ways to draw them. */

import fc from "fast-check";
import type {
  Endpoints,
  EthernetFields,
  Ipv4Fields,
  Ipv6Fields,
  TcpFields,
} from "../../../lib/model/layers";
import { addressText } from "../../../lib/model/layers";

export const ends: Endpoints = { source: "192.0.2.1", destination: "192.0.2.53" };
export const ends6: Endpoints = { source: "2001:db8::1", destination: "2001:db8::35" };

export const ethernet: EthernetFields = {
  ...{ destination: "02:00:5e:00:53:01", source: "02:00:5e:00:53:02", etherType: 0x0800 },
};

export const ipv4: Ipv4Fields = {
  ...{ differentiatedServices: 0, congestionNotification: 0, identification: 0x1234 },
  ...{ dontFragment: true, moreFragments: false, fragmentOffset: 0 },
  ...{ timeToLive: 64, protocol: 17, ...ends },
};

export const ipv6: Ipv6Fields = {
  ...{ trafficClass: 0, flowLabel: 0xabcde, nextHeader: 17, hopLimit: 64, ...ends6 },
};

export const tcp: TcpFields = {
  ...{ sourcePort: 50_000, destinationPort: 443 },
  ...{ sequenceNumber: 0x01020304, acknowledgmentNumber: 0x0a0b0c0d },
  ...{ congestionWindowReduced: false, congestionEcho: false, urgent: false, reset: false },
  ...{ acknowledgment: true, push: true, synchronize: false, finish: false },
  ...{ window: 502, urgentPointer: 0 },
};

const bits = (count: number) => fc.integer({ min: 0, max: 2 ** count - 1 });
const text = (kind: "mac" | "ipv4" | "ipv6", size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((bytes) => addressText(kind, bytes));

export const payloads = fc.uint8Array({ minLength: 0, maxLength: 300 });

export const anyEthernet = fc.record({
  ...{ destination: text("mac", 6), source: text("mac", 6), etherType: bits(16) },
});
export const anyIpv4 = fc.record({
  ...{ differentiatedServices: bits(6), congestionNotification: bits(2), identification: bits(16) },
  ...{ dontFragment: fc.boolean(), moreFragments: fc.boolean(), fragmentOffset: bits(13) },
  ...{ timeToLive: bits(8), protocol: bits(8), source: text("ipv4", 4) },
  destination: text("ipv4", 4),
});
export const anyIpv6 = fc.record({
  ...{ trafficClass: bits(8), flowLabel: bits(20), nextHeader: bits(8), hopLimit: bits(8) },
  ...{ source: text("ipv6", 16), destination: text("ipv6", 16) },
});
export const anyEnds = fc.oneof(
  fc.record({ source: text("ipv4", 4), destination: text("ipv4", 4) }),
  fc.record({ source: text("ipv6", 16), destination: text("ipv6", 16) }),
);
export const anyUdp = fc.record({ sourcePort: bits(16), destinationPort: bits(16) });
export const anyTcp = fc.record({
  ...{ sourcePort: bits(16), destinationPort: bits(16) },
  ...{ sequenceNumber: bits(32), acknowledgmentNumber: bits(32) },
  ...{ congestionWindowReduced: fc.boolean(), congestionEcho: fc.boolean() },
  ...{ urgent: fc.boolean(), acknowledgment: fc.boolean(), push: fc.boolean() },
  ...{ reset: fc.boolean(), synchronize: fc.boolean(), finish: fc.boolean() },
  ...{ window: bits(16), urgentPointer: bits(16) },
});
export const anyOptions = fc.record(
  {
    maximumSegmentSize: bits(16),
    timestamps: fc.record({ value: bits(32), echo: bits(32) }),
  },
  { requiredKeys: [] },
);
