/** What a cell gets by `import { … } from "#figure/queueing"`. */

export * from "./buffer";
export * from "./hockey-stick";
export * from "./pooling";
export * from "./power";
export * from "./staffing";
export * from "./variability";
