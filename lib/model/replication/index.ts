/** What a cell gets by `import { … } from "#model/replication"`. */

export * from "./bounded-staleness";
export * from "./copysets";
export * from "./disjoint-groups";
export * from "./disk-rebuilds";
export * from "./durability";
export * from "./quorum-latency";
export * from "./quorums";
export * from "./staleness-after-write";
