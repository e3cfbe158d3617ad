/** What a cell gets by `import { … } from "#figure/timing"`. */

export * from "./detectors";
export * from "./election";
export * from "./measured-heartbeats";
export * from "./measured-round-trips";
export * from "./nfd-s";
export * from "./phi-accrual";
export * from "./retransmission-timeout";
export * from "./suspicions";
export * from "./swim";
export * from "./timeout-tails";
export * from "./timing-models";
export * from "./two-generals";
export * from "./unknown-bound";
