/** What a cell gets by `import { … } from "#figure/transport"`. */

export * from "./aimd-phase-plane";
export * from "./connection-state";
export * from "./cubic";
export * from "./exchange-bytes";
export * from "./flow-completion";
export * from "./flow-laws";
export * from "./handover";
export * from "./head-of-line";
export * from "./measured";
export * from "./measured-transport";
export * from "./packet-throughput";
export * from "./ports-exhausted";
export * from "./pto-or-rto";
export * from "./quic-first-byte";
export * from "./short-query";
export * from "./stream-completion";
export * from "./throughput-laws";
export * from "./transport-timeline";
