/** What a cell gets by `import { … } from "#model/queueing"`. */

export * from "./erlang";
export * from "./erlang-inverse";
export * from "./ggc";
export * from "./mg1";
export * from "./mm1";
export * from "./mm1-tails";
export * from "./mm1k";
export * from "./mmc";
export * from "./mmc-tails";
export * from "./pooling";
export * from "./power";
export * from "./staffing";
export * from "./variability";
export * from "./autoscaling";
export * from "./network";
export * from "./operational-laws";
export * from "./power-of-choices";
