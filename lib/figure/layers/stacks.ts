/** Stacks that figures offer, by the names that readers choose. */

import { type Header, commonHeaders, ethernetLink } from "../../model/layers/stack";

const { ipv4, ipv6, quic, rtp, tcpTimestamps, tls, udp } = commonHeaders;

const headersByName = {
  "TCP over IPv4": [ipv4, tcpTimestamps],
  "TCP over IPv6": [ipv6, tcpTimestamps],
  "UDP over IPv4": [ipv4, udp],
  "UDP over IPv6": [ipv6, udp],
  "TLS over TCP over IPv4": [ipv4, tcpTimestamps, tls],
  "QUIC over UDP over IPv4": [ipv4, udp, quic],
  "RTP over UDP over IPv4": [ipv4, udp, rtp],
} as const satisfies Readonly<Record<string, readonly Header[]>>;

export type StackName = keyof typeof headersByName;
export const stackNames = Object.keys(headersByName) as StackName[];

/** Headers of a stack, on Ethernet. */
export const stackOf = (name: StackName) => ({ headers: headersByName[name], link: ethernetLink });
