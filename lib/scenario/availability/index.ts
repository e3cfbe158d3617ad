/** What a cell gets by `import { … } from "#scenario/availability"`. */

export * from "./alternating-renewal";
export * from "./duration";
export * from "./sampled-network";
export * from "./sampled-states";
