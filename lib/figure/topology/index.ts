/** What a cell gets by `import { … } from "#figure/topology"`. */

export * from "./graph";
export * from "./waterfall";
