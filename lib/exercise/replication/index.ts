/** Exercises of `import { … } from "#exercise/replication"`. */

export * from "./durability";
export * from "./quorums";
export * from "./staleness";
