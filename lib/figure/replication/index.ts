/** What a cell gets by `import { … } from "#figure/replication"`. */

export * from "./afternoon";
export * from "./bounded-staleness";
export * from "./copysets";
export * from "./erasure-or-copies";
export * from "./lost-copies";
export * from "./measured-quorum-latency";
export * from "./production-latencies";
export * from "./quorum-latency";
export * from "./quorum-unavailability";
export * from "./rebuild-race";
export * from "./staleness-after-write";
