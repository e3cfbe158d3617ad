/** What a cell gets by `import { … } from "#figure/internet"`. */

export * from "./end-to-end";
export * from "./fate-sharing";
export * from "./fec-or-arq";
export * from "./residual-errors";
export * from "./statistical-multiplexing";
