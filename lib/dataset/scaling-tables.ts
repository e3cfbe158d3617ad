/** The tables of data/ on scaling. */

import { type Table, number, optional, text } from "./declare";

export const scalingTables: readonly Table[] = [
  {
    file: "measured_speedup_workers",
    name: "measuredSpeedups",
    row: "MeasuredSpeedup",
    about: "Running times of one hashing job on worker threads of a two-processor machine",
    source: "measured for this project, see data/README.md",
    columns: {
      serial_fraction: number(
        "serialFraction",
        "share of the job that one worker does alone",
        "fraction",
      ),
      workers: number("workers", "worker threads", "count"),
      accepted_runs: number("runs", "runs without foreign load", "count"),
      min_ms: number("fastest", "shortest running time", "s", 1e-3),
      median_ms: number("median", "median running time", "s", 1e-3),
      max_ms: number("slowest", "longest running time", "s", 1e-3),
      speedup: number("speedup", "median on one worker over this median", "ratio"),
    },
  },
  {
    file: "microprocessor_trends",
    name: "microprocessorTrends",
    row: "MicroprocessorTrend",
    about: "Microprocessors of each year: maxima and medians over fifty years",
    source: "K. Rupp, Microprocessor Trend Data (2022), CC BY 4.0",
    columns: {
      year: number("year", "calendar year", "year"),
      max_transistors_thousands: number("transistors", "most transistors on a chip", "count", 1e3),
      median_frequency_mhz: number("frequency", "median clock frequency", "Hz", 1e6),
      max_logical_cores: number("logicalCores", "most logical cores", "count"),
      max_single_thread_specint_x1000: optional(
        number("singleThread", "best single-thread result", "SPECint", 1e-3),
      ),
      median_typical_power_w: number("power", "median typical power", "W"),
      n_chips_transistors: number("chips", "chips behind the transistor count", "count"),
    },
  },
  {
    file: "microprocessors_named",
    name: "namedMicroprocessors",
    row: "NamedMicroprocessor",
    about: "Single microprocessors since 2011",
    source: "K. Rupp, Microprocessor Trend Data (2022), CC BY 4.0",
    columns: {
      processor: text("processor", "name"),
      year: number("year", "calendar year", "year"),
      month: number("month", "month of the year", "count"),
      transistors_billions: optional(number("transistors", "transistors", "count", 1e9)),
      specint_per_core: optional(number("singleThread", "result of one core", "SPECint")),
      frequency_ghz: number("frequency", "clock frequency", "Hz", 1e9),
      tdp_w: optional(number("power", "thermal design power", "W")),
      hardware_threads: number("hardwareThreads", "hardware threads", "count"),
    },
  },
  {
    file: "network_effect_facebook",
    name: "facebookYears",
    row: "FacebookYear",
    about: "Users and revenue of one network",
    source: "Facebook S-1 (2012), SEC exhibits 99.1 for 2016 and 2017, press; see data/README.md",
    columns: {
      year: number("year", "calendar year", "year"),
      mau_december_millions: optional(
        number("usersInDecember", "monthly active users in December", "count", 1e6),
      ),
      average_users_millions: number(
        "users",
        "monthly active users, mean of the year",
        "count",
        1e6,
      ),
      revenue_musd: optional(number("revenue", "revenue of the year", "US dollar", 1e6)),
      revenue_precision: optional(
        text("revenuePrecision", "exact, or to how many million US dollars the source rounds"),
      ),
      evidence: text("evidence", "A primary text, B restated"),
    },
  },
  {
    file: "network_effect_users",
    name: "networkUsers",
    row: "NetworkUsers",
    about: "Users of networks by year",
    source: "yearly averages, restated; see data/README.md",
    columns: {
      platform: text("platform", "name of the network"),
      year: number("year", "calendar year", "year"),
      users_millions: number("users", "monthly active users, mean of the year", "count", 1e6),
    },
  },
  {
    file: "scalability_measurements",
    name: "scalabilityMeasurements",
    row: "ScalabilityMeasurement",
    about: "Throughput of three systems as load or processors grow",
    source:
      "N. J. Gunther, Guerrilla Capacity Planning (2007); B. Schwartz, Practical Scalability Analysis (2015)",
    columns: {
      dataset: text("dataset", "raytracer, specsdm91 or mysql_cisco_ucs"),
      load_unit: text("loadUnit", "what is counted as load"),
      n: number("load", "load", "count"),
      throughput: number(
        "throughput",
        "throughput, in the unit that follows",
        "see throughputUnit",
      ),
      throughput_unit: text("throughputUnit", "unit of the throughput"),
    },
  },
  {
    file: "scaled_speedup_gustafson",
    name: "scaledSpeedups",
    row: "ScaledSpeedup",
    about: "Scaled speedups of three programs on 1024 processors",
    source: "Gustafson (1988), Communications of the ACM 31(5)",
    columns: {
      application: text("application", "program"),
      processors: number("processors", "processors", "count"),
      scaled_speedup: number("speedup", "scaled speedup", "ratio"),
      parallel_part_scale_factor: number("scaleFactor", "growth of the parallel part", "ratio"),
    },
  },
];
