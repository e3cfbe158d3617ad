/** Exercises of `import { … } from "#exercise/security"`. */

export * from "./channels";
export * from "./logs";
export * from "./secrets";
export * from "./shares";
