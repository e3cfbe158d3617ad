/** What a cell gets by `import { … } from "#model/security"`. */

export * from "./audit-sampling";
export * from "./birthday";
export * from "./consistency";
export * from "./guessing";
export * from "./handshake";
export * from "./hash-chain";
export * from "./inclusion";
export * from "./merkle-tree";
export * from "./record";
export * from "./replay";
export * from "./threshold";
