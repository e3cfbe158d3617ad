/** What a cell gets by `import { … } from "#scenario/timing"`. */

export * from "./detectors";
export * from "./heartbeats";
