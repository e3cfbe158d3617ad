/** What a cell gets by `import { … } from "#scenario/queueing"`. */

export type { Customers } from "./customers";
export * from "./finite-buffer";
export * from "./pooling";
export * from "./queue";
export * from "./autoscaler";
export * from "./balls-in-bins";
export * from "./closed-network";
export * from "./open-network";
export * from "./supermarket";
