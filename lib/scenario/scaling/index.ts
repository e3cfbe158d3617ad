/** What a cell gets by `import { … } from "#scenario/scaling"`. */

export * from "./contacts";
export * from "./demand";
export * from "./placement";
export * from "./rounds";
export * from "./schedule";
