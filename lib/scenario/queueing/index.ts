/** What a cell gets by `import { … } from "#scenario/queueing"`. */

export * from "./autoscaler";
export * from "./balls-in-bins";
export * from "./closed-network";
export * from "./open-network";
export * from "./supermarket";
