/** What a cell gets by `import { … } from "#scenario/failure"`. */

export * from "./attempts";
export * from "./bound";
export * from "./counted-protocols";
export * from "./draws";
export * from "./equivocation";
export * from "./faults";
export * from "./flooding";
export * from "./gossip";
export * from "./oral-messages";
export * from "./signed-messages";
export * from "./stories";
