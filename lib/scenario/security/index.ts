/** What a cell gets by `import { … } from "#scenario/security"`. */

export * from "./draws";
export * from "./replay-window";
export * from "./shamir";
