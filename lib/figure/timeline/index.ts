/** What a cell gets by `import { … } from "#figure/timeline"`. */

export * from "./records";
export * from "./timeline";
