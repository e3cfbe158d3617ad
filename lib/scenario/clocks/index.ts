/** What a cell gets by `import { … } from "#scenario/clocks"`. */

export * from "./ntp-exchanges";
