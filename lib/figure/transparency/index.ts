/** What a cell gets by `import { … } from "#figure/transparency"`. */

export * from "./consistency-bound";
export * from "./location-leak";
export * from "./partition-choice";
