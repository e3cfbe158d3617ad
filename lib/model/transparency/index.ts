/** What a cell gets by `import { … } from "#model/transparency"`. */

export * from "./consistency";
export * from "./location";
export * from "./partition";
