/** What a cell gets by `import { … } from "#scenario/caching"`. */

export * from "./caches";
export { requestsFor, zipfWeights } from "./requests";
export * from "./stampede";
export * from "./ttl-cache";
export * from "./ttl-items";
