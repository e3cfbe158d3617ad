/** What a cell gets by `import { … } from "#model/transport"`. */

export * from "./aimd";
export * from "./connection-state";
export * from "./cubic";
export * from "./exchange";
export * from "./first-byte";
export * from "./handover";
export * from "./head-of-line";
export * from "./mathis";
export * from "./padhye";
export * from "./page-load";
export * from "./ports";
export * from "./probe-timeout";
export * from "./short-query";
export * from "./slow-start";
export * from "./tfrc";
