/** What a cell gets by `import { … } from "#model/failure"`. */

export * from "./assumption";
export * from "./quorum";
export * from "./replicas";
export * from "./taxonomy";
