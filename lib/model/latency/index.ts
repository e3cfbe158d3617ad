/** What a cell gets by `import { … } from "#model/latency"`. */

export * from "./coordinated-omission";
export * from "./histogram";
export * from "./percentiles";
export * from "./stall";
export * from "./bandwidth-delay";
export * from "./batching";
export * from "./best-regions";
export * from "./geography";
export * from "./nagle";
export * from "./nearest-site";
export * from "./nodal-delay";
export * from "./outstanding-requests";
export * from "./packet-size";
export * from "./pipelining";
export * from "./small-writes";
export * from "./transfer-fit";
export * from "./transfer-time";
