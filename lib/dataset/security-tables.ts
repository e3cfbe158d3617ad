/** The tables of data/ on security: round trips of handshakes, and what cryptography was measured to take. */

import { type Table, choice, number, optional, text } from "./declare";

const own = "measured for this project, see data/README.md";

export const securityTables: readonly Table[] = [
  {
    file: "handshake_round_trips",
    name: "handshakes",
    row: "Handshake",
    about: "Round trips of a handshake, before the first request may be sent",
    source: "RFC 9293; RFC 5246; RFC 8446; RFC 9000; RFC 9001",
    columns: {
      stack: choice("stack", "what carries the request", [
        "TCP only",
        "TCP + TLS 1.2",
        "TCP + TLS 1.3",
        "QUIC (TLS 1.3 inside)",
      ]),
      mode: text("mode", "new, or resumed from an earlier connection"),
      transport_rtts: number("transport", "round trips of the transport", "count"),
      tls_rtts: number("tls", "round trips of TLS", "count"),
      rtts_before_first_request: number("before", "round trips before the request", "count"),
    },
  },
  {
    file: "measured_crypto_node",
    name: "measuredCrypto",
    row: "MeasuredCrypto",
    about: "What cryptography takes in Node.js, by size of the message",
    source: own,
    columns: {
      algorithm: choice("algorithm", "hash, code of authenticity, or encryption with one", [
        ...["sha256", "hmac-sha256", "hmac-sha512", "aes-128-gcm", "chacha20-poly1305"],
      ]),
      message_bytes: number("size", "message", "byte"),
      operations: number("count", "operations", "count"),
      median_us_per_op: number("median", "median time of an operation", "s", 1e-6),
      mb_per_s: optional(number("rate", "message over median time", "byte/s", 1e6)),
      min_us_per_op: number("fastest", "shortest time of an operation", "s", 1e-6),
      max_us_per_op: number("slowest", "longest time of an operation", "s", 1e-6),
    },
  },
  {
    file: "measured_handshake",
    name: "measuredHandshakes",
    row: "MeasuredHandshake",
    about: "Time until a connection can be used, between two processes of one machine",
    source: own,
    columns: {
      experiment: choice("experiment", "which one", ["handshake"]),
      condition: text("connection", "protocol, key of the certificate, full or resumed"),
      parameter: text(
        "reused",
        "connections that resumed a session, of all; - where there is none",
      ),
      unit: choice("sourceUnit", "unit of the times in the file", ["us"]),
      n: number("count", "connections", "count"),
      min: number("fastest", "shortest time", "s", 1e-6),
      p50: number("median", "median time", "s", 1e-6),
      p90: number("p90", "90th percentile", "s", 1e-6),
      p99: number("p99", "99th percentile", "s", 1e-6),
      p999: number("p999", "99.9th percentile", "s", 1e-6),
      max: number("slowest", "longest time", "s", 1e-6),
      mean: number("mean", "mean time", "s", 1e-6),
      sd: number("deviation", "standard deviation", "s", 1e-6),
    },
  },
  {
    file: "measured_openssl_speed",
    name: "measuredOpenssl",
    row: "MeasuredOpenssl",
    about: "What `openssl speed` measures on one processor: bytes, signatures and keys a second",
    source: own,
    columns: {
      algorithm: text("algorithm", "as openssl names it"),
      operation: choice("operation", "what is done", ["throughput", "sign", "verify", "derive"]),
      block_bytes: optional(number("size", "message", "byte")),
      value: number("value", "in the unit of the source", "1"),
      unit: choice("sourceUnit", "unit of the value", ["MB/s", "operations/s"]),
    },
  },
];
