/** What a cell gets by `import { … } from "#model/internet"`. */

export * from "./end-to-end";
export * from "./fate-sharing";
export * from "./multiplexing";
export * from "./repair";
export * from "./repair-cost";
export * from "./residual";
