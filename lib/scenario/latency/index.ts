/** What a cell gets by `import { … } from "#scenario/latency"`. */

export * from "./load-generator";
