/** What a cell gets by `import { … } from "#figure/layers"`. */

export * from "./bit-errors";
export * from "./checksum-misses";
export * from "./encapsulation-efficiency";
export * from "./fragments";
export * from "./identification";
export * from "./nested-headers";
export * from "./shared-channel";
