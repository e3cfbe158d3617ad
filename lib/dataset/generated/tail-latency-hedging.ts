/**
 * Reads of one store without and with a second copy. Generated from data/tail_latency_hedging.csv: `npm run data`.
 *
 * Source: Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2), tables 1 and 2.
 */

/** A row of `measuredHedging`. */
export interface MeasuredHedging {
  /** Who reports it. */
  readonly study: string;
  /** What is read. */
  readonly condition: "Bigtable, 1000 keys over 100 servers" | "Bigtable small read, mostly idle cluster";
  /** Requests that take no longer (fraction). */
  readonly share: number;
  /** Without a second copy (s). */
  readonly alone: number;
  /** With one (s). */
  readonly hedged: number;
  /** When the second copy is sent, and whether it is cancelled. */
  readonly technique: "hedged after 10 ms" | "tied request after 1 ms";
  /** Load on top, at most (fraction). */
  readonly extraLoad: number;
}

/** Reads of one store without and with a second copy. */
export const measuredHedging: readonly MeasuredHedging[] = [
  { study: "Dean, Barroso 2013", condition: "Bigtable, 1000 keys over 100 servers", share: 0.999, alone: 1.8, hedged: 0.074, technique: "hedged after 10 ms", extraLoad: 0.02 },
  { study: "Dean, Barroso 2013", condition: "Bigtable small read, mostly idle cluster", share: 0.5, alone: 0.019, hedged: 0.016, technique: "tied request after 1 ms", extraLoad: 0.01 },
  { study: "Dean, Barroso 2013", condition: "Bigtable small read, mostly idle cluster", share: 0.9, alone: 0.038, hedged: 0.029, technique: "tied request after 1 ms", extraLoad: 0.01 },
  { study: "Dean, Barroso 2013", condition: "Bigtable small read, mostly idle cluster", share: 0.99, alone: 0.067, hedged: 0.042, technique: "tied request after 1 ms", extraLoad: 0.01 },
  { study: "Dean, Barroso 2013", condition: "Bigtable small read, mostly idle cluster", share: 0.999, alone: 0.098, hedged: 0.061, technique: "tied request after 1 ms", extraLoad: 0.01 },
];
