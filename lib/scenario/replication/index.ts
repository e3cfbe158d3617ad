/** What a cell gets by `import { … } from "#scenario/replication"`. */

export * from "./afternoon";
export * from "./lagging-replicas";
export * from "./placement";
export * from "./production-delays";
export * from "./quorum-operations";
export * from "./random-quorums";
export * from "./rebuild-race";
export * from "./replies";
