/** What a cell gets by `import { … } from "#model/caching"`. */

export * from "./access-time";
export * from "./che";
export * from "./exact";
export * from "./popularity";
export * from "./sliding-ttl";
export * from "./stampede";
export * from "./ttl";
export * from "./ttl-items";
export * from "./ttl-requests";
export * from "./zipf";
