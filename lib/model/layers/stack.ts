/** Headers of the layers, in bytes, and what a link adds. */

import type { Bytes } from "../../core/units";

export type Layer = "link" | "network" | "transport" | "application";

/** A header of a layer above the link. */
export interface Header {
  readonly layer: Layer;
  readonly name: string;
  /** Size (byte, whole, >= 0). */
  readonly size: Bytes;
}

/** What a link adds to each packet. */
export interface LinkFraming {
  readonly name: string;
  /** In front of the packet (byte, whole, >= 0). */
  readonly header: Bytes;
  /** Behind it (byte, whole, >= 0). */
  readonly trailer: Bytes;
  /** Shortest frame, header and trailer included (byte, whole, >= 0): shorter ones are padded. */
  readonly minimumFrame: Bytes;
  /** Sent before each frame (byte, whole, >= 0). */
  readonly preamble: Bytes;
  /** Silence after each frame, as so many bytes (byte, whole, >= 0). */
  readonly gap: Bytes;
}

/** Headers in their order on the wire, and the link that carries them. */
export interface Stack {
  readonly headers: readonly Header[];
  readonly link: LinkFraming;
}

/** Ethernet: preamble and start of frame 8, header 14, check sequence 4, gap 12 (IEEE 802.3 clauses 3 and 4). */
export const ethernetLink: LinkFraming = {
  ...{ name: "Ethernet", header: 14, trailer: 4, minimumFrame: 64, preamble: 8, gap: 12 },
};

/** Headers as they come without options, but for the time stamps that are usual in TCP. */
export const commonHeaders = {
  /** RFC 791 section 3.1. */
  ipv4: { layer: "network", name: "IPv4", size: 20 },
  /** RFC 8200 section 3. */
  ipv6: { layer: "network", name: "IPv6", size: 40 },
  /** RFC 768. */
  udp: { layer: "transport", name: "UDP", size: 8 },
  /** RFC 9293 section 3.1. */
  tcp: { layer: "transport", name: "TCP", size: 20 },
  /** RFC 7323 section 3.2: ten bytes, and two that fill them up. */
  tcpTimestamps: { layer: "transport", name: "TCP with time stamps", size: 32 },
  /** RFC 8446 section 5.2: header 5, type 1, tag 16; one record in each packet. */
  tls: { layer: "application", name: "TLS record", size: 22 },
  /** RFC 9000 sections 17.3.1 and 19.8, RFC 9001 section 5.3: flags 1, connection id 8 (what the receiver chooses, 0 to
   * 20), packet number 2 (1 to 4), frame type 1, stream 1, offset 4, tag 16. See `quicHeader`. */
  quic: { layer: "transport", name: "QUIC", size: 33 },
  /** RFC 3550 section 5.1. */
  rtp: { layer: "application", name: "RTP", size: 12 },
} as const satisfies Readonly<Record<string, Header>>;
