/** What a cell gets by `import { … } from "#figure/timeline"`. */

export * from "./timeline";
