/** What a cell gets by `import { … } from "#model/queueing"`. */

export * from "./autoscaling";
export * from "./network";
export * from "./operational-laws";
export * from "./power-of-choices";
