/** What a cell gets by `import { … } from "#scenario/availability"`. */

export * from "./alert";
export * from "./checkpointed-job";
export * from "./cycles";
export * from "./fleet";
export * from "./lifetimes";
export * from "./months";
export * from "./repair-shop";
export * from "./replicas";
export * from "./standby";
export * from "./alternating-renewal";
export * from "./duration";
export * from "./sampled-network";
export * from "./sampled-states";
