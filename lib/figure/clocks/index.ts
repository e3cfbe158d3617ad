/** What a cell gets by `import { … } from "#figure/clocks"`. */

export * from "./offset-wedge";
