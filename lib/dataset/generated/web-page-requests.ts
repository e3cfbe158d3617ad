/**
 * Requests and bytes of web pages, by percentile of pages. Generated from data/web_page_requests.csv: `npm run data`.
 *
 * Source: HTTP Archive, Web Almanac 2019 and 2022, chapter Page Weight.
 */

/** A row of `webPages`. */
export interface WebPages {
  /** Calendar year (year). */
  readonly year: number;
  /** Kind of client. */
  readonly client: "desktop" | "mobile" | "all";
  /** Share of pages that have no more (fraction). */
  readonly share: number;
  /** Requests of a page (count). */
  readonly requests: number;
  /** Bytes of a page (byte); absent where unknown. */
  readonly weight?: number;
  /** A: the source itself was read, B: restated elsewhere. */
  readonly evidence: "A" | "B";
}

/** Requests and bytes of web pages, by percentile of pages. */
export const webPages: readonly WebPages[] = [
  { year: 2022, client: "desktop", share: 0.1, requests: 23, evidence: "A" },
  { year: 2022, client: "desktop", share: 0.25, requests: 45, evidence: "A" },
  { year: 2022, client: "desktop", share: 0.5, requests: 76, evidence: "A" },
  { year: 2022, client: "desktop", share: 0.75, requests: 121, evidence: "A" },
  { year: 2022, client: "desktop", share: 0.9, requests: 184, evidence: "A" },
  { year: 2022, client: "mobile", share: 0.1, requests: 23, weight: 445000, evidence: "A" },
  { year: 2022, client: "mobile", share: 0.25, requests: 41, weight: 990000, evidence: "A" },
  { year: 2022, client: "mobile", share: 0.5, requests: 70, weight: 2019000, evidence: "A" },
  { year: 2022, client: "mobile", share: 0.75, requests: 102, weight: 4042000, evidence: "A" },
  { year: 2022, client: "mobile", share: 0.9, requests: 168, weight: 8082000, evidence: "A" },
  { year: 2019, client: "all", share: 0.5, requests: 74, weight: 1900000, evidence: "A" },
];
