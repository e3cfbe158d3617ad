/** What a cell gets by `import { … } from "#figure/availability"`. */

export * from "./architectures";
export * from "./block-diagram";
export * from "./chain";
export * from "./downtime";
export * from "./k-of-n";
