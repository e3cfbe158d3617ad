/** What a cell gets by `import { … } from "#figure/queueing"`. */

export * from "./buffer";
export * from "./hockey-stick";
export * from "./pooling";
export * from "./power";
export * from "./staffing";
export * from "./variability";
export * from "./autoscaling";
export * from "./closed-network";
export * from "./power-of-choices";
export * from "./tiers";
