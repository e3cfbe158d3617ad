/**
 * Cache clusters of Twitter in March 2020: what they are asked, and how much they miss. Generated from data/cache_clusters_twitter.csv: `npm run data`.
 *
 * Source: Yang, Yue and Rashmi (2020), A large scale analysis of hundreds of in-memory cache clusters at Twitter, OSDI; its traces' table of statistics, CC BY 4.0.
 */

/** A row of `twitterClusters`. */
export interface TwitterCluster {
  /** Number of the cluster at the source (count). */
  readonly cluster: number;
  /** What it is used for. */
  readonly category: "computation" | "storage" | "transient";
  /** Share of reads that missed in production (fraction); absent where unknown. */
  readonly missRatio?: number;
  /** Mean size of a key (byte); absent where unknown. */
  readonly keySize?: number;
  /** Mean size of a value (byte); absent where unknown. */
  readonly valueSize?: number;
  /** Requests (1/s); absent where unknown. */
  readonly requestRate?: number;
  /** Requests for an object on average (count); absent where unknown. */
  readonly requestsPerObject?: number;
  /** Share of objects that are asked for once (fraction); absent where unknown. */
  readonly askedOnce?: number;
  /** Share of requests that are the first for an object (fraction); absent where unknown. */
  readonly firstRequests?: number;
  /** Exponent of the popularity; 0 where it is not like Zipf's law (1); absent where unknown. */
  readonly zipfExponent?: number;
  /** Share of requests that read (fraction); absent where unknown. */
  readonly readShare?: number;
  /** Share of requests that set (fraction); absent where unknown. */
  readonly writeShare?: number;
}

/** Cache clusters of Twitter in March 2020: what they are asked, and how much they miss. */
export const twitterClusters: readonly TwitterCluster[] = [
  { cluster: 1, category: "computation", missRatio: 0.0043, keySize: 80, valueSize: 267, requestRate: 11400, requestsPerObject: 26574.9, askedOnce: 0.0001, firstRequests: 0, zipfExponent: 2.6774, readShare: 0.99 },
  { cluster: 2, category: "computation", missRatio: 0.0017, keySize: 21, valueSize: 68, requestRate: 12150, requestsPerObject: 934.5, askedOnce: 0.0001, firstRequests: 0.0011, zipfExponent: 1.4908, readShare: 1 },
  { cluster: 3, category: "storage", missRatio: 0.0049, keySize: 19, valueSize: 120, requestRate: 1360, requestsPerObject: 91.4, askedOnce: 0.1566, firstRequests: 0.0109, zipfExponent: 1.6414, readShare: 0.99 },
  { cluster: 4, category: "computation", missRatio: 0.3941, keySize: 67, valueSize: 2439, requestRate: 5260, requestsPerObject: 26.5, askedOnce: 0.2933, firstRequests: 0.0377, zipfExponent: 1.1004, readShare: 0.93, writeShare: 0.07 },
  { cluster: 5, category: "transient", missRatio: 0.7124 },
  { cluster: 6, category: "computation", missRatio: 0.0268, keySize: 44, valueSize: 252, requestRate: 12610, requestsPerObject: 327.3, askedOnce: 0.0063, firstRequests: 0.0031, zipfExponent: 1.882, readShare: 0.98, writeShare: 0.02 },
  { cluster: 7, category: "computation", missRatio: 0.2004, keySize: 17, valueSize: 1936, requestRate: 1620, requestsPerObject: 72.9, askedOnce: 0.0001, firstRequests: 0.0137, zipfExponent: 1.0666, readShare: 0.82, writeShare: 0.18 },
  { cluster: 8, category: "computation", missRatio: 0.0197, keySize: 23, valueSize: 9497, requestRate: 2110, requestsPerObject: 1532.6, askedOnce: 0.0034, firstRequests: 0.0007, zipfExponent: 1.7366, readShare: 0.5, writeShare: 0.5 },
  { cluster: 9, category: "storage", missRatio: 0.0101, keySize: 32, valueSize: 39, requestRate: 18830, requestsPerObject: 463.9, askedOnce: 0.085, firstRequests: 0.0022, zipfExponent: 1.6796, readShare: 0.99 },
  { cluster: 10, category: "computation", missRatio: 0.9925, keySize: 22, valueSize: 2333, requestRate: 220, requestsPerObject: 2, askedOnce: 0.0008, firstRequests: 0.4999, zipfExponent: 0, readShare: 0.5 },
  { cluster: 11, category: "storage", missRatio: 0.0047, keySize: 24, valueSize: 170, requestRate: 4160, requestsPerObject: 45.7, askedOnce: 0.0618, firstRequests: 0.0219, zipfExponent: 1.4891, readShare: 0.96 },
  { cluster: 12, category: "computation", missRatio: 0.0058, keySize: 44, valueSize: 1030, requestRate: 4360, requestsPerObject: 1.3, askedOnce: 0.8143, firstRequests: 0.7945, zipfExponent: 0.3048, readShare: 0.2, writeShare: 0.8 },
  { cluster: 13, category: "computation", missRatio: 0.5299, keySize: 44, valueSize: 4266, requestRate: 1340, requestsPerObject: 1.6, askedOnce: 0.6439, firstRequests: 0.6238, zipfExponent: 0.4565, readShare: 0.38, writeShare: 0.62 },
  { cluster: 14, category: "storage", missRatio: 0.1218, keySize: 96, valueSize: 414, requestRate: 5810, requestsPerObject: 35.4, askedOnce: 0.1094, firstRequests: 0.0282, zipfExponent: 1.2959, readShare: 0.65, writeShare: 0.13 },
  { cluster: 15, category: "transient", missRatio: 0.065, keySize: 18, valueSize: 102, requestRate: 9020, requestsPerObject: 1, askedOnce: 0.9957, firstRequests: 0.9922, zipfExponent: 0.0242, writeShare: 1 },
  { cluster: 16, category: "transient", missRatio: 0.0728, keySize: 18, valueSize: 115, requestRate: 17510, requestsPerObject: 277, askedOnce: 0.0189, firstRequests: 0.0036, zipfExponent: 1.7862, readShare: 0.93, writeShare: 0.04 },
  { cluster: 17, category: "storage", missRatio: 0.0002, keySize: 19, valueSize: 212, requestRate: 350, requestsPerObject: 60.8, askedOnce: 0.3887, firstRequests: 0.0164, zipfExponent: 2.1106, readShare: 0.99 },
  { cluster: 18, category: "storage", missRatio: 0.002, keySize: 18, valueSize: 37, requestRate: 26400, requestsPerObject: 660.5, askedOnce: 0.0071, firstRequests: 0.0015, zipfExponent: 2.0994, readShare: 0.96 },
  { cluster: 19, category: "computation", missRatio: 0.4549, keySize: 42, valueSize: 101, requestRate: 3310, requestsPerObject: 4.7, askedOnce: 0.0746, firstRequests: 0.212, zipfExponent: 0.735, readShare: 0.75, writeShare: 0.25 },
  { cluster: 20, category: "transient", missRatio: 0.0079, keySize: 26, valueSize: 55, requestRate: 5630, requestsPerObject: 29.7, askedOnce: 0.6154, firstRequests: 0.0337, zipfExponent: 1.3699, readShare: 0.96 },
  { cluster: 21, category: "transient", keySize: 25, valueSize: 1, requestRate: 2180, requestsPerObject: 1.1, askedOnce: 0.9896, firstRequests: 0.9507, zipfExponent: 0.0521 },
  { cluster: 22, category: "transient", missRatio: 0.875, keySize: 54, valueSize: 4, requestRate: 3240, requestsPerObject: 4.3, askedOnce: 0.4148, firstRequests: 0.2343, zipfExponent: 0.7624, readShare: 0.72, writeShare: 0.1 },
  { cluster: 23, category: "transient", missRatio: 0.0259, keySize: 35, valueSize: 224, requestRate: 8690, requestsPerObject: 3.9, askedOnce: 0.0117, firstRequests: 0.2582, zipfExponent: 0.274, readShare: 0.36, writeShare: 0.31 },
  { cluster: 24, category: "storage", missRatio: 0.0087, keySize: 32, valueSize: 699, requestRate: 5290, requestsPerObject: 134.8, askedOnce: 0.0565, firstRequests: 0.0074, zipfExponent: 1.3726, readShare: 0.99 },
  { cluster: 25, category: "storage", missRatio: 0.0002, keySize: 49, valueSize: 28, requestRate: 18970, requestsPerObject: 662.7, askedOnce: 0.0322, firstRequests: 0.0015, zipfExponent: 0.9929, readShare: 0.95 },
  { cluster: 26, category: "transient", missRatio: 0.4469, keySize: 122, valueSize: 1745, requestRate: 250, requestsPerObject: 13, askedOnce: 0.0011, firstRequests: 0.0772, zipfExponent: 0.6299, readShare: 0.71, writeShare: 0.29 },
  { cluster: 27, category: "storage", missRatio: 0.8061, keySize: 66, valueSize: 8, requestRate: 24550, requestsPerObject: 9, askedOnce: 0.2221, firstRequests: 0.1112, zipfExponent: 1.065, readShare: 0.85, writeShare: 0.15 },
  { cluster: 28, category: "storage", missRatio: 0.0027, keySize: 45, valueSize: 85, requestRate: 9050, requestsPerObject: 66.2, askedOnce: 0.2713, firstRequests: 0.0151, zipfExponent: 1.503, readShare: 0.91, writeShare: 0.03 },
  { cluster: 29, category: "storage", missRatio: 0.2242, keySize: 36, valueSize: 799, requestRate: 10730, requestsPerObject: 22.5, askedOnce: 0.2304, firstRequests: 0.0445, zipfExponent: 1.2323, readShare: 0.86, writeShare: 0.13 },
  { cluster: 30, category: "transient", missRatio: 0.0083, keySize: 22, valueSize: 689, requestRate: 3850, requestsPerObject: 154.4, askedOnce: 0.0277, firstRequests: 0.0065, zipfExponent: 1.4259, readShare: 0.99 },
  { cluster: 31, category: "computation", missRatio: 0.0022, keySize: 41, valueSize: 15, requestRate: 2520, requestsPerObject: 1.1, askedOnce: 0.9406, firstRequests: 0.9439, zipfExponent: 0, readShare: 0.06, writeShare: 0.94 },
  { cluster: 32, category: "computation", missRatio: 0.0047, keySize: 41, valueSize: 138, requestRate: 7350, requestsPerObject: 1, askedOnce: 0.9756, firstRequests: 0.9762, zipfExponent: 0, readShare: 0.02, writeShare: 0.98 },
  { cluster: 33, category: "computation", missRatio: 0.0106, keySize: 24, valueSize: 1118, requestRate: 10530, requestsPerObject: 254.5, askedOnce: 0.0099, firstRequests: 0.0039, zipfExponent: 1.354, readShare: 0.99, writeShare: 0.01 },
  { cluster: 34, category: "computation", missRatio: 0.0819, keySize: 33, valueSize: 322, requestRate: 3400, requestsPerObject: 49.4, askedOnce: 0.0026, firstRequests: 0.0203, zipfExponent: 1.1401, readShare: 0.94, writeShare: 0.06 },
  { cluster: 35, category: "computation", missRatio: 0.3542, keySize: 19, valueSize: 1796, requestRate: 3060, requestsPerObject: 14.8, askedOnce: 0.3101, firstRequests: 0.0675, zipfExponent: 0, readShare: 0.96, writeShare: 0.04 },
  { cluster: 36, category: "storage", missRatio: 0.0375, keySize: 23, valueSize: 78, requestRate: 9080, requestsPerObject: 46.8, askedOnce: 0.024, firstRequests: 0.0214, zipfExponent: 1.2169, readShare: 0.93 },
  { cluster: 37, category: "computation", missRatio: 0.5938, keySize: 72, valueSize: 20134, requestRate: 4150, requestsPerObject: 3.8, askedOnce: 0.1488, firstRequests: 0.2635, zipfExponent: 0.4251, readShare: 0.63, writeShare: 0.37 },
  { cluster: 38, category: "computation", missRatio: 0.0022, keySize: 41, valueSize: 185, requestRate: 2520, requestsPerObject: 1.1, askedOnce: 0.9406, firstRequests: 0.9439, zipfExponent: 0, readShare: 0.06, writeShare: 0.94 },
  { cluster: 39, category: "computation", missRatio: 0.0022, keySize: 41, valueSize: 80, requestRate: 2520, requestsPerObject: 1.1, askedOnce: 0.9406, firstRequests: 0.9439, zipfExponent: 0, readShare: 0.06, writeShare: 0.94 },
  { cluster: 40, category: "computation", missRatio: 0.1843, keySize: 44, valueSize: 155, requestRate: 6260, requestsPerObject: 11.8, askedOnce: 0.001, firstRequests: 0.0848, zipfExponent: 0.8551, readShare: 0.5, writeShare: 0.5 },
  { cluster: 41, category: "computation", missRatio: 0.1831, keySize: 44, valueSize: 171, requestRate: 5180, requestsPerObject: 11.8, askedOnce: 0, firstRequests: 0.085, zipfExponent: 0.8542, readShare: 0.5, writeShare: 0.5 },
  { cluster: 42, category: "computation", missRatio: 0.0485, keySize: 40, valueSize: 4703, requestRate: 6840, requestsPerObject: 229.9, askedOnce: 0.0005, firstRequests: 0.0043, zipfExponent: 1.5974, readShare: 0.96 },
  { cluster: 43, category: "computation", missRatio: 0.1263, keySize: 44, valueSize: 304, requestRate: 14540, requestsPerObject: 18.4, askedOnce: 0, firstRequests: 0.0543, readShare: 0.5, writeShare: 0.5 },
  { cluster: 44, category: "transient", missRatio: 0.0083, keySize: 25, valueSize: 22, requestRate: 9410, requestsPerObject: 60.5, askedOnce: 0.2024, firstRequests: 0.0165, zipfExponent: 1.4084, readShare: 0.98 },
  { cluster: 45, category: "storage", missRatio: 0.3685, keySize: 10, valueSize: 120, requestRate: 330, requestsPerObject: 2.9, askedOnce: 0.4874, firstRequests: 0.3507, zipfExponent: 0.6372, readShare: 0.85 },
  { cluster: 46, category: "computation", missRatio: 0.6854, keySize: 44, valueSize: 928, requestRate: 10470, requestsPerObject: 5.2, askedOnce: 0.0012, firstRequests: 0.1921, readShare: 0.68, writeShare: 0.32 },
  { cluster: 47, category: "computation", missRatio: 0.0009, keySize: 44, valueSize: 267, requestRate: 9540, requestsPerObject: 838.6, askedOnce: 0.0428, firstRequests: 0.0012, zipfExponent: 2.0637, readShare: 1 },
  { cluster: 48, category: "computation", missRatio: 0.2253, keySize: 44, valueSize: 70, requestRate: 1840, requestsPerObject: 3.5, askedOnce: 0.4428, firstRequests: 0.284, zipfExponent: 0.8191, readShare: 0.65, writeShare: 0.35 },
];
