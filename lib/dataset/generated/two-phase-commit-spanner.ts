/**
 * Latency of a two-phase commit against its number of participants. Generated from data/two_phase_commit_spanner.csv: `npm run data`.
 *
 * Source: Corbett et al. (2012), Spanner, OSDI, table 4.
 */

/** A row of `spannerCommits`. */
export interface SpannerCommit {
  /** Groups that take part (count). */
  readonly participants: number;
  /** Mean latency (s). */
  readonly mean: number;
  /** Its standard deviation over runs (s). */
  readonly meanDeviation: number;
  /** 99th percentile of the latency (s). */
  readonly p99: number;
  /** Its standard deviation over runs (s). */
  readonly p99Deviation: number;
}

/** Latency of a two-phase commit against its number of participants. */
export const spannerCommits: readonly SpannerCommit[] = [
  { participants: 1, mean: 0.017, meanDeviation: 0.0014, p99: 0.075, p99Deviation: 0.0349 },
  { participants: 2, mean: 0.0245, meanDeviation: 0.0025, p99: 0.0876, p99Deviation: 0.0359 },
  { participants: 5, mean: 0.0315, meanDeviation: 0.0062, p99: 0.1045, p99Deviation: 0.0522 },
  { participants: 10, mean: 0.03, meanDeviation: 0.0037, p99: 0.0956, p99Deviation: 0.0254 },
  { participants: 25, mean: 0.0355, meanDeviation: 0.0056, p99: 0.1004, p99Deviation: 0.0427 },
  { participants: 50, mean: 0.0427, meanDeviation: 0.0041, p99: 0.0937, p99Deviation: 0.0229 },
  { participants: 100, mean: 0.0714, meanDeviation: 0.0076, p99: 0.1312, p99Deviation: 0.0176 },
  { participants: 200, mean: 0.1505, meanDeviation: 0.011, p99: 0.3203, p99Deviation: 0.0351 },
];
