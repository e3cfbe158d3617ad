/** What a cell gets by `import { … } from "#model/layers"`. */

export * from "./bit-errors";
export * from "./checksum";
export * from "./encapsulation";
export * from "./fragmentation";
export * from "./identification";
export * from "./packet";
export * from "./quic";
export * from "./shared-channel";
export * from "./stack";
