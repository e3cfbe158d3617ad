/** The tables of data/ on latency: what operations take, what was measured, and distances. */

import { type Table, choice, number, optional, text } from "./declare";

const own = "measured for this project, see data/README.md";
const placement = text(
  "placement",
  "unpinned, or both processes on one CPU: who shares a processor",
);

export const latencyTables: readonly Table[] = [
  {
    file: "latency_numbers",
    name: "latencyNumbers",
    row: "LatencyNumber",
    about: "What operations take, from a cache hit to a round trip across an ocean",
    source:
      "a list attributed to J. Dean and P. Norvig (2012); S. Eskildsen, napkin-math (2017); C. Scott, Numbers Every Programmer Should Know By Year (trend formulae)",
    columns: {
      source: text("source", "whose number"),
      year: number("year", "calendar year", "year"),
      operation: text("operation", "what is done"),
      latency_ns: number("latency", "how long it takes", "s", 1e-9),
      kind: text("kind", "order of magnitude, measured, or extrapolated"),
    },
  },
  {
    file: "measured_loopback",
    name: "measuredLoopback",
    row: "MeasuredLoopback",
    about: "Round trips between two processes of one machine, by means and by size of the message",
    source: own,
    columns: {
      placement,
      experiment: choice("experiment", "one size and many means, or one means and many sizes", [
        "call_ladder",
        "size_sweep",
      ]),
      condition: text("means", "how the message travels"),
      parameter: number("size", "message, and the same back", "byte"),
      unit: choice("sourceUnit", "unit of the times in the file", ["us"]),
      n: number("count", "round trips", "count"),
      min: number("fastest", "shortest round trip", "s", 1e-6),
      p50: number("median", "median round trip", "s", 1e-6),
      p90: number("p90", "90th percentile", "s", 1e-6),
      p99: number("p99", "99th percentile", "s", 1e-6),
      p999: number("p999", "99.9th percentile", "s", 1e-6),
      max: number("slowest", "longest round trip", "s", 1e-6),
      mean: number("mean", "mean round trip", "s", 1e-6),
      sd: number("deviation", "standard deviation", "s", 1e-6),
    },
  },
  {
    file: "measured_batching",
    name: "measuredBatching",
    row: "MeasuredBatching",
    about: "Messages that travel together in one write between two processes",
    source: own,
    columns: {
      placement,
      messages_per_batch: number("batch", "messages in a write", "count"),
      batches: number("batches", "round trips", "count"),
      p50_batch_rtt_us: number("median", "median round trip of a batch", "s", 1e-6),
      p99_batch_rtt_us: number("p99", "99th percentile of it", "s", 1e-6),
      messages_per_s: number("throughput", "messages there and back", "1/s"),
    },
  },
  {
    file: "measured_window_sweep",
    name: "measuredWindows",
    row: "MeasuredWindow",
    about: "Echoes between two processes with so many outstanding at once",
    source: own,
    columns: {
      placement,
      window_limit: number("window", "most requests outstanding", "count"),
      requests: number("requests", "requests in all", "count"),
      throughput_per_s: number("throughput", "requests answered", "1/s"),
      mean_outstanding: number("outstanding", "requests outstanding, mean over time", "count"),
      mean_latency_us: number("latency", "mean time of a request", "s", 1e-6),
      p50_latency_us: number("median", "median time of a request", "s", 1e-6),
      p99_latency_us: number("p99", "99th percentile of it", "s", 1e-6),
    },
  },
  {
    file: "azure_region_rtt",
    name: "azureRoundTrips",
    row: "AzureRoundTrip",
    about: "Round trips between 16 regions of Microsoft Azure, 95th percentile of 30 days",
    source: "Microsoft, Azure network round-trip latency statistics (30 days to 30 July 2026)",
    columns: {
      region_a: text("from", "one region"),
      region_b: text("to", "the other"),
      great_circle_km: number("distance", "along the earth's surface", "m", 1e3),
      rtt_p95_ms_a_to_b: number("there", "round trip that the first measures", "s", 1e-3),
      rtt_p95_ms_b_to_a: number("back", "round trip that the other measures", "s", 1e-3),
    },
  },
  {
    file: "ibm_cloud_rtt",
    name: "ibmRoundTrips",
    row: "IbmRoundTrip",
    about: "Round trips between regions of IBM Cloud, and between zones of a region: means",
    source: "IBM Cloud Docs, Network latency dashboard (27 July to 25 August 2024)",
    columns: {
      place_a: text("from", "one place"),
      place_b: text("to", "the other"),
      level: choice("level", "between regions or between zones", ["inter-region", "inter-zone"]),
      great_circle_km: optional(number("distance", "along the earth's surface", "m", 1e3)),
      rtt_mean_ms_a_to_b: number("there", "round trip that the first measures", "s", 1e-3),
      rtt_mean_ms_b_to_a: number("back", "round trip that the other measures", "s", 1e-3),
    },
  },
  {
    file: "cloud_regions",
    name: "cloudRegions",
    row: "CloudRegion",
    about: "Where regions of two clouds lie",
    source: "Azure's location list; GeoNames city centres, CC BY 4.0",
    columns: {
      network: choice("network", "whose region", ["Azure", "IBM Cloud"]),
      region: text("region", "its name"),
      place: text("place", "where it is"),
      latitude: number("latitude", "north of the equator", "degree"),
      longitude: number("longitude", "east of Greenwich", "degree"),
      coordinate_source: text("origin", "where the coordinates are from"),
    },
  },
  {
    file: "storage_latency_percentiles",
    name: "storageLatencies",
    row: "StorageLatency",
    about: "Latency percentiles of replicated storage in production, 2011",
    source: "Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), VLDB",
    columns: {
      system: text("system", "whose store, and on what"),
      operation: text("operation", "read or write"),
      percentile: text("statistic", "percentile as a number, or mean, sd, min, max"),
      latency_ms: number("latency", "time of an operation", "s", 1e-3),
    },
  },
];
