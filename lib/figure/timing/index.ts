/** What a cell gets by `import { … } from "#figure/timing"`. */

export * from "./detectors";
export * from "./measured-heartbeats";
export * from "./nfd-s";
export * from "./phi-accrual";
export * from "./retransmission-timeout";
export * from "./timeout-tails";
