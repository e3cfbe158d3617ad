/** What a cell gets by `import { … } from "#scenario/transparency"`. */

export * from "./access-times";
export * from "./histories";
export * from "./partitioned-clients";
export * from "./two-site-registers";
