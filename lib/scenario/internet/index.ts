/** What a cell gets by `import { … } from "#scenario/internet"`. */

export * from "./coded-blocks";
export * from "./file-transfer";
export * from "./on-off-users";
export * from "./path";
export * from "./path-delay";
export * from "./sessions";
