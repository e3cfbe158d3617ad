/** What a cell gets by `import { … } from "#model/availability"`. */

export * from "./observed";
export * from "./checkpoint";
export * from "./common-cause";
export * from "./correlated";
export * from "./credit";
export * from "./dependencies";
export * from "./downtime-distribution";
export * from "./error-budget";
export * from "./failover";
export * from "./fleet";
export * from "./no-failures";
export * from "./one-more-nine";
export * from "./redundant-life";
export * from "./reliability";
export * from "./repairable";
export * from "./block-diagram";
export * from "./calendar";
export * from "./k-of-n";
export * from "./network";
export * from "./nines";
export * from "./parallel";
export * from "./rolling-window";
export * from "./series";
export * from "./steady-state";
