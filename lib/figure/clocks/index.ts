/** What a cell gets by `import { … } from "#figure/clocks"`. */

export * from "./age";
export * from "./clock-filter";
export * from "./clock-uncertainty";
export * from "./commit-wait";
export * from "./hidden-retries";
export * from "./logical-clocks";
export * from "./offset-wedge";
export * from "./resync";
