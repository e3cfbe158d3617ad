/** What a cell gets by `import { … } from "#model/latency"`. */

export * from "./coordinated-omission";
export * from "./histogram";
export * from "./percentiles";
export * from "./stall";
