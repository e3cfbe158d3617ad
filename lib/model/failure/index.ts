/** What a cell gets by `import { … } from "#model/failure"`. */

export * from "./agreement-cost";
export * from "./assumption";
export * from "./gossip";
export * from "./masking";
export * from "./partition";
export * from "./partial-failure";
export * from "./quorum";
export * from "./replicas";
export * from "./taxonomy";
