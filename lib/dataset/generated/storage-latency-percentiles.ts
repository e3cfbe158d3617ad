/**
 * Latency percentiles of replicated storage in production, 2011. Generated from data/storage_latency_percentiles.csv: `npm run data`.
 *
 * Source: Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), VLDB.
 */

/** A row of `storageLatencies`. */
export interface StorageLatency {
  /** Whose store, and on what. */
  readonly system: string;
  /** Read or write. */
  readonly operation: string;
  /** Percentile as a number, or mean, sd, min, max. */
  readonly statistic: string;
  /** Time of an operation (s). */
  readonly latency: number;
}

/** Latency percentiles of replicated storage in production, 2011. */
export const storageLatencies: readonly StorageLatency[] = [
  { system: "LinkedIn Voldemort, 15k rpm disk", operation: "read/write single node", statistic: "mean", latency: 0.00485 },
  { system: "LinkedIn Voldemort, 15k rpm disk", operation: "read/write single node", statistic: "95", latency: 0.015 },
  { system: "LinkedIn Voldemort, 15k rpm disk", operation: "read/write single node", statistic: "99", latency: 0.025 },
  { system: "LinkedIn Voldemort, SSD", operation: "read/write single node", statistic: "mean", latency: 0.00058 },
  { system: "LinkedIn Voldemort, SSD", operation: "read/write single node", statistic: "95", latency: 0.001 },
  { system: "LinkedIn Voldemort, SSD", operation: "read/write single node", statistic: "99", latency: 0.002 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "min", latency: 0.00155 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "50", latency: 0.00375 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "75", latency: 0.00417 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "95", latency: 0.0052 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "98", latency: 0.006045 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "99", latency: 0.00659 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "99.9", latency: 0.03289 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "max", latency: 2.97985 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "mean", latency: 0.00923 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "read", statistic: "sd", latency: 0.08393 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "min", latency: 0.00168 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "50", latency: 0.00573 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "75", latency: 0.0065 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "95", latency: 0.00848 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "98", latency: 0.01036 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "99", latency: 0.13173 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "99.9", latency: 0.43583 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "max", latency: 4.46528 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "mean", latency: 0.00862 },
  { system: "Yammer Riak N=3 R=2 W=2", operation: "write", statistic: "sd", latency: 0.0261 },
];
