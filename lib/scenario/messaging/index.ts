/** What a cell gets by `import { … } from "#scenario/messaging"`. */

export * from "./arq";
export * from "./attempts";
export * from "./bloom";
export * from "./channel";
export * from "./crashes";
export * from "./delivery";
export * from "./playout";
export * from "./reordering";
