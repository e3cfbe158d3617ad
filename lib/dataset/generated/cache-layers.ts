/**
 * What layers of caches answered, and other figures of large caches. Generated from data/cache_layers.csv: `npm run data`.
 *
 * Source: Huang et al. (2013), An analysis of Facebook photo caching, SOSP; Atikoglu et al. (2012), SIGMETRICS; Breslau et al. (1999), INFOCOM; Bronson et al. (2013), TAO, USENIX ATC.
 */

/** A row of `cacheLayers`. */
export interface CacheLayer {
  /** Who reports it. */
  readonly study: string;
  /** Calendar year (year). */
  readonly year: number;
  /** What is reported. */
  readonly metric: string;
  /** In the unit of the source (1). */
  readonly value: number;
  /** Unit of the value. */
  readonly sourceUnit: "percent" | "requests" | "to 1" | "alpha";
  /** A: the source itself was read, B: restated elsewhere. */
  readonly evidence: "A" | "B";
}

/** What layers of caches answered, and other figures of large caches. */
export const cacheLayers: readonly CacheLayer[] = [
  { study: "Huang et al., Facebook photos (SOSP)", year: 2013, metric: "share of requests served: browser cache", value: 65.5, sourceUnit: "percent", evidence: "A" },
  { study: "Huang et al., Facebook photos (SOSP)", year: 2013, metric: "share of requests served: edge cache", value: 20, sourceUnit: "percent", evidence: "A" },
  { study: "Huang et al., Facebook photos (SOSP)", year: 2013, metric: "share of requests served: origin cache", value: 4.6, sourceUnit: "percent", evidence: "A" },
  { study: "Huang et al., Facebook photos (SOSP)", year: 2013, metric: "share of requests served: backend storage", value: 9.9, sourceUnit: "percent", evidence: "A" },
  { study: "Huang et al., Facebook photos (SOSP)", year: 2013, metric: "requests sampled (over)", value: 77000000, sourceUnit: "requests", evidence: "A" },
  { study: "Atikoglu et al., Facebook Memcached (SIGMETRICS)", year: 2012, metric: "GET to SET ratio", value: 30, sourceUnit: "to 1", evidence: "A" },
  { study: "Atikoglu et al., Facebook Memcached (SIGMETRICS)", year: 2012, metric: "requests traced", value: 284000000000, sourceUnit: "requests", evidence: "A" },
  { study: "Breslau et al., web proxies (INFOCOM)", year: 1999, metric: "Zipf exponent, lowest trace", value: 0.64, sourceUnit: "alpha", evidence: "B" },
  { study: "Breslau et al., web proxies (INFOCOM)", year: 1999, metric: "Zipf exponent, highest trace", value: 0.83, sourceUnit: "alpha", evidence: "B" },
  { study: "Bronson et al., Facebook TAO (ATC)", year: 2013, metric: "read hit rate", value: 96.4, sourceUnit: "percent", evidence: "B" },
];
