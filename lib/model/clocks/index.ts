/** What a cell gets by `import { … } from "#model/clocks"`. */

export * from "./cristian";
export * from "./ntp";
