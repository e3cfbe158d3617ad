/** What a cell gets by `import { … } from "#model/timing"`. */

export * from "./bounded-delay";
export * from "./delay-tail";
export * from "./election";
export * from "./exponential-delay";
export * from "./fixed-timeout";
export * from "./nfd-configuration";
export * from "./nfd-e";
export * from "./nfd-s";
export * from "./normal-delay";
export * from "./pareto-delay";
export * from "./phi-accrual";
export * from "./retransmission-timeout";
export * from "./swim";
export * from "./synchronous-rounds";
export * from "./two-generals";
export * from "./unknown-bound";
export * from "./unknown-delay";
