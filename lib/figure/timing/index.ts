/** What a cell gets by `import { … } from "#figure/timing"`. */

export * from "./nfd-s";
export * from "./timeout-tails";
