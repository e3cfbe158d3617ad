/**
 * Heartbeats every 20 ms, timers, and exchanges of time stamps on one machine: quantiles. Generated from data/measured_heartbeat_summary.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredTimings`. */
export interface MeasuredTiming {
  /** What was measured. */
  readonly experiment: string;
  /** Idle, with three busy processes, or what a timer was set to. */
  readonly condition: string;
  /** Period, offset, or delay in words. */
  readonly parameter: string;
  /** Unit of the times in the file. */
  readonly sourceUnit: "us";
  /** How many were measured (count). */
  readonly count: number;
  /** The smallest (s). */
  readonly least: number;
  /** The median (s). */
  readonly median: number;
  /** 90th percentile (s). */
  readonly p90: number;
  /** 99th percentile (s). */
  readonly p99: number;
  /** 99.9th percentile (s). */
  readonly p999: number;
  /** The largest (s). */
  readonly most: number;
  /** Mean (s). */
  readonly mean: number;
  /** Standard deviation (s). */
  readonly deviation: number;
}

/** Heartbeats every 20 ms, timers, and exchanges of time stamps on one machine: quantiles. */
export const measuredTimings: readonly MeasuredTiming[] = [
  { experiment: "heartbeat_interarrival", condition: "idle", parameter: "20 ms period", sourceUnit: "us", count: 2500, least: 0.000004353, median: 0.0202405, p90: 0.0212483, p99: 0.0246717, p999: 0.0341114, most: 0.087661, mean: 0.0199997, deviation: 0.002382 },
  { experiment: "heartbeat_one_way_delay", condition: "idle", parameter: "20 ms period", sourceUnit: "us", count: 2500, least: 0.00007132, median: 0.0002212, p90: 0.00034, p99: 0.0043513, p999: 0.0219406, most: 0.068613, mean: 0.0003941, deviation: 0.0018267 },
  { experiment: "heartbeat_interarrival", condition: "cpu_loaded_3_burners", parameter: "20 ms period", sourceUnit: "us", count: 2500, least: 0.000002929, median: 0.0199888, p90: 0.0271842, p99: 0.0629269, p999: 0.1141695, most: 0.1323821, mean: 0.0200007, deviation: 0.0104739 },
  { experiment: "heartbeat_one_way_delay", condition: "cpu_loaded_3_burners", parameter: "20 ms period", sourceUnit: "us", count: 2500, least: 0.000016521, median: 0.0002081, p90: 0.0017307, p99: 0.0183156, p999: 0.0618431, most: 0.0808138, mean: 0.0010676, deviation: 0.0044368 },
  { experiment: "ntp_delay", condition: "idle", parameter: "true offset 250000 us", sourceUnit: "us", count: 1500, least: 0.000101, median: 0.0001648, p90: 0.0002506, p99: 0.0029045, p999: 0.0095323, most: 0.0609804, mean: 0.000295, deviation: 0.001667 },
  { experiment: "ntp_offset_estimate", condition: "idle", parameter: "true offset 250000 us", sourceUnit: "us", count: 1500, least: 0.2447161, median: 0.2500326, p90: 0.2500504, p99: 0.2505084, p999: 0.2523016, most: 0.2804063, mean: 0.2500479, deviation: 0.0008278 },
  { experiment: "ntp_delay", condition: "cpu_loaded_3_burners", parameter: "true offset 250000 us", sourceUnit: "us", count: 1500, least: 0.000075636, median: 0.000149, p90: 0.000592, p99: 0.0083308, p999: 0.0390722, most: 0.0823092, mean: 0.0006347, deviation: 0.0030471 },
  { experiment: "ntp_offset_estimate", condition: "cpu_loaded_3_burners", parameter: "true offset 250000 us", sourceUnit: "us", count: 1500, least: 0.2339878, median: 0.2500152, p90: 0.2500482, p99: 0.2530164, p999: 0.2586989, most: 0.2908908, mean: 0.2500933, deviation: 0.0013837 },
  { experiment: "timer_setTimeout", condition: "requested 0 ms", parameter: "0", sourceUnit: "us", count: 400, least: 0.000035521, median: 0.0011104, p90: 0.0011462, p99: 0.0040275, p999: 0.0119993, most: 0.0156566, mean: 0.0012402, deviation: 0.0008772 },
  { experiment: "timer_setTimeout", condition: "requested 1 ms", parameter: "1", sourceUnit: "us", count: 400, least: 0.000006808, median: 0.0011101, p90: 0.0012076, p99: 0.008013, p999: 0.0112079, most: 0.0124698, mean: 0.0013091, deviation: 0.0010304 },
  { experiment: "timer_setTimeout", condition: "requested 5 ms", parameter: "5", sourceUnit: "us", count: 400, least: 0.0041496, median: 0.0051395, p90: 0.0066304, p99: 0.0320862, p999: 0.0581297, most: 0.0632224, mean: 0.0062949, deviation: 0.0053412 },
  { experiment: "timer_setTimeout", condition: "requested 10 ms", parameter: "10", sourceUnit: "us", count: 400, least: 0.0091667, median: 0.0101623, p90: 0.0131219, p99: 0.0243668, p999: 0.0424897, most: 0.0482713, mean: 0.0111194, deviation: 0.003273 },
  { experiment: "timer_setTimeout", condition: "requested 50 ms", parameter: "50", sourceUnit: "us", count: 100, least: 0.0501664, median: 0.0501985, p90: 0.0519718, p99: 0.0654274, p999: 0.0722297, most: 0.0729855, mean: 0.0508996, deviation: 0.0028376 },
  { experiment: "timer_setImmediate", condition: "-", parameter: "-", sourceUnit: "us", count: 2000, least: 0.000001501, median: 0.000001977, p90: 0.000003702, p99: 0.000009249, p999: 0.0012056, most: 0.0172464, mean: 0.000018783, deviation: 0.0004672 },
];
