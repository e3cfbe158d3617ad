/** What a cell gets by `import { … } from "#scenario/failure"`. */

export * from "./attempts";
export * from "./counted-protocols";
export * from "./draws";
export * from "./equivocation";
export * from "./faults";
export * from "./gossip";
export * from "./oral-messages";
