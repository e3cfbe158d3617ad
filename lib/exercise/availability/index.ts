/** Exercises of `import { … } from "#exercise/availability"`. */

export * from "./chain";
export * from "./checkpoints";
export * from "./copies";
export * from "./promise";
export * from "./repair";
export * from "./shop";
