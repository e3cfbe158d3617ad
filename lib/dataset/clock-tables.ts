/** The tables of data/ on clocks: how well they agree, exchanges of NTP, and a commit's participants. */

import { type Table, choice, number, optional, text } from "./declare";

export const clockTables: readonly Table[] = [
  {
    file: "clock_sync",
    name: "clockSync",
    row: "ClockSync",
    about: "How well clocks are kept together: what operators and surveys report",
    source:
      "Corbett et al. (2012), Spanner, OSDI; Mills, Thyagarajan and Huffman (1997); Minar (1999); Obleukhov (2020), Facebook; Kulkarni et al. (2014)",
    columns: {
      system: text("system", "whose clocks"),
      year: number("year", "calendar year", "year"),
      quantity: text("quantity", "what is reported"),
      time_ms: optional(number("time", "if it is a time", "s", 1e-3)),
      drift_us_per_s: optional(number("drift", "if it is a rate of drift", "s/s", 1e-6)),
      number: optional(number("number", "if it is a number or a ratio", "count")),
      evidence: choice("evidence", "A: the source itself was read, B: restated elsewhere", [
        "A",
        "B",
      ]),
    },
  },
  {
    file: "measured_ntp_series",
    name: "measuredExchanges",
    row: "MeasuredExchange",
    about:
      "Exchanges of four timestamps between two processes whose clocks differ by a known offset",
    source: "measured for this project, see data/README.md",
    columns: {
      condition: choice("condition", "idle, or while three processes burn CPU time", [
        "idle",
        "cpu_loaded_3_burners",
      ]),
      seq: number("sequence", "number of the exchange", "count"),
      true_offset_us: number("trueOffset", "server's clock minus client's", "s", 1e-6),
      round_trip_delay_us: number("delay", "round trip less the server's time", "s", 1e-6),
      estimated_offset_us: number("offset", "what the exchange says the offset is", "s", 1e-6),
      error_us: number("error", "estimated minus true offset", "s", 1e-6),
    },
  },
  {
    file: "two_phase_commit_spanner",
    name: "spannerCommits",
    row: "SpannerCommit",
    about: "Latency of a two-phase commit against its number of participants",
    source: "Corbett et al. (2012), Spanner, OSDI, table 4",
    columns: {
      participants: number("participants", "groups that take part", "count"),
      mean_ms: number("mean", "mean latency", "s", 1e-3),
      mean_sd_ms: number("meanDeviation", "its standard deviation over runs", "s", 1e-3),
      p99_ms: number("p99", "99th percentile of the latency", "s", 1e-3),
      p99_sd_ms: number("p99Deviation", "its standard deviation over runs", "s", 1e-3),
    },
  },
];
