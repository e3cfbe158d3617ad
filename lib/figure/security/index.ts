/** What a cell gets by `import { … } from "#figure/security"`. */

export * from "./audit-sampling";
export * from "./birthday";
export * from "./guessing-time";
export * from "./handshake-latency";
export * from "./measured-crypto";
export * from "./measured-handshakes";
export * from "./merkle-proof";
export * from "./record-overhead";
export * from "./replay-window";
export * from "./threshold-trust";
