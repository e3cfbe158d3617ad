/** What a cell gets by `import { … } from "#scenario/architecture"`. */

export * from "./breaker";
export * from "./chord";
export * from "./hash-ring";
export * from "./hedged-copies";
export * from "./hedged-queues";
export * from "./query-flood";
export * from "./request-trace";
export * from "./retry-storm";
export * from "./slow-dependency";
export * from "./swarm";
export * from "./throttling";
export * from "./topology";
export * from "./topology-queues";
export * from "./work-stealing";
