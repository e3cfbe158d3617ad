/** What a cell gets by `import { … } from "#model/timing"`. */

export * from "./bounded-delay";
export * from "./delay-tail";
export * from "./exponential-delay";
export * from "./fixed-timeout";
export * from "./nfd-s";
export * from "./normal-delay";
export * from "./pareto-delay";
export * from "./unknown-delay";
