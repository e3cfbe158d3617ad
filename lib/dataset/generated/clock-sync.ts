/**
 * How well clocks are kept together: what operators and surveys report. Generated from data/clock_sync.csv: `npm run data`.
 *
 * Source: Corbett et al. (2012), Spanner, OSDI; Mills, Thyagarajan and Huffman (1997); Minar (1999); Obleukhov (2020), Facebook; Kulkarni et al. (2014).
 */

/** A row of `clockSync`. */
export interface ClockSync {
  /** Whose clocks. */
  readonly system: string;
  /** Calendar year (year). */
  readonly year: number;
  /** What is reported. */
  readonly quantity: string;
  /** If it is a time (s); absent where unknown. */
  readonly time?: number;
  /** If it is a rate of drift (s/s); absent where unknown. */
  readonly drift?: number;
  /** If it is a number or a ratio (count); absent where unknown. */
  readonly number?: number;
  /** A: the source itself was read, B: restated elsewhere. */
  readonly evidence: "A" | "B";
}

/** How well clocks are kept together: what operators and surveys report. */
export const clockSync: readonly ClockSync[] = [
  { system: "Spanner TrueTime", year: 2012, quantity: "uncertainty epsilon, low end of sawtooth", time: 0.001, evidence: "A" },
  { system: "Spanner TrueTime", year: 2012, quantity: "uncertainty epsilon, high end of sawtooth", time: 0.007, evidence: "A" },
  { system: "Spanner TrueTime", year: 2012, quantity: "uncertainty epsilon, most of the time", time: 0.004, evidence: "A" },
  { system: "Spanner TrueTime", year: 2012, quantity: "poll interval", time: 30, evidence: "A" },
  { system: "Spanner TrueTime", year: 2012, quantity: "applied drift rate", drift: 0.0002, evidence: "A" },
  { system: "Spanner TrueTime", year: 2012, quantity: "part of epsilon from communication delay", time: 0.001, evidence: "A" },
  { system: "Spanner", year: 2012, quantity: "commit wait, one replica, about", time: 0.005, evidence: "A" },
  { system: "Spanner", year: 2012, quantity: "Paxos latency, one replica, about", time: 0.009, evidence: "A" },
  { system: "Spanner", year: 2012, quantity: "bad CPUs per bad clock", number: 6, evidence: "A" },
  { system: "NTP survey (Mills, Thyagarajan, Huffman)", year: 1997, quantity: "most clients within this of their server", time: 0.01, evidence: "A" },
  { system: "NTP survey (Mills, Thyagarajan, Huffman)", year: 1997, quantity: "all clients on average within", time: 0.02, evidence: "A" },
  { system: "NTP survey (Minar)", year: 1999, quantity: "hosts in the NTP network, at least", number: 175000, evidence: "A" },
  { system: "Facebook, ntpd", year: 2020, quantity: "accuracy", time: 0.01, evidence: "A" },
  { system: "Facebook, chrony", year: 2020, quantity: "accuracy", time: 0.0001, evidence: "A" },
  { system: "EC2 m1.xlarge against a stratum-2 pool (HLC paper)", year: 2014, quantity: "average NTP offset, low", time: 0.0015, evidence: "B" },
  { system: "EC2 m1.xlarge against a stratum-2 pool (HLC paper)", year: 2014, quantity: "average NTP offset, high", time: 0.016, evidence: "B" },
];
