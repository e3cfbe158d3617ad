/** What a cell gets by `import { … } from "#scenario/timing"`. */

export * from "./detectors";
export * from "./election";
export * from "./heartbeats";
export * from "./suspicions";
export * from "./timing-models";
