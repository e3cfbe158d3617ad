/** What a cell gets by `import { … } from "#figure/availability"`. */

export * from "./disk-afr";
export * from "./outages";
export * from "./sla-refund";
export * from "./burn-rate";
export * from "./common-cause";
export * from "./month-downtime";
export * from "./one-more-nine";
export * from "./reliability";
export * from "./architectures";
export * from "./block-diagram";
export * from "./chain";
export * from "./downtime";
export * from "./k-of-n";
