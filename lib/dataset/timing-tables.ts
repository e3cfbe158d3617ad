/** The tables of data/ on timing: round trips over years and links, and heartbeats. */

import { type Table, choice, number, text } from "./declare";

const own = "measured for this project, see data/README.md";
const seattle =
  "Zhu, Liu, Niu, Li and Zhao (2017), IEEE/ACM Transactions on Networking 25: NetLatency-Data, MIT";
const times = {
  n: number("count", "how many were measured", "count"),
  min: number("least", "the smallest", "s", 1e-6),
  p50: number("median", "the median", "s", 1e-6),
  p90: number("p90", "90th percentile", "s", 1e-6),
  p99: number("p99", "99th percentile", "s", 1e-6),
  p999: number("p999", "99.9th percentile", "s", 1e-6),
  max: number("most", "the largest", "s", 1e-6),
  mean: number("mean", "mean", "s", 1e-6),
  sd: number("deviation", "standard deviation", "s", 1e-6),
};

export const timingTables: readonly Table[] = [
  {
    file: "rtt_quantiles",
    name: "roundTripQuantiles",
    row: "RoundTripQuantiles",
    about: "Round trips between all pairs of nodes of two networks, snapshot by snapshot",
    source: seattle,
    columns: {
      platform: choice("platform", "servers of PlanetLab, or personal devices in Seattle", [
        "PlanetLab",
        "Seattle",
      ]),
      snapshot: number("snapshot", "number of the snapshot at the source", "count"),
      n_pairs: number("pairs", "pairs of nodes", "count"),
      p1_ms: number("p1", "1st percentile", "s", 1e-3),
      p5_ms: number("p5", "5th percentile", "s", 1e-3),
      p10_ms: number("p10", "10th percentile", "s", 1e-3),
      p25_ms: number("p25", "25th percentile", "s", 1e-3),
      p50_ms: number("median", "median", "s", 1e-3),
      p75_ms: number("p75", "75th percentile", "s", 1e-3),
      p90_ms: number("p90", "90th percentile", "s", 1e-3),
      p95_ms: number("p95", "95th percentile", "s", 1e-3),
      p99_ms: number("p99", "99th percentile", "s", 1e-3),
      p999_ms: number("p999", "99.9th percentile", "s", 1e-3),
      mean_ms: number("mean", "mean", "s", 1e-3),
      max_ms: number("slowest", "longest", "s", 1e-3),
    },
  },
  {
    file: "rtt_timeseries_seattle",
    name: "seattleRoundTrips",
    row: "SeattleRoundTrip",
    about: "Round trips of three links between personal devices, snapshot by snapshot",
    source: seattle,
    columns: {
      link: choice("link", "chosen by its spread", ["steady", "typical", "bursty"]),
      from_node: number("from", "number of one node", "count"),
      to_node: number("to", "number of the other", "count"),
      snapshot: number("snapshot", "number of the snapshot at the source", "count"),
      rtt_ms: number("roundTrip", "round trip, in steps of 10 ms", "s", 1e-3),
    },
  },
  {
    file: "measured_heartbeat_summary",
    name: "measuredTimings",
    row: "MeasuredTiming",
    about: "Heartbeats every 20 ms, timers, and exchanges of time stamps on one machine: quantiles",
    source: own,
    columns: {
      experiment: text("experiment", "what was measured"),
      condition: text("condition", "idle, with three busy processes, or what a timer was set to"),
      parameter: text("parameter", "period, offset, or delay in words"),
      unit: choice("sourceUnit", "unit of the times in the file", ["us"]),
      ...times,
    },
  },
  {
    file: "measured_heartbeat_series",
    name: "measuredHeartbeats",
    row: "MeasuredHeartbeat",
    about: "Heartbeats every 20 ms between two processes of one machine, one after another",
    source: own,
    columns: {
      condition: choice("condition", "idle, or with three busy processes", [
        "idle",
        "cpu_loaded_3_burners",
      ]),
      seq: number("sequence", "number of the heartbeat", "count"),
      interarrival_us: number("gap", "since the one before", "s", 1e-6),
      one_way_delay_us: number("delay", "from sending to arrival", "s", 1e-6),
    },
  },
];
