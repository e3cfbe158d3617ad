/** What a cell gets by `import { … } from "#scenario/transport"`. */

export * from "./aimd";
export * from "./connections";
export * from "./handover";
export * from "./head-of-line";
export * from "./held-pieces";
export * from "./packet";
export * from "./periodic-loss";
export * from "./ports";
export * from "./reno-rounds";
export * from "./short-queries";
export * from "./slow-start";
