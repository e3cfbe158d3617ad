/**
 * Echoes between two processes with so many outstanding at once. Generated from data/measured_window_sweep.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredWindows`. */
export interface MeasuredWindow {
  /** Unpinned, or both processes on one CPU: who shares a processor. */
  readonly placement: string;
  /** Most requests outstanding (count). */
  readonly window: number;
  /** Requests in all (count). */
  readonly requests: number;
  /** Requests answered (1/s). */
  readonly throughput: number;
  /** Requests outstanding, mean over time (count). */
  readonly outstanding: number;
  /** Mean time of a request (s). */
  readonly latency: number;
  /** Median time of a request (s). */
  readonly median: number;
  /** 99th percentile of it (s). */
  readonly p99: number;
}

/** Echoes between two processes with so many outstanding at once. */
export const measuredWindows: readonly MeasuredWindow[] = [
  { placement: "unpinned", window: 1, requests: 20000, throughput: 39922.7, outstanding: 0.982, latency: 0.0000246, median: 0.00001599, p99: 0.00010573 },
  { placement: "unpinned", window: 2, requests: 20000, throughput: 50539.7, outstanding: 1.734, latency: 0.00003432, median: 0.00002116, p99: 0.00011765 },
  { placement: "unpinned", window: 3, requests: 20000, throughput: 65735.5, outstanding: 2.239, latency: 0.00003406, median: 0.00002197, p99: 0.00020371 },
  { placement: "unpinned", window: 4, requests: 60000, throughput: 100102.6, outstanding: 2.87, latency: 0.00002867, median: 0.00002518, p99: 0.00008312 },
  { placement: "unpinned", window: 6, requests: 60000, throughput: 122799.1, outstanding: 3.987, latency: 0.00003247, median: 0.00002897, p99: 0.00010144 },
  { placement: "unpinned", window: 8, requests: 60000, throughput: 143771.7, outstanding: 4.947, latency: 0.00003441, median: 0.00003099, p99: 0.00010882 },
  { placement: "unpinned", window: 12, requests: 60000, throughput: 159385.6, outstanding: 6.768, latency: 0.00004246, median: 0.00003782, p99: 0.00018356 },
  { placement: "unpinned", window: 16, requests: 60000, throughput: 158307.2, outstanding: 8.507, latency: 0.00005374, median: 0.00004722, p99: 0.00024577 },
  { placement: "unpinned", window: 24, requests: 60000, throughput: 188057, outstanding: 12.529, latency: 0.00006662, median: 0.00005641, p99: 0.00028308 },
  { placement: "unpinned", window: 32, requests: 60000, throughput: 220653, outstanding: 15.66, latency: 0.00007097, median: 0.00006359, p99: 0.00025842 },
  { placement: "unpinned", window: 48, requests: 60000, throughput: 273569.7, outstanding: 20.965, latency: 0.00007664, median: 0.00006431, p99: 0.00024932 },
  { placement: "unpinned", window: 64, requests: 60000, throughput: 327386.4, outstanding: 26.288, latency: 0.0000803, median: 0.00006605, p99: 0.00027757 },
  { placement: "unpinned", window: 96, requests: 60000, throughput: 380587.1, outstanding: 36.394, latency: 0.00009563, median: 0.00007941, p99: 0.00031007 },
  { placement: "unpinned", window: 128, requests: 60000, throughput: 408548.2, outstanding: 49.102, latency: 0.00012019, median: 0.00009597, p99: 0.00035365 },
  { placement: "unpinned", window: 192, requests: 60000, throughput: 414669.2, outstanding: 72.858, latency: 0.0001757, median: 0.00013773, p99: 0.00067192 },
  { placement: "unpinned", window: 256, requests: 60000, throughput: 438441.4, outstanding: 86.514, latency: 0.00019732, median: 0.0001782, p99: 0.00059673 },
  { placement: "unpinned", window: 384, requests: 60000, throughput: 327890.3, outstanding: 136.804, latency: 0.00041722, median: 0.00034838, p99: 0.00171594 },
  { placement: "unpinned", window: 512, requests: 60000, throughput: 328592.9, outstanding: 180.577, latency: 0.00054955, median: 0.00044014, p99: 0.00214619 },
  { placement: "both processes on one CPU", window: 1, requests: 20000, throughput: 32696.1, outstanding: 0.984, latency: 0.00003009, median: 0.00002095, p99: 0.00009237 },
  { placement: "both processes on one CPU", window: 2, requests: 20000, throughput: 51274.6, outstanding: 1.732, latency: 0.00003377, median: 0.00002062, p99: 0.0001411 },
  { placement: "both processes on one CPU", window: 3, requests: 20000, throughput: 90152.6, outstanding: 2.353, latency: 0.0000261, median: 0.00002126, p99: 0.000071 },
  { placement: "both processes on one CPU", window: 4, requests: 60000, throughput: 99853.2, outstanding: 2.867, latency: 0.00002871, median: 0.00002564, p99: 0.00008152 },
  { placement: "both processes on one CPU", window: 6, requests: 60000, throughput: 108570.8, outstanding: 4.134, latency: 0.00003808, median: 0.00002733, p99: 0.00013116 },
  { placement: "both processes on one CPU", window: 8, requests: 60000, throughput: 133400.5, outstanding: 5.012, latency: 0.00003757, median: 0.00003061, p99: 0.00014916 },
  { placement: "both processes on one CPU", window: 12, requests: 60000, throughput: 166407.9, outstanding: 6.815, latency: 0.00004096, median: 0.0000373, p99: 0.00018714 },
  { placement: "both processes on one CPU", window: 16, requests: 60000, throughput: 147299.9, outstanding: 8.604, latency: 0.00005841, median: 0.0000509, p99: 0.00023582 },
  { placement: "both processes on one CPU", window: 24, requests: 60000, throughput: 197939.2, outstanding: 12.234, latency: 0.00006181, median: 0.00005519, p99: 0.00023972 },
  { placement: "both processes on one CPU", window: 32, requests: 60000, throughput: 224312.2, outstanding: 15.557, latency: 0.00006935, median: 0.00006221, p99: 0.00024498 },
  { placement: "both processes on one CPU", window: 48, requests: 60000, throughput: 267368.5, outstanding: 21.202, latency: 0.0000793, median: 0.00006579, p99: 0.00029771 },
  { placement: "both processes on one CPU", window: 64, requests: 60000, throughput: 295180.7, outstanding: 26.061, latency: 0.00008829, median: 0.00007011, p99: 0.00034381 },
  { placement: "both processes on one CPU", window: 96, requests: 60000, throughput: 373287.9, outstanding: 37.111, latency: 0.00009942, median: 0.00008395, p99: 0.00034999 },
  { placement: "both processes on one CPU", window: 128, requests: 60000, throughput: 410625.1, outstanding: 47.583, latency: 0.00011588, median: 0.00009996, p99: 0.00035466 },
  { placement: "both processes on one CPU", window: 192, requests: 60000, throughput: 374162.9, outstanding: 74.134, latency: 0.00019813, median: 0.00014334, p99: 0.00173242 },
  { placement: "both processes on one CPU", window: 256, requests: 60000, throughput: 417077.2, outstanding: 89.907, latency: 0.00021557, median: 0.00019164, p99: 0.00064756 },
  { placement: "both processes on one CPU", window: 384, requests: 60000, throughput: 462100.8, outstanding: 126.828, latency: 0.00027446, median: 0.00025056, p99: 0.00081751 },
  { placement: "both processes on one CPU", window: 512, requests: 60000, throughput: 377311.6, outstanding: 166.859, latency: 0.00044223, median: 0.0003826, p99: 0.0015527 },
];
