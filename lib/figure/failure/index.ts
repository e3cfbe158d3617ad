/** What a cell gets by `import { … } from "#figure/failure"`. */

export * from "./agreement-cost";
export * from "./assumption";
export * from "./gossip";
export * from "./partial-failure";
export * from "./replicas-needed";
