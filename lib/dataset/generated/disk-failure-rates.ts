/**
 * Yearly failure rates of disks in published studies. Generated from data/disk_failure_rates.csv: `npm run data`.
 *
 * Source: Backblaze Drive Stats (2016 to 2023); Pinheiro, Weber and Barroso (2007); Schroeder and Gibson (2007).
 */

/** A row of `diskFailureRates`. */
export interface DiskFailureRate {
  /** Who counted. */
  readonly study: string;
  /** Which disks. */
  readonly population: string;
  /** When: a calendar year, or a stretch of time in words. */
  readonly period: string;
  /** What is counted as a failure. */
  readonly metric: string;
  /** Failures a disk and year (1/year). */
  readonly failureRate: number;
  /** Disks that were watched (count); absent where unknown. */
  readonly drives?: number;
  /** A primary text, B restated. */
  readonly evidence: "A" | "B";
}

/** Yearly failure rates of disks in published studies. */
export const diskFailureRates: readonly DiskFailureRate[] = [
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2016", metric: "annualised failure rate", failureRate: 0.0195, evidence: "B" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2017", metric: "annualised failure rate", failureRate: 0.0177, evidence: "B" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2018", metric: "annualised failure rate", failureRate: 0.0125, evidence: "B" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2019", metric: "annualised failure rate", failureRate: 0.0189, evidence: "B" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2020", metric: "annualised failure rate", failureRate: 0.0093, drives: 162530, evidence: "A" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2021", metric: "annualised failure rate", failureRate: 0.0101, drives: 202759, evidence: "A" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2022", metric: "annualised failure rate", failureRate: 0.0137, drives: 230921, evidence: "B" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "2023", metric: "annualised failure rate", failureRate: 0.017, drives: 269756, evidence: "B" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "lifetime to end 2019", metric: "annualised failure rate", failureRate: 0.0162, evidence: "A" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "lifetime to end 2020", metric: "annualised failure rate", failureRate: 0.0154, evidence: "A" },
  { study: "Backblaze Drive Stats", population: "all data drives", period: "lifetime to end 2021", metric: "annualised failure rate", failureRate: 0.014, evidence: "A" },
  { study: "Pinheiro, Weber, Barroso (Google)", population: "drives in first year", period: "2001-2006", metric: "annualised failure rate", failureRate: 0.017, drives: 100000, evidence: "A" },
  { study: "Pinheiro, Weber, Barroso (Google)", population: "drives three years old", period: "2001-2006", metric: "annualised failure rate (lower bound)", failureRate: 0.086, drives: 100000, evidence: "A" },
  { study: "Schroeder, Gibson", population: "datasheet MTTF 1,000,000 h", period: "nominal", metric: "annual failure rate implied by datasheet (upper)", failureRate: 0.0088, evidence: "A" },
  { study: "Schroeder, Gibson", population: "field replacement, typical lower end", period: "to 2006", metric: "annual replacement rate", failureRate: 0.02, drives: 100000, evidence: "A" },
  { study: "Schroeder, Gibson", population: "field replacement, typical upper end", period: "to 2006", metric: "annual replacement rate", failureRate: 0.04, drives: 100000, evidence: "A" },
  { study: "Schroeder, Gibson", population: "field replacement, worst system", period: "to 2006", metric: "annual replacement rate", failureRate: 0.13, drives: 100000, evidence: "A" },
];
