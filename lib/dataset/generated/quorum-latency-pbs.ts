/**
 * Latency and staleness against the sizes of quorums, simulated from delays of production. Generated from data/quorum_latency_pbs.csv: `npm run data`.
 *
 * Source: Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), VLDB.
 */

/** A row of `quorumLatencies`. */
export interface QuorumLatency {
  /** LinkedIn's store on solid-state or on rotating disks. */
  readonly profile: "LNKD-SSD" | "LNKD-DISK";
  /** N (count). */
  readonly replicas: number;
  /** R: replicas that a read waits for (count). */
  readonly read: number;
  /** W: replicas that a write waits for (count). */
  readonly write: number;
  /** 99.9th percentile of reads (s). */
  readonly readLatency: number;
  /** 99.9th percentile of writes (s). */
  readonly writeLatency: number;
  /** Time after a write from which 99.9 % of reads see it (s). */
  readonly visibility: number;
}

/** Latency and staleness against the sizes of quorums, simulated from delays of production. */
export const quorumLatencies: readonly QuorumLatency[] = [
  { profile: "LNKD-SSD", replicas: 3, read: 1, write: 1, readLatency: 0.00066, writeLatency: 0.00066, visibility: 0.00185 },
  { profile: "LNKD-SSD", replicas: 3, read: 1, write: 2, readLatency: 0.00066, writeLatency: 0.00163, visibility: 0.00179 },
  { profile: "LNKD-SSD", replicas: 3, read: 2, write: 1, readLatency: 0.00163, writeLatency: 0.00065, visibility: 0 },
  { profile: "LNKD-SSD", replicas: 3, read: 2, write: 2, readLatency: 0.00162, writeLatency: 0.00164, visibility: 0 },
  { profile: "LNKD-SSD", replicas: 3, read: 3, write: 1, readLatency: 0.00414, writeLatency: 0.00065, visibility: 0 },
  { profile: "LNKD-SSD", replicas: 3, read: 1, write: 3, readLatency: 0.00065, writeLatency: 0.00409, visibility: 0 },
  { profile: "LNKD-DISK", replicas: 3, read: 1, write: 1, readLatency: 0.00066, writeLatency: 0.01099, visibility: 0.0455 },
  { profile: "LNKD-DISK", replicas: 3, read: 1, write: 2, readLatency: 0.00065, writeLatency: 0.02097, visibility: 0.0433 },
  { profile: "LNKD-DISK", replicas: 3, read: 2, write: 1, readLatency: 0.00163, writeLatency: 0.0109, visibility: 0.0136 },
  { profile: "LNKD-DISK", replicas: 3, read: 2, write: 2, readLatency: 0.00164, writeLatency: 0.02096, visibility: 0 },
  { profile: "LNKD-DISK", replicas: 3, read: 3, write: 1, readLatency: 0.00412, writeLatency: 0.01089, visibility: 0 },
  { profile: "LNKD-DISK", replicas: 3, read: 1, write: 3, readLatency: 0.00065, writeLatency: 0.11265, visibility: 0 },
];
