/** What a cell gets by `import { … } from "#figure/availability"`. */

export * from "./disk-afr";
export * from "./outages";
export * from "./sla-refund";
