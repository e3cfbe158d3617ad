/** What a cell gets by `import { … } from "#scenario/transport"`. */

export * from "./packet";
