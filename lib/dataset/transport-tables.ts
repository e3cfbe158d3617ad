/** The tables of data/ on transport: studies of protocols in use, what web pages ask for, and what was measured. */

import { type Table, choice, number, optional, text } from "./declare";

const evidence = choice("evidence", "A: the source itself was read, B: restated elsewhere", [
  "A",
  "B",
]);

export const transportTables: readonly Table[] = [
  {
    file: "transport_studies",
    name: "transportStudies",
    row: "TransportStudy",
    about: "What studies of transport protocols in use report",
    source:
      "Langley et al. (2017), The QUIC Transport Protocol, SIGCOMM; Chromium blog (April 2015); text of Linux's commit on the initial window (2011); Paxson (1997), End-to-End Internet Packet Dynamics, SIGCOMM",
    columns: {
      study: text("study", "who reports it"),
      year: number("year", "calendar year", "year"),
      metric: text("metric", "what is reported"),
      value: number("value", "in the unit of the source", "1"),
      unit: choice("sourceUnit", "unit of the value", [
        "percent",
        "percentage points",
        "ms",
        "segments",
        "transfers",
        "sites",
        "KB",
      ]),
      evidence,
    },
  },
  {
    file: "web_page_requests",
    name: "webPages",
    row: "WebPages",
    about: "Requests and bytes of web pages, by percentile of pages",
    source: "HTTP Archive, Web Almanac 2019 and 2022, chapter Page Weight",
    columns: {
      year: number("year", "calendar year", "year"),
      client: choice("client", "kind of client", ["desktop", "mobile", "all"]),
      percentile: number("share", "share of pages that have no more", "fraction", 0.01),
      requests: number("requests", "requests of a page", "count"),
      page_weight_kb: optional(number("weight", "bytes of a page", "byte", 1e3)),
      evidence,
    },
  },
  {
    file: "measured_transport",
    name: "measuredTransport",
    row: "MeasuredTransport",
    about: "UDP, TCP and TLS on one machine, over a proxy that delays, loses and reorders",
    source: "measured for this project, see data/README.md",
    columns: {
      experiment: choice("experiment", "what is timed", ["new_exchange", "steady_messages"]),
      protocol: choice("protocol", "by what", ["udp", "tcp", "tls"]),
      delay_ms: number("delay", "injected one-way delay", "s", 1e-3),
      loss_pct: number("loss", "datagrams lost, or pieces of a stream held back", "fraction", 0.01),
      recovery_ms: number("recovery", "until a repetition, or how long a piece is held", "s", 1e-3),
      reordered_pct: number("reordered", "datagrams that are made late", "fraction", 0.01),
      n: number("count", "exchanges or messages", "count"),
      p50_us: number("median", "median time", "s", 1e-6),
      p99_us: number("p99", "99th percentile", "s", 1e-6),
      mean_us: number("mean", "mean time", "s", 1e-6),
      overtaken_pct: number("overtaken", "messages back after a later one", "fraction", 0.01),
    },
  },
];
