/** What a cell gets by `import { … } from "#model/availability"`. */

export * from "./block-diagram";
export * from "./calendar";
export * from "./k-of-n";
export * from "./network";
export * from "./nines";
export * from "./parallel";
export * from "./rolling-window";
export * from "./series";
export * from "./steady-state";
