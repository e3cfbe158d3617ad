/** The tables of data/ on replication: what quorums cost in latency, and in freshness. */

import { type Table, choice, number } from "./declare";

export const replicationTables: readonly Table[] = [
  {
    file: "quorum_latency_pbs",
    name: "quorumLatencies",
    row: "QuorumLatency",
    about:
      "Latency and staleness against the sizes of quorums, simulated from delays of production",
    source: "Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), VLDB",
    columns: {
      profile: choice("profile", "LinkedIn's store on solid-state or on rotating disks", [
        "LNKD-SSD",
        "LNKD-DISK",
      ]),
      n: number("replicas", "N", "count"),
      r: number("read", "R: replicas that a read waits for", "count"),
      w: number("write", "W: replicas that a write waits for", "count"),
      read_p999_ms: number("readLatency", "99.9th percentile of reads", "s", 1e-3),
      write_p999_ms: number("writeLatency", "99.9th percentile of writes", "s", 1e-3),
      t_visibility_p999_ms: number(
        "visibility",
        "time after a write from which 99.9 % of reads see it",
        "s",
        1e-3,
      ),
    },
  },
];
