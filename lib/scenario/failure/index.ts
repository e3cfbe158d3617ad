/** What a cell gets by `import { … } from "#scenario/failure"`. */

export * from "./attempts";
export * from "./equivocation";
export * from "./oral-messages";
