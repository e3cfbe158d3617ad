/** The tables of data/ on service architectures: tails of many leaves, and what second copies do to them. */

import { type Table, choice, number, text } from "./declare";

const source =
  "Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2), tables 1 and 2";

export const architectureTables: readonly Table[] = [
  {
    file: "tail_latency_fanout",
    name: "measuredFanOut",
    row: "MeasuredFanOut",
    about: "When the leaves of a large service had answered, seen from its root",
    source,
    columns: {
      event: choice("event", "what has happened by then", [
        "one random leaf finishes",
        "95% of all leaf requests finish",
        "100% of all leaf requests finish",
      ]),
      p50_ms: number("median", "of half of the requests", "s", 1e-3),
      p95_ms: number("p95", "of 95 % of the requests", "s", 1e-3),
      p99_ms: number("p99", "of 99 % of the requests", "s", 1e-3),
    },
  },
  {
    file: "tail_latency_hedging",
    name: "measuredHedging",
    row: "MeasuredHedging",
    about: "Reads of one store without and with a second copy",
    source,
    columns: {
      source: text("study", "who reports it"),
      condition: choice("condition", "what is read", [
        "Bigtable, 1000 keys over 100 servers",
        "Bigtable small read, mostly idle cluster",
      ]),
      percentile: number("share", "requests that take no longer", "fraction", 0.01),
      no_hedge_ms: number("alone", "without a second copy", "s", 1e-3),
      with_technique_ms: number("hedged", "with one", "s", 1e-3),
      technique: choice("technique", "when the second copy is sent, and whether it is cancelled", [
        "hedged after 10 ms",
        "tied request after 1 ms",
      ]),
      extra_load_pct_at_most: number("extraLoad", "load on top, at most", "fraction", 0.01),
    },
  },
];
