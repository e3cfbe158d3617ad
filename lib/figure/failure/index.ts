/** What a cell gets by `import { … } from "#figure/failure"`. */

export * from "./agreement-cost";
export * from "./assumption";
export * from "./bound-coverage";
export * from "./gossip";
export * from "./masking-retries";
export * from "./partial-failure";
export * from "./partition-survival";
export * from "./replicas-needed";
