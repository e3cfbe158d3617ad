/** What a cell gets by `import { … } from "#scenario/latency"`. */

export * from "./load-generator";
export * from "./batches";
export * from "./forwarding";
export * from "./nagle-connection";
export * from "./random-sites";
export * from "./sliding-window";
export * from "./stages";
