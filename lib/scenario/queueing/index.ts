/** What a cell gets by `import { … } from "#scenario/queueing"`. */

export type { Customers } from "./customers";
export * from "./finite-buffer";
export * from "./pooling";
export * from "./queue";
