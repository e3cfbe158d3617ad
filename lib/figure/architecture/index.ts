/** What a cell gets by `import { … } from "#figure/architecture"`. */

export * from "./adaptive-throttling";
export * from "./chain-latency";
export * from "./circuit-breaker";
export * from "./cloud-utilization";
export * from "./fan-out";
export * from "./file-distribution";
export * from "./hedging";
export * from "./hedging-load";
export * from "./lookup-hops";
export * from "./measured-tails";
export * from "./query-flood";
export * from "./reserved-machines";
export * from "./retry-amplification";
export * from "./retry-storm";
export * from "./service-topology";
export * from "./slow-dependency";
export * from "./swarm";
export * from "./worker-pool";
export * from "./work-stealing";
