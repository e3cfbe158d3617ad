/**
 * What fails in datacentres, how often, and for how long. Generated from data/datacentre_failures.csv: `npm run data`.
 *
 * Source: Dean (2009); Gill, Jain and Nagappan (2011); Burrows (2006); Schroeder and Gibson (2006); Turner et al. (2012).
 */

/** A row of `datacentreFailures`. */
export interface DatacentreFailure {
  /** Who counted, and where. */
  readonly source: string;
  /** What failed, or what happened. */
  readonly event: string;
  /** How often in a period (count); absent where unknown. */
  readonly events?: number;
  /** Year, day, or a longer stretch in words; absent where unknown. */
  readonly period?: string;
  /** How much is hit, at least (see affectedUnit); absent where unknown. */
  readonly affectedLow?: number;
  /** How much is hit, at most (see affectedUnit); absent where unknown. */
  readonly affectedHigh?: number;
  /** What is counted as hit; absent where unknown. */
  readonly affectedUnit?: string;
  /** Shortest time to recover (s); absent where unknown. */
  readonly recoveryLow?: number;
  /** Longest time to recover (s); absent where unknown. */
  readonly recoveryHigh?: number;
  /** A primary text, B restated. */
  readonly evidence: "A" | "B";
}

/** What fails in datacentres, how often, and for how long. */
export const datacentreFailures: readonly DatacentreFailure[] = [
  { source: "Dean (Google), first year of a cluster", event: "overheating", events: 0.5, period: "year", affectedUnit: "most machines", recoveryLow: 86400, recoveryHigh: 172800, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "power distribution unit failure", events: 1, period: "year", affectedLow: 500, affectedHigh: 1000, affectedUnit: "machines", recoveryLow: 21600, recoveryHigh: 21600, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "rack move (planned)", events: 1, period: "year", affectedLow: 500, affectedHigh: 1000, affectedUnit: "machines", recoveryLow: 21600, recoveryHigh: 21600, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "network rewiring (rolling)", events: 1, period: "year", affectedLow: 5, affectedHigh: 5, affectedUnit: "percent of machines", recoveryLow: 172800, recoveryHigh: 172800, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "rack failure", events: 20, period: "year", affectedLow: 40, affectedHigh: 80, affectedUnit: "machines", recoveryLow: 3600, recoveryHigh: 21600, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "rack with 50 percent packet loss", events: 5, period: "year", affectedLow: 40, affectedHigh: 80, affectedUnit: "machines", evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "network maintenance (half cause ~30 min loss)", events: 8, period: "year", recoveryHigh: 1800, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "router reload (DNS and external addresses)", events: 12, period: "year", recoveryLow: 120, recoveryHigh: 180, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "router failure", events: 3, period: "year", recoveryLow: 3600, recoveryHigh: 3600, evidence: "B" },
  { source: "Dean (Google), first year of a cluster", event: "individual machine failure", events: 1000, period: "year", affectedLow: 1, affectedHigh: 1, affectedUnit: "machines", evidence: "B" },
  { source: "Gill et al. (Microsoft), SIGCOMM 2011", event: "network device failures (median repair)", events: 5.2, period: "day", recoveryLow: 300, recoveryHigh: 300, evidence: "B" },
  { source: "Gill et al. (Microsoft), SIGCOMM 2011", event: "network link failures (median repair)", events: 40.8, period: "day", affectedLow: 59000, affectedHigh: 59000, affectedUnit: "packets lost (median)", recoveryLow: 300, recoveryHigh: 300, evidence: "B" },
  { source: "Burrows (Google Chubby), OSDI 2006", event: "cell outages, all", events: 61, period: "700 cell-days", evidence: "A" },
  { source: "Burrows (Google Chubby), OSDI 2006", event: "cell outages of 30 s or less", events: 52, period: "700 cell-days", recoveryLow: 0, recoveryHigh: 30, evidence: "B" },
  { source: "Burrows (Google Chubby), OSDI 2006", event: "cell outages over 30 s: network maintenance", events: 4, period: "700 cell-days", recoveryLow: 30, evidence: "B" },
  { source: "Burrows (Google Chubby), OSDI 2006", event: "cell outages over 30 s: suspected connectivity", events: 2, period: "700 cell-days", recoveryLow: 30, evidence: "B" },
  { source: "Schroeder, Gibson (Los Alamos), DSN 2006", event: "recorded failures over ~9 years, >20 systems", events: 23000, period: "9 years", evidence: "A" },
  { source: "Schroeder, Gibson (Los Alamos), DSN 2006", event: "failures per system per year, lowest", events: 20, period: "year", evidence: "A" },
  { source: "Schroeder, Gibson (Los Alamos), DSN 2006", event: "failures per system per year, highest", events: 1000, period: "year", evidence: "A" },
  { source: "Turner et al. (HP managed networks), 2012", event: "connectivity tickets, highest priority", recoveryLow: 9900, recoveryHigh: 9900, evidence: "B" },
  { source: "Turner et al. (HP managed networks), 2012", event: "connectivity tickets, all priorities", recoveryLow: 15480, recoveryHigh: 15480, evidence: "B" },
];
