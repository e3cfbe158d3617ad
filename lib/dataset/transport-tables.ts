/** The tables of data/ on transport: studies of protocols in use, and what web pages ask for. */

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
];
