/** Packets as bytes: built, and taken apart again. */

export { type AddressKind, addressBytes, addressText } from "./address";
export { type DissectionRow, dissection } from "./dissection";
export { type DnsQuery, type DnsQuestion, dnsQuery, parsedDnsQuery } from "./dns";
export {
  type EthernetFields,
  type ParsedEthernet,
  ethernetFrame,
  parsedEthernet,
} from "./ethernet";
export { type FragmentHole, fragmentHoles, ipv4Fragments, reassembledIpv4 } from "./fragments";
export { type Ipv4Fields, type Ipv4Header, type ParsedIpv4, ipv4Packet, parsedIpv4 } from "./ipv4";
export { type Ipv6Fields, type Ipv6Header, type ParsedIpv6, ipv6Packet, parsedIpv6 } from "./ipv6";
export type { FieldValue } from "./layout";
export type { Endpoints } from "./pseudo-header";
export { type ParsedTcp, type TcpFields, type TcpHeader, parsedTcp, tcpSegment } from "./tcp";
export type { TcpOptions, TcpTimestamps } from "./tcp-options";
export { type ParsedUdp, type UdpFields, type UdpHeader, parsedUdp, udpDatagram } from "./udp";
