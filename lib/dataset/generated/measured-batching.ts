/**
 * Messages that travel together in one write between two processes. Generated from data/measured_batching.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredBatching`. */
export interface MeasuredBatching {
  /** Unpinned, or both processes on one CPU: who shares a processor. */
  readonly placement: string;
  /** Messages in a write (count). */
  readonly batch: number;
  /** Round trips (count). */
  readonly batches: number;
  /** Median round trip of a batch (s). */
  readonly median: number;
  /** 99th percentile of it (s). */
  readonly p99: number;
  /** Messages there and back (1/s). */
  readonly throughput: number;
}

/** Messages that travel together in one write between two processes. */
export const measuredBatching: readonly MeasuredBatching[] = [
  { placement: "unpinned", batch: 1, batches: 16384, median: 0.00001628, p99: 0.00008929, throughput: 32235 },
  { placement: "unpinned", batch: 2, batches: 8192, median: 0.00001579, p99: 0.00003735, throughput: 117282 },
  { placement: "unpinned", batch: 4, batches: 4096, median: 0.00001594, p99: 0.0000393, throughput: 231925 },
  { placement: "unpinned", batch: 8, batches: 2048, median: 0.00001604, p99: 0.00002752, throughput: 453778 },
  { placement: "unpinned", batch: 16, batches: 1024, median: 0.00001631, p99: 0.00003448, throughput: 910025 },
  { placement: "unpinned", batch: 32, batches: 512, median: 0.00001679, p99: 0.00003378, throughput: 1816335 },
  { placement: "unpinned", batch: 64, batches: 256, median: 0.00001755, p99: 0.00004177, throughput: 3374838 },
  { placement: "unpinned", batch: 128, batches: 200, median: 0.00001869, p99: 0.00002895, throughput: 6673203 },
  { placement: "unpinned", batch: 256, batches: 200, median: 0.00002102, p99: 0.00004284, throughput: 11458327 },
  { placement: "unpinned", batch: 512, batches: 200, median: 0.00002753, p99: 0.00004986, throughput: 17127102 },
  { placement: "unpinned", batch: 1024, batches: 200, median: 0.00004819, p99: 0.0001078, throughput: 18174398 },
  { placement: "both processes on one CPU", batch: 1, batches: 16384, median: 0.00002404, p99: 0.00004941, throughput: 42363 },
  { placement: "both processes on one CPU", batch: 2, batches: 8192, median: 0.00002486, p99: 0.00005122, throughput: 76763 },
  { placement: "both processes on one CPU", batch: 4, batches: 4096, median: 0.00001741, p99: 0.00003515, throughput: 208149 },
  { placement: "both processes on one CPU", batch: 8, batches: 2048, median: 0.00001741, p99: 0.00003399, throughput: 402752 },
  { placement: "both processes on one CPU", batch: 16, batches: 1024, median: 0.00001744, p99: 0.00003712, throughput: 875493 },
  { placement: "both processes on one CPU", batch: 32, batches: 512, median: 0.00002473, p99: 0.00005282, throughput: 1333709 },
  { placement: "both processes on one CPU", batch: 64, batches: 256, median: 0.00002077, p99: 0.00003887, throughput: 2697251 },
  { placement: "both processes on one CPU", batch: 128, batches: 200, median: 0.00002366, p99: 0.00004651, throughput: 4674862 },
  { placement: "both processes on one CPU", batch: 256, batches: 200, median: 0.00002929, p99: 0.00007293, throughput: 8088838 },
  { placement: "both processes on one CPU", batch: 512, batches: 200, median: 0.0000431, p99: 0.00010891, throughput: 10973679 },
  { placement: "both processes on one CPU", batch: 1024, batches: 200, median: 0.00006219, p99: 0.00015593, throughput: 7756151 },
];
