/** What a cell gets by `import { … } from "#figure/failure"`. */

export * from "./agreement-cost";
export * from "./assumption";
export * from "./replicas-needed";
