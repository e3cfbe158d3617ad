/** What a cell gets by `import { … } from "#figure/clocks"`. */

export * from "./commit-wait";
export * from "./logical-clocks";
export * from "./offset-wedge";
export * from "./resync";
