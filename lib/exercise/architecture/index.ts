/** Exercises of `import { … } from "#exercise/architecture"`. */

export * from "./fan-out";
export * from "./peers";
