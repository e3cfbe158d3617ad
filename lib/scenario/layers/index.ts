/** What a cell gets by `import { … } from "#scenario/layers"`. */

export * from "./bit-flips";
export * from "./corruption";
export * from "./identification";
export * from "./reassembly";
export * from "./shared-channel";
