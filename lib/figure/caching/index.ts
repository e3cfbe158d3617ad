/** What a cell gets by `import { … } from "#figure/caching"`. */

export * from "./access-time";
export * from "./cache-layers";
export * from "./cache-policies";
export * from "./expiry-jitter";
export * from "./stampede";
export * from "./ttl-trade";
export * from "./twitter-clusters";
export * from "./zipf-hit-ratio";
