/**
 * Time until a connection can be used, between two processes of one machine. Generated from data/measured_handshake.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredHandshakes`. */
export interface MeasuredHandshake {
  /** Which one. */
  readonly experiment: "handshake";
  /** Protocol, key of the certificate, full or resumed. */
  readonly connection: string;
  /** Connections that resumed a session, of all; - where there is none. */
  readonly reused: string;
  /** Unit of the times in the file. */
  readonly sourceUnit: "us";
  /** Connections (count). */
  readonly count: number;
  /** Shortest time (s). */
  readonly fastest: number;
  /** Median time (s). */
  readonly median: number;
  /** 90th percentile (s). */
  readonly p90: number;
  /** 99th percentile (s). */
  readonly p99: number;
  /** 99.9th percentile (s). */
  readonly p999: number;
  /** Longest time (s). */
  readonly slowest: number;
  /** Mean time (s). */
  readonly mean: number;
  /** Standard deviation (s). */
  readonly deviation: number;
}

/** Time until a connection can be used, between two processes of one machine. */
export const measuredHandshakes: readonly MeasuredHandshake[] = [
  { experiment: "handshake", connection: "TCP connect", reused: "-", sourceUnit: "us", count: 900, fastest: 0.000034918, median: 0.000063447, p90: 0.0001606, p99: 0.0020279, p999: 0.0037806, slowest: 0.004858, mean: 0.0001278, deviation: 0.0003431 },
  { experiment: "handshake", connection: "TCP+TLSv1.2 RSA-2048 full", reused: "reused=0/300", sourceUnit: "us", count: 300, fastest: 0.0017535, median: 0.0022505, p90: 0.0029045, p99: 0.0052175, p999: 0.0057942, slowest: 0.0058225, mean: 0.0023709, deviation: 0.0005784 },
  { experiment: "handshake", connection: "TCP+TLSv1.2 RSA-2048 resumed", reused: "reused=300/300", sourceUnit: "us", count: 300, fastest: 0.0010866, median: 0.001455, p90: 0.0018408, p99: 0.0039859, p999: 0.0047019, slowest: 0.0049153, mean: 0.001539, deviation: 0.0004836 },
  { experiment: "handshake", connection: "TCP+TLSv1.3 RSA-2048 full", reused: "reused=0/300", sourceUnit: "us", count: 300, fastest: 0.0019016, median: 0.0023493, p90: 0.0027584, p99: 0.0054492, p999: 0.0064948, slowest: 0.0066602, mean: 0.0024566, deviation: 0.0005721 },
  { experiment: "handshake", connection: "TCP+TLSv1.3 RSA-2048 resumed", reused: "reused=300/300", sourceUnit: "us", count: 300, fastest: 0.0014657, median: 0.0020744, p90: 0.0024145, p99: 0.0058085, p999: 0.0079504, slowest: 0.0081701, mean: 0.0021948, deviation: 0.0007897 },
  { experiment: "handshake", connection: "TCP+TLSv1.2 ECDSA-P256 full", reused: "reused=0/300", sourceUnit: "us", count: 300, fastest: 0.0014043, median: 0.0017514, p90: 0.0021588, p99: 0.0045391, p999: 0.0054559, slowest: 0.0055179, mean: 0.0018438, deviation: 0.0004719 },
  { experiment: "handshake", connection: "TCP+TLSv1.2 ECDSA-P256 resumed", reused: "reused=300/300", sourceUnit: "us", count: 300, fastest: 0.0010239, median: 0.0015184, p90: 0.0018383, p99: 0.004452, p999: 0.0063161, slowest: 0.0063566, mean: 0.0015879, deviation: 0.0005818 },
  { experiment: "handshake", connection: "TCP+TLSv1.3 ECDSA-P256 full", reused: "reused=0/300", sourceUnit: "us", count: 300, fastest: 0.0013087, median: 0.0016447, p90: 0.0019757, p99: 0.0033256, p999: 0.0059643, slowest: 0.0061684, mean: 0.0017151, deviation: 0.0004455 },
  { experiment: "handshake", connection: "TCP+TLSv1.3 ECDSA-P256 resumed", reused: "reused=300/300", sourceUnit: "us", count: 300, fastest: 0.0013349, median: 0.0016029, p90: 0.0020578, p99: 0.0045916, p999: 0.0058527, slowest: 0.0063567, mean: 0.0017257, deviation: 0.000464 },
];
