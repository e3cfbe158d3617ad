/** Exercises of `import { … } from "#exercise/security"`. */

export * from "./logs";
export * from "./secrets";
