/**
 * Round trips of a handshake, before the first request may be sent. Generated from data/handshake_round_trips.csv: `npm run data`.
 *
 * Source: RFC 9293; RFC 5246; RFC 8446; RFC 9000; RFC 9001.
 */

/** A row of `handshakes`. */
export interface Handshake {
  /** What carries the request. */
  readonly stack: "TCP only" | "TCP + TLS 1.2" | "TCP + TLS 1.3" | "QUIC (TLS 1.3 inside)";
  /** New, or resumed from an earlier connection. */
  readonly mode: string;
  /** Round trips of the transport (count). */
  readonly transport: number;
  /** Round trips of TLS (count). */
  readonly tls: number;
  /** Round trips before the request (count). */
  readonly before: number;
}

/** Round trips of a handshake, before the first request may be sent. */
export const handshakes: readonly Handshake[] = [
  { stack: "TCP only", mode: "new connection", transport: 1, tls: 0, before: 1 },
  { stack: "TCP + TLS 1.2", mode: "full handshake", transport: 1, tls: 2, before: 3 },
  { stack: "TCP + TLS 1.2", mode: "resumed session", transport: 1, tls: 1, before: 2 },
  { stack: "TCP + TLS 1.3", mode: "full handshake", transport: 1, tls: 1, before: 2 },
  { stack: "TCP + TLS 1.3", mode: "0-RTT resumption", transport: 1, tls: 0, before: 1 },
  { stack: "QUIC (TLS 1.3 inside)", mode: "new connection", transport: 1, tls: 0, before: 1 },
  { stack: "QUIC (TLS 1.3 inside)", mode: "0-RTT resumption", transport: 0, tls: 0, before: 0 },
];
