/** What a cell gets by `import { … } from "#model/messaging"`. */

export * from "./arq";
export * from "./attempts";
export * from "./bursts";
export * from "./copies";
export * from "./deduplication";
export * from "./executions";
export * from "./jitter";
export * from "./reordering";
export * from "./sequence-space";
