/** What a cell gets by `import { … } from "#figure/latency"`. */

export * from "./coordinated-omission";
export * from "./batching";
export * from "./cloud-round-trips";
export * from "./effective-rate";
export * from "./latency-numbers";
export * from "./loopback";
export * from "./measured-load";
export * from "./nagle";
export * from "./packet-size";
export * from "./pipelining";
export * from "./sites";
export * from "./window-throughput";
