/** What a cell gets by `import { … } from "#model/architecture"`. */

export * from "./cloud-cost";
export * from "./cloud-layers";
export * from "./consistent-hashing";
export * from "./deadlines";
export * from "./fan-out";
export * from "./file-distribution";
export * from "./hedging";
export * from "./hedging-load";
export * from "./overload";
export * from "./peer-search";
export * from "./quantile-delay";
export * from "./retries";
export * from "./retry-storm";
export * from "./scheduling";
export * from "./stages";
export * from "./swarm";
export * from "./topology";
export * from "./topology-time";
export * from "./work-span";
