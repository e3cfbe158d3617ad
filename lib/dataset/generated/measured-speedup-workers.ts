/**
 * Running times of one hashing job on worker threads of a two-processor machine. Generated from data/measured_speedup_workers.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredSpeedups`. */
export interface MeasuredSpeedup {
  /** Share of the job that one worker does alone (fraction). */
  readonly serialFraction: number;
  /** Worker threads (count). */
  readonly workers: number;
  /** Runs without foreign load (count). */
  readonly runs: number;
  /** Shortest running time (s). */
  readonly fastest: number;
  /** Median running time (s). */
  readonly median: number;
  /** Longest running time (s). */
  readonly slowest: number;
  /** Median on one worker over this median (ratio). */
  readonly speedup: number;
}

/** Running times of one hashing job on worker threads of a two-processor machine. */
export const measuredSpeedups: readonly MeasuredSpeedup[] = [
  { serialFraction: 0, workers: 1, runs: 12, fastest: 0.08892, median: 0.09051, slowest: 0.10502, speedup: 1 },
  { serialFraction: 0, workers: 2, runs: 12, fastest: 0.04487, median: 0.04777, slowest: 0.05639, speedup: 1.8946 },
  { serialFraction: 0, workers: 4, runs: 12, fastest: 0.04464, median: 0.05155, slowest: 0.05686, speedup: 1.7556 },
  { serialFraction: 0, workers: 8, runs: 12, fastest: 0.04634, median: 0.04895, slowest: 0.0695, speedup: 1.8488 },
  { serialFraction: 0.1, workers: 1, runs: 12, fastest: 0.08809, median: 0.08898, slowest: 0.09351, speedup: 1 },
  { serialFraction: 0.1, workers: 2, runs: 12, fastest: 0.04955, median: 0.05167, slowest: 0.05817, speedup: 1.7221 },
  { serialFraction: 0.1, workers: 4, runs: 12, fastest: 0.04935, median: 0.05782, slowest: 0.05971, speedup: 1.539 },
  { serialFraction: 0.1, workers: 8, runs: 12, fastest: 0.05151, median: 0.05312, slowest: 0.07242, speedup: 1.6752 },
  { serialFraction: 0.25, workers: 1, runs: 12, fastest: 0.08862, median: 0.08987, slowest: 0.09357, speedup: 1 },
  { serialFraction: 0.25, workers: 2, runs: 12, fastest: 0.05649, median: 0.05881, slowest: 0.07409, speedup: 1.5281 },
  { serialFraction: 0.25, workers: 4, runs: 12, fastest: 0.05572, median: 0.06056, slowest: 0.07526, speedup: 1.4839 },
  { serialFraction: 0.25, workers: 8, runs: 12, fastest: 0.05795, median: 0.06197, slowest: 0.07566, speedup: 1.4502 },
  { serialFraction: 0.5, workers: 1, runs: 12, fastest: 0.08824, median: 0.08929, slowest: 0.09229, speedup: 1 },
  { serialFraction: 0.5, workers: 2, runs: 12, fastest: 0.06638, median: 0.07077, slowest: 0.07707, speedup: 1.2616 },
  { serialFraction: 0.5, workers: 4, runs: 12, fastest: 0.06682, median: 0.07176, slowest: 0.08181, speedup: 1.2443 },
  { serialFraction: 0.5, workers: 8, runs: 12, fastest: 0.07052, median: 0.07465, slowest: 0.09272, speedup: 1.1962 },
];
