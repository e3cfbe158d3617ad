/** What a cell gets by `import { … } from "#figure/queueing"`. */

export * from "./autoscaling";
export * from "./closed-network";
export * from "./power-of-choices";
export * from "./tiers";
