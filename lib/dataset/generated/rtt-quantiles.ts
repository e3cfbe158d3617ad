/**
 * Round trips between all pairs of nodes of two networks, snapshot by snapshot. Generated from data/rtt_quantiles.csv: `npm run data`.
 *
 * Source: Zhu, Liu, Niu, Li and Zhao (2017), IEEE/ACM Transactions on Networking 25: NetLatency-Data, MIT.
 */

/** A row of `roundTripQuantiles`. */
export interface RoundTripQuantiles {
  /** Servers of PlanetLab, or personal devices in Seattle. */
  readonly platform: "PlanetLab" | "Seattle";
  /** Number of the snapshot at the source (count). */
  readonly snapshot: number;
  /** Pairs of nodes (count). */
  readonly pairs: number;
  /** 1st percentile (s). */
  readonly p1: number;
  /** 5th percentile (s). */
  readonly p5: number;
  /** 10th percentile (s). */
  readonly p10: number;
  /** 25th percentile (s). */
  readonly p25: number;
  /** Median (s). */
  readonly median: number;
  /** 75th percentile (s). */
  readonly p75: number;
  /** 90th percentile (s). */
  readonly p90: number;
  /** 95th percentile (s). */
  readonly p95: number;
  /** 99th percentile (s). */
  readonly p99: number;
  /** 99.9th percentile (s). */
  readonly p999: number;
  /** Mean (s). */
  readonly mean: number;
  /** Longest (s). */
  readonly slowest: number;
}

/** Round trips between all pairs of nodes of two networks, snapshot by snapshot. */
export const roundTripQuantiles: readonly RoundTripQuantiles[] = [
  { platform: "PlanetLab", snapshot: 1, pairs: 239610, p1: 0.00612, p5: 0.01931, p10: 0.03163, p25: 0.05928, median: 0.13501, p75: 0.20176, p90: 0.29072, p95: 0.32491, p99: 0.41262, p999: 0.77109, mean: 0.14684, slowest: 2.9841 },
  { platform: "PlanetLab", snapshot: 2, pairs: 239610, p1: 0.00599, p5: 0.01921, p10: 0.03161, p25: 0.05982, median: 0.13647, p75: 0.20709, p90: 0.2973, p95: 0.33741, p99: 0.46862, p999: 0.66823, mean: 0.14967, slowest: 1.1574 },
  { platform: "PlanetLab", snapshot: 3, pairs: 239610, p1: 0.00636, p5: 0.01934, p10: 0.03163, p25: 0.05973, median: 0.13502, p75: 0.20504, p90: 0.29017, p95: 0.32444, p99: 0.40363, p999: 0.54904, mean: 0.14594, slowest: 0.7908 },
  { platform: "PlanetLab", snapshot: 4, pairs: 239610, p1: 0.0062, p5: 0.01909, p10: 0.03126, p25: 0.05855, median: 0.13442, p75: 0.20375, p90: 0.29114, p95: 0.32716, p99: 0.41609, p999: 0.62362, mean: 0.14582, slowest: 2.6808 },
  { platform: "PlanetLab", snapshot: 5, pairs: 239610, p1: 0.00624, p5: 0.01971, p10: 0.032, p25: 0.05942, median: 0.13707, p75: 0.20679, p90: 0.29476, p95: 0.3307, p99: 0.41327, p999: 0.61817, mean: 0.14765, slowest: 1.0721 },
  { platform: "PlanetLab", snapshot: 6, pairs: 239610, p1: 0.00626, p5: 0.01995, p10: 0.03199, p25: 0.06014, median: 0.13692, p75: 0.20604, p90: 0.2935, p95: 0.32932, p99: 0.41224, p999: 0.61737, mean: 0.14759, slowest: 1.1526 },
  { platform: "PlanetLab", snapshot: 7, pairs: 239610, p1: 0.00604, p5: 0.01902, p10: 0.03111, p25: 0.05916, median: 0.13465, p75: 0.20306, p90: 0.29233, p95: 0.32937, p99: 0.42314, p999: 0.62946, mean: 0.14624, slowest: 1.3179 },
  { platform: "PlanetLab", snapshot: 8, pairs: 239610, p1: 0.00607, p5: 0.01897, p10: 0.031, p25: 0.05974, median: 0.13533, p75: 0.2049, p90: 0.29344, p95: 0.33198, p99: 0.42564, p999: 0.61688, mean: 0.14716, slowest: 1.2243 },
  { platform: "PlanetLab", snapshot: 9, pairs: 239610, p1: 0.00603, p5: 0.0189, p10: 0.03084, p25: 0.05967, median: 0.13502, p75: 0.20529, p90: 0.29503, p95: 0.33166, p99: 0.43605, p999: 0.76663, mean: 0.14798, slowest: 1.2739 },
  { platform: "PlanetLab", snapshot: 10, pairs: 239610, p1: 0.00595, p5: 0.01925, p10: 0.03093, p25: 0.05856, median: 0.13458, p75: 0.20328, p90: 0.29171, p95: 0.32827, p99: 0.41146, p999: 0.59048, mean: 0.14572, slowest: 0.8307 },
  { platform: "PlanetLab", snapshot: 11, pairs: 239610, p1: 0.00602, p5: 0.01895, p10: 0.03105, p25: 0.06003, median: 0.13696, p75: 0.2077, p90: 0.30495, p95: 0.35204, p99: 0.60221, p999: 0.92518, mean: 0.15436, slowest: 1.2598 },
  { platform: "PlanetLab", snapshot: 12, pairs: 239610, p1: 0.00579, p5: 0.01883, p10: 0.03075, p25: 0.05868, median: 0.13572, p75: 0.20442, p90: 0.29362, p95: 0.33129, p99: 0.40799, p999: 0.5263, mean: 0.14631, slowest: 2.0482 },
  { platform: "PlanetLab", snapshot: 13, pairs: 239610, p1: 0.00578, p5: 0.01895, p10: 0.03137, p25: 0.05933, median: 0.13455, p75: 0.20342, p90: 0.29232, p95: 0.32871, p99: 0.40077, p999: 0.51164, mean: 0.14564, slowest: 0.8941 },
  { platform: "PlanetLab", snapshot: 14, pairs: 239610, p1: 0.00585, p5: 0.01906, p10: 0.03139, p25: 0.05907, median: 0.1338, p75: 0.20353, p90: 0.29126, p95: 0.32836, p99: 0.41431, p999: 0.58162, mean: 0.14579, slowest: 0.8115 },
  { platform: "PlanetLab", snapshot: 15, pairs: 239610, p1: 0.00636, p5: 0.01919, p10: 0.03179, p25: 0.06013, median: 0.13605, p75: 0.20692, p90: 0.30014, p95: 0.34232, p99: 0.48546, p999: 1.02691, mean: 0.15255, slowest: 7.8928 },
  { platform: "PlanetLab", snapshot: 16, pairs: 239610, p1: 0.00593, p5: 0.01901, p10: 0.03157, p25: 0.05967, median: 0.13498, p75: 0.20346, p90: 0.29259, p95: 0.32886, p99: 0.40291, p999: 0.5222, mean: 0.14604, slowest: 2.9635 },
  { platform: "Seattle", snapshot: 1, pairs: 9637, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.52, p95: 0.68, p99: 1.0264, p999: 2.49728, mean: 0.28298, slowest: 9.16 },
  { platform: "Seattle", snapshot: 9, pairs: 9644, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.53, p95: 0.72, p99: 1.47, p999: 11.4428, mean: 0.32847, slowest: 23.3 },
  { platform: "Seattle", snapshot: 17, pairs: 9643, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.56, p95: 0.83, p99: 1.9058, p999: 7.97654, mean: 0.32909, slowest: 10.8 },
  { platform: "Seattle", snapshot: 25, pairs: 9643, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.54, p95: 0.72, p99: 1.4258, p999: 7.13938, mean: 0.30741, slowest: 10.6 },
  { platform: "Seattle", snapshot: 33, pairs: 9642, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.55, p95: 0.8695, p99: 2.2618, p999: 8.41308, mean: 0.33912, slowest: 13.2 },
  { platform: "Seattle", snapshot: 41, pairs: 9643, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.55, p95: 0.88, p99: 2.43, p999: 8.34432, mean: 0.34096, slowest: 13.2 },
  { platform: "Seattle", snapshot: 49, pairs: 9641, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.57, p95: 0.91, p99: 4.454, p999: 19.972, mean: 0.40801, slowest: 36.4 },
  { platform: "Seattle", snapshot: 57, pairs: 9639, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.54, p95: 0.8, p99: 2.58, p999: 10.2724, mean: 0.34089, slowest: 13.2 },
  { platform: "Seattle", snapshot: 65, pairs: 9637, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.54, p95: 0.76, p99: 1.9664, p999: 9.81184, mean: 0.32863, slowest: 22.2 },
  { platform: "Seattle", snapshot: 73, pairs: 9634, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.55, p95: 0.87, p99: 2.3967, p999: 10.367, mean: 0.3471, slowest: 22.2 },
  { platform: "Seattle", snapshot: 81, pairs: 9634, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.55, p95: 0.83, p99: 3.0601, p999: 12, mean: 0.36386, slowest: 22.2 },
  { platform: "Seattle", snapshot: 89, pairs: 9645, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.56, p95: 0.88, p99: 2.3456, p999: 9.20208, mean: 0.3401, slowest: 12.9 },
  { platform: "Seattle", snapshot: 97, pairs: 9647, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.57, p95: 0.9, p99: 2.3654, p999: 11.6354, mean: 0.3568, slowest: 12.9 },
  { platform: "Seattle", snapshot: 105, pairs: 9647, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.56, p95: 0.9, p99: 2.9486, p999: 11.2354, mean: 0.3609, slowest: 13.5 },
  { platform: "Seattle", snapshot: 113, pairs: 9639, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.55, p95: 0.841, p99: 2.501, p999: 11.0362, mean: 0.35085, slowest: 13.4 },
  { platform: "Seattle", snapshot: 121, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.54, p95: 0.82, p99: 2.5459, p999: 11.0353, mean: 0.34644, slowest: 13.6 },
  { platform: "Seattle", snapshot: 129, pairs: 9645, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.56, p95: 0.86, p99: 2.46, p999: 9.71748, mean: 0.34641, slowest: 13.4 },
  { platform: "Seattle", snapshot: 137, pairs: 9638, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.44, p90: 0.57, p95: 0.9, p99: 1.9863, p999: 10.4089, mean: 0.33504, slowest: 13.5 },
  { platform: "Seattle", snapshot: 145, pairs: 9650, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.42, p90: 0.54, p95: 0.79, p99: 1.9602, p999: 10.3702, mean: 0.33818, slowest: 26.8 },
  { platform: "Seattle", snapshot: 153, pairs: 9640, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.55, p95: 0.89, p99: 2.28, p999: 10.6805, mean: 0.34008, slowest: 13.5 },
  { platform: "Seattle", snapshot: 161, pairs: 9642, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.56, p95: 0.9, p99: 2.8877, p999: 11.3077, mean: 0.36088, slowest: 26.5 },
  { platform: "Seattle", snapshot: 169, pairs: 9640, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.56, p95: 0.9, p99: 3.0822, p999: 9.02718, mean: 0.35348, slowest: 26.5 },
  { platform: "Seattle", snapshot: 177, pairs: 9641, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.58, p95: 0.91, p99: 2.928, p999: 10.036, mean: 0.36284, slowest: 26.5 },
  { platform: "Seattle", snapshot: 185, pairs: 9638, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.1125, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.93, p99: 2.9163, p999: 10.5815, mean: 0.36955, slowest: 26.5 },
  { platform: "Seattle", snapshot: 193, pairs: 9645, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.45, p90: 0.66, p95: 0.98, p99: 6.3316, p999: 32.2764, mean: 0.49738, slowest: 36.1 },
  { platform: "Seattle", snapshot: 201, pairs: 9649, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.45, p90: 0.6, p95: 0.94, p99: 2.0752, p999: 8.79, mean: 0.35338, slowest: 22.2 },
  { platform: "Seattle", snapshot: 209, pairs: 9650, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.6, p95: 0.94, p99: 2.3753, p999: 10.1351, mean: 0.36264, slowest: 13.3 },
  { platform: "Seattle", snapshot: 217, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.94, p99: 2.1055, p999: 9.21355, mean: 0.35111, slowest: 13.3 },
  { platform: "Seattle", snapshot: 225, pairs: 9645, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.94, p99: 1.8812, p999: 9.22424, mean: 0.34458, slowest: 13.3 },
  { platform: "Seattle", snapshot: 233, pairs: 9642, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.45, p90: 0.62, p95: 0.96, p99: 2.77, p999: 10.3077, mean: 0.37675, slowest: 13.3 },
  { platform: "Seattle", snapshot: 241, pairs: 9653, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.45, p90: 0.63, p95: 0.99, p99: 2.9296, p999: 10.9828, mean: 0.38281, slowest: 14.8 },
  { platform: "Seattle", snapshot: 249, pairs: 9642, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.45, p90: 0.62, p95: 0.97, p99: 3.4854, p999: 13.3359, mean: 0.39173, slowest: 19.5 },
  { platform: "Seattle", snapshot: 257, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.593, p95: 0.95, p99: 2.1153, p999: 12.4059, mean: 0.36345, slowest: 14.3 },
  { platform: "Seattle", snapshot: 265, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.62, p95: 0.98, p99: 2.3365, p999: 9.4113, mean: 0.36486, slowest: 19.7 },
  { platform: "Seattle", snapshot: 273, pairs: 9644, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.62, p95: 0.96, p99: 2.2757, p999: 10.3, mean: 0.36728, slowest: 19.7 },
  { platform: "Seattle", snapshot: 281, pairs: 9651, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.58, p95: 0.92, p99: 2.19, p999: 9.411, mean: 0.35297, slowest: 19.7 },
  { platform: "Seattle", snapshot: 289, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.57, p95: 0.92, p99: 2.32, p999: 11.7177, mean: 0.35048, slowest: 14.6 },
  { platform: "Seattle", snapshot: 297, pairs: 9644, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.44, p90: 0.59, p95: 0.94, p99: 2.227, p999: 11.6357, mean: 0.35262, slowest: 14.6 },
  { platform: "Seattle", snapshot: 305, pairs: 9651, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.6, p95: 0.95, p99: 3.47, p999: 12.71, mean: 0.38824, slowest: 22.1 },
  { platform: "Seattle", snapshot: 313, pairs: 9654, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.93, p99: 2.6323, p999: 8.95227, mean: 0.35565, slowest: 12.5 },
  { platform: "Seattle", snapshot: 321, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.44, p90: 0.56, p95: 0.9, p99: 2.1153, p999: 8.71534, mean: 0.33554, slowest: 12.5 },
  { platform: "Seattle", snapshot: 329, pairs: 9642, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.57, p95: 0.9, p99: 2.4377, p999: 11.6, mean: 0.36124, slowest: 14.2 },
  { platform: "Seattle", snapshot: 337, pairs: 9641, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.56, p95: 0.9, p99: 2.08, p999: 11.972, mean: 0.34935, slowest: 14.1 },
  { platform: "Seattle", snapshot: 345, pairs: 9652, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.56, p95: 0.81, p99: 2.5396, p999: 11.5, mean: 0.34431, slowest: 14.1 },
  { platform: "Seattle", snapshot: 353, pairs: 9643, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.53, p95: 0.75, p99: 2.1606, p999: 11.5, mean: 0.3336, slowest: 14.1 },
  { platform: "Seattle", snapshot: 361, pairs: 9636, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.44, p90: 0.57, p95: 0.92, p99: 2.926, p999: 12.4365, mean: 0.3599, slowest: 14.1 },
  { platform: "Seattle", snapshot: 369, pairs: 9642, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.58, p95: 0.91, p99: 2.3836, p999: 9.59513, mean: 0.34858, slowest: 14 },
  { platform: "Seattle", snapshot: 377, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.92, p99: 2.391, p999: 9.67355, mean: 0.35416, slowest: 14 },
  { platform: "Seattle", snapshot: 385, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.56, p95: 0.9, p99: 2.021, p999: 10.00325, mean: 0.34023, slowest: 14 },
  { platform: "Seattle", snapshot: 393, pairs: 9641, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.43, p90: 0.56, p95: 0.83, p99: 2.466, p999: 10.236, mean: 0.34776, slowest: 13.3 },
  { platform: "Seattle", snapshot: 401, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.55, p95: 0.8465, p99: 2.366, p999: 10.9706, mean: 0.34377, slowest: 13.3 },
  { platform: "Seattle", snapshot: 409, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.21, p75: 0.43, p90: 0.56, p95: 0.9, p99: 2.7555, p999: 10.8775, mean: 0.35048, slowest: 14 },
  { platform: "Seattle", snapshot: 417, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.58, p95: 0.91, p99: 2.1655, p999: 9.56, mean: 0.34369, slowest: 13.5 },
  { platform: "Seattle", snapshot: 425, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.57, p95: 0.92, p99: 2.8612, p999: 9.71531, mean: 0.36139, slowest: 14.2 },
  { platform: "Seattle", snapshot: 433, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.95, p99: 2.38, p999: 11.3355, mean: 0.37006, slowest: 14.2 },
  { platform: "Seattle", snapshot: 441, pairs: 9637, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.45, p90: 0.62, p95: 0.97, p99: 2.3992, p999: 11.0456, mean: 0.37003, slowest: 14.2 },
  { platform: "Seattle", snapshot: 449, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.95, p99: 2.5553, p999: 9.71532, mean: 0.36927, slowest: 14.2 },
  { platform: "Seattle", snapshot: 457, pairs: 9644, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.45, p90: 0.61, p95: 0.9485, p99: 2.36, p999: 9.30351, mean: 0.36239, slowest: 13.5 },
  { platform: "Seattle", snapshot: 465, pairs: 9652, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.95, p99: 3.3049, p999: 11.5396, mean: 0.38756, slowest: 14.2 },
  { platform: "Seattle", snapshot: 473, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.95, p99: 2.8083, p999: 11.4353, mean: 0.37923, slowest: 13.5 },
  { platform: "Seattle", snapshot: 481, pairs: 9643, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.62, p95: 0.96, p99: 5.4538, p999: 44.6012, mean: 0.53615, slowest: 53.3 },
  { platform: "Seattle", snapshot: 489, pairs: 9653, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.23, p75: 0.45, p90: 0.63, p95: 0.97, p99: 9.7096, p999: 46.4828, mean: 0.63366, slowest: 90.5 },
  { platform: "Seattle", snapshot: 497, pairs: 9653, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.92, p99: 3.1848, p999: 12.7348, mean: 0.39133, slowest: 90.5 },
  { platform: "Seattle", snapshot: 505, pairs: 9656, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.92, p99: 3.1525, p999: 11.1485, mean: 0.36631, slowest: 17.1 },
  { platform: "Seattle", snapshot: 513, pairs: 9650, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.6, p95: 0.94, p99: 3.0255, p999: 9.11053, mean: 0.36512, slowest: 13.6 },
  { platform: "Seattle", snapshot: 521, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.95, p99: 2.8853, p999: 10.03178, mean: 0.36738, slowest: 13.6 },
  { platform: "Seattle", snapshot: 529, pairs: 9653, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.58, p95: 0.94, p99: 3.4748, p999: 10.1348, mean: 0.37586, slowest: 20.7 },
  { platform: "Seattle", snapshot: 537, pairs: 9652, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.93, p99: 3.4498, p999: 10.5443, mean: 0.37506, slowest: 14.5 },
  { platform: "Seattle", snapshot: 545, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.23, p75: 0.45, p90: 0.64, p95: 0.98, p99: 3.441, p999: 11.4355, mean: 0.40084, slowest: 14.6 },
  { platform: "Seattle", snapshot: 553, pairs: 9653, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.93, p99: 2.82, p999: 11.574, mean: 0.37463, slowest: 14.6 },
  { platform: "Seattle", snapshot: 561, pairs: 9648, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.23, p75: 0.44, p90: 0.6, p95: 0.93, p99: 3.0859, p999: 11.3353, mean: 0.37694, slowest: 14.6 },
  { platform: "Seattle", snapshot: 569, pairs: 9656, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.58, p95: 0.91, p99: 2.7985, p999: 7.9407, mean: 0.35324, slowest: 13.2 },
  { platform: "Seattle", snapshot: 577, pairs: 9657, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.23, p75: 0.44, p90: 0.6, p95: 0.93, p99: 3.6176, p999: 10.4064, mean: 0.37969, slowest: 13.2 },
  { platform: "Seattle", snapshot: 585, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.585, p95: 0.92, p99: 3.414, p999: 11.413, mean: 0.36846, slowest: 13.2 },
  { platform: "Seattle", snapshot: 593, pairs: 9647, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.93, p99: 4.0732, p999: 12.054, mean: 0.38762, slowest: 15.4 },
  { platform: "Seattle", snapshot: 601, pairs: 9660, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.23, p75: 0.45, p90: 0.61, p95: 0.95, p99: 3.5182, p999: 11.1705, mean: 0.38682, slowest: 14.9 },
  { platform: "Seattle", snapshot: 609, pairs: 9653, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.59, p95: 0.92, p99: 2.8296, p999: 8.44828, mean: 0.35695, slowest: 14.9 },
  { platform: "Seattle", snapshot: 617, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.94, p99: 3.411, p999: 9.1543, mean: 0.37206, slowest: 12.7 },
  { platform: "Seattle", snapshot: 625, pairs: 9640, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.11, median: 0.22, p75: 0.44, p90: 0.61, p95: 0.94, p99: 4.311, p999: 14.2805, mean: 0.4059, slowest: 32.7 },
  { platform: "Seattle", snapshot: 633, pairs: 9646, p1: 0.01, p5: 0.03, p10: 0.04, p25: 0.12, median: 0.23, p75: 0.45, p90: 0.61, p95: 0.95, p99: 3.771, p999: 10.2355, mean: 0.38809, slowest: 32.7 },
];
