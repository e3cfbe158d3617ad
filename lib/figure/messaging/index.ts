/** What a cell gets by `import { … } from "#figure/messaging"`. */

export * from "./arq";
export * from "./crash-positions";
export * from "./crash-schedules";
export * from "./deduplication-memory";
export * from "./delivery-attempts";
export * from "./delivery-promises";
export * from "./executions";
export * from "./playout-buffer";
export * from "./reordering";
export * from "./route-timeline";
export * from "./sequence-wrap";
export * from "./window-and-numbers";
