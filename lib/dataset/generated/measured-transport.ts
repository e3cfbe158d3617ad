/**
 * UDP, TCP and TLS on one machine, over a proxy that delays, loses and reorders. Generated from data/measured_transport.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredTransport`. */
export interface MeasuredTransport {
  /** What is timed. */
  readonly experiment: "new_exchange" | "steady_messages";
  /** By what. */
  readonly protocol: "udp" | "tcp" | "tls";
  /** Injected one-way delay (s). */
  readonly delay: number;
  /** Datagrams lost, or pieces of a stream held back (fraction). */
  readonly loss: number;
  /** Until a repetition, or how long a piece is held (s). */
  readonly recovery: number;
  /** Datagrams that are made late (fraction). */
  readonly reordered: number;
  /** Exchanges or messages (count). */
  readonly count: number;
  /** Median time (s). */
  readonly median: number;
  /** 99th percentile (s). */
  readonly p99: number;
  /** Mean time (s). */
  readonly mean: number;
  /** Messages back after a later one (fraction). */
  readonly overtaken: number;
}

/** UDP, TCP and TLS on one machine, over a proxy that delays, loses and reorders. */
export const measuredTransport: readonly MeasuredTransport[] = [
  { experiment: "new_exchange", protocol: "udp", delay: 0, loss: 0, recovery: 0, reordered: 0, count: 951, median: 0.0029008, p99: 0.0069373, mean: 0.0031585, overtaken: 0 },
  { experiment: "new_exchange", protocol: "udp", delay: 0.01, loss: 0, recovery: 0, reordered: 0, count: 139, median: 0.021417, p99: 0.025763, mean: 0.021824, overtaken: 0 },
  { experiment: "new_exchange", protocol: "tcp", delay: 0, loss: 0, recovery: 0, reordered: 0, count: 774, median: 0.003529, p99: 0.0091127, mean: 0.0038624, overtaken: 0 },
  { experiment: "new_exchange", protocol: "tcp", delay: 0.01, loss: 0, recovery: 0, reordered: 0, count: 132, median: 0.022492, p99: 0.028536, mean: 0.023026, overtaken: 0 },
  { experiment: "new_exchange", protocol: "tls", delay: 0, loss: 0, recovery: 0, reordered: 0, count: 261, median: 0.01089, p99: 0.021019, mean: 0.011563, overtaken: 0 },
  { experiment: "new_exchange", protocol: "tls", delay: 0.01, loss: 0, recovery: 0, reordered: 0, count: 61, median: 0.049507, p99: 0.058308, mean: 0.050111, overtaken: 0 },
  { experiment: "steady_messages", protocol: "udp", delay: 0.01, loss: 0, recovery: 0.04, reordered: 0, count: 757, median: 0.020865, p99: 0.025802, mean: 0.021168, overtaken: 0 },
  { experiment: "steady_messages", protocol: "tcp", delay: 0.01, loss: 0, recovery: 0.04, reordered: 0, count: 756, median: 0.020964, p99: 0.026385, mean: 0.021286, overtaken: 0 },
  { experiment: "steady_messages", protocol: "tls", delay: 0.01, loss: 0, recovery: 0.04, reordered: 0, count: 1082, median: 0.021006, p99: 0.028679, mean: 0.021617, overtaken: 0 },
  { experiment: "steady_messages", protocol: "udp", delay: 0.01, loss: 0.02, recovery: 0.04, reordered: 0, count: 755, median: 0.020711, p99: 0.061466, mean: 0.022672, overtaken: 0.039735 },
  { experiment: "steady_messages", protocol: "tcp", delay: 0.01, loss: 0.02, recovery: 0.04, reordered: 0, count: 753, median: 0.021514, p99: 0.072254, mean: 0.029655, overtaken: 0 },
  { experiment: "steady_messages", protocol: "tls", delay: 0.01, loss: 0.02, recovery: 0.04, reordered: 0, count: 1079, median: 0.021331, p99: 0.061679, mean: 0.029165, overtaken: 0 },
  { experiment: "steady_messages", protocol: "udp", delay: 0.01, loss: 0.1, recovery: 0.04, reordered: 0, count: 751, median: 0.02123, p99: 0.10458, mean: 0.031181, overtaken: 0.18109 },
  { experiment: "steady_messages", protocol: "tcp", delay: 0.01, loss: 0.1, recovery: 0.04, reordered: 0, count: 749, median: 0.048779, p99: 0.10063, mean: 0.049008, overtaken: 0 },
  { experiment: "steady_messages", protocol: "tls", delay: 0.01, loss: 0.1, recovery: 0.04, reordered: 0, count: 1065, median: 0.047956, p99: 0.098823, mean: 0.046932, overtaken: 0 },
  { experiment: "steady_messages", protocol: "udp", delay: 0.01, loss: 0, recovery: 0.04, reordered: 0.1, count: 732, median: 0.021012, p99: 0.038077, mean: 0.023015, overtaken: 0.17486 },
];
