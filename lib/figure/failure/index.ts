/** What a cell gets by `import { … } from "#figure/failure"`. */

export * from "./replicas-needed";
