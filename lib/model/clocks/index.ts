/** What a cell gets by `import { … } from "#model/clocks"`. */

export * from "./age";
export * from "./commit-wait";
export * from "./cristian";
export * from "./drift";
export * from "./logical";
export * from "./ntp";
