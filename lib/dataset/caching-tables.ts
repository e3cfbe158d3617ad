/** The tables of data/ on caching: clusters of one operator, and layers of caches in front of a store. */

import { type Table, choice, number, optional, text } from "./declare";

export const cachingTables: readonly Table[] = [
  {
    file: "cache_clusters_twitter",
    name: "twitterClusters",
    row: "TwitterCluster",
    about: "Cache clusters of Twitter in March 2020: what they are asked, and how much they miss",
    source:
      "Yang, Yue and Rashmi (2020), A large scale analysis of hundreds of in-memory cache clusters at Twitter, OSDI; its traces' table of statistics, CC BY 4.0",
    columns: {
      cluster: number("cluster", "number of the cluster at the source", "count"),
      category: choice("category", "what it is used for", ["computation", "storage", "transient"]),
      production_miss_ratio: optional(
        number("missRatio", "share of reads that missed in production", "fraction"),
      ),
      mean_key_bytes: optional(number("keySize", "mean size of a key", "byte")),
      mean_value_bytes: optional(number("valueSize", "mean size of a value", "byte")),
      request_rate_kqps: optional(number("requestRate", "requests", "1/s", 1e3)),
      mean_object_frequency: optional(
        number("requestsPerObject", "requests for an object on average", "count"),
      ),
      one_hit_wonder_pct: optional(
        number("askedOnce", "share of objects that are asked for once", "fraction", 0.01),
      ),
      compulsory_miss_pct: optional(
        number(
          "firstRequests",
          "share of requests that are the first for an object",
          "fraction",
          0.01,
        ),
      ),
      zipf_alpha: optional(
        number(
          "zipfExponent",
          "exponent of the popularity; 0 where it is not like Zipf's law",
          "1",
        ),
      ),
      get_fraction: optional(number("readShare", "share of requests that read", "fraction")),
      set_fraction: optional(number("writeShare", "share of requests that set", "fraction")),
    },
  },
  {
    file: "cache_layers",
    name: "cacheLayers",
    row: "CacheLayer",
    about: "What layers of caches answered, and other figures of large caches",
    source:
      "Huang et al. (2013), An analysis of Facebook photo caching, SOSP; Atikoglu et al. (2012), SIGMETRICS; Breslau et al. (1999), INFOCOM; Bronson et al. (2013), TAO, USENIX ATC",
    columns: {
      study: text("study", "who reports it"),
      year: number("year", "calendar year", "year"),
      layer_or_metric: text("metric", "what is reported"),
      value: number("value", "in the unit of the source", "1"),
      unit: choice("sourceUnit", "unit of the value", ["percent", "requests", "to 1", "alpha"]),
      evidence: choice("evidence", "A: the source itself was read, B: restated elsewhere", [
        "A",
        "B",
      ]),
    },
  },
];
