/** One valid call of every exported function of lib/model/caching, as arguments. */

import type { ValidCalls } from "../../abuse";

const levels = [
  { time: 1, missRatio: 0.04 },
  { time: 10, missRatio: 0.5 },
];
const popularity = [
  { share: 0.5, items: 1 },
  { share: 0.25, items: 2 },
];
const che = { popularity, policy: "LRU" };
const rule = { recomputeTime: 0.2, eagerness: 1 };

export const cachingCalls: ValidCalls = {
  averageAccessTime: [levels, { sourceTime: 200 }],
  cacheLossFactor: [0.01],
  cacheSpeedup: [0.01, { hitTime: 1, sourceTime: 100 }],
  cheCache: [2, che],
  cheCapacity: [0.5, che],
  cheHitRatio: [2, { popularity, policy: "FIFO" }],
  cheItemHitRatio: [0.5, { characteristicTime: 3, policy: "RANDOM" }],
  cheTime: [2, che],
  earlyRefreshChance: [0.5, rule],
  earlyRefreshLead: [{ ...rule, requestRate: 100 }],
  earlyRefreshSize: [{ ...rule, requestRate: 100 }],
  exactFifoHitRatio: [2, { weights: [5, 3, 2] }],
  exactLruHitRatio: [2, { weights: [5, 3, 2] }],
  globalMissRatio: [levels],
  harmonicNumber: [2000, { exponent: 0.8 }],
  jitteredStampede: [0.1, { entries: 1000, ttl: 60, recomputeTime: 0.3 }],
  popularityOf: [[5, 3, 2]],
  requestedClasses: [popularity],
  requestsPerTtl: [60, { requestRate: 0.1 }],
  slidingTtlHitRatio: [60, { requestRate: 0.1 }],
  slidingTtlMissRatio: [60, { requestRate: 0.1 }],
  slidingTtlStaleShare: [60, { requestRate: 0.1, updateRate: 0.01 }],
  sourceLoad: [0.02, { requestRate: 5000 }],
  stampedeSize: [0.2, { requestRate: 1000, capacity: 100 }],
  ttlForHitRatio: [0.95, { requestRate: 1 }],
  ttlHitRatio: [60, { requestRate: 0.1 }],
  ttlItems: [60, { popularity: [{ share: 0.5, items: 2 }], requestRate: 1, from: "fetch" }],
  ttlMissRatio: [60, { requestRate: 0.1 }],
  ttlOriginLoad: [60, { requestRate: 0.1 }],
  ttlStaleShare: [60, { updateRate: 0.01 }],
  zipfClasses: [{ items: 300, exponent: 0.8 }],
  zipfIdealHitRatio: [100, { items: 2000, exponent: 1 }],
  zipfShare: [3, { items: 2000, exponent: 1 }],
};
