/**
 * When the leaves of a large service had answered, seen from its root. Generated from data/tail_latency_fanout.csv: `npm run data`.
 *
 * Source: Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2), tables 1 and 2.
 */

/** A row of `measuredFanOut`. */
export interface MeasuredFanOut {
  /** What has happened by then. */
  readonly event: "one random leaf finishes" | "95% of all leaf requests finish" | "100% of all leaf requests finish";
  /** Of half of the requests (s). */
  readonly median: number;
  /** Of 95 % of the requests (s). */
  readonly p95: number;
  /** Of 99 % of the requests (s). */
  readonly p99: number;
}

/** When the leaves of a large service had answered, seen from its root. */
export const measuredFanOut: readonly MeasuredFanOut[] = [
  { event: "one random leaf finishes", median: 0.001, p95: 0.005, p99: 0.01 },
  { event: "95% of all leaf requests finish", median: 0.012, p95: 0.032, p99: 0.07 },
  { event: "100% of all leaf requests finish", median: 0.04, p95: 0.087, p99: 0.14 },
];
