/** Exercises of `import { … } from "#exercise/architecture"`. */

export * from "./chains";
export * from "./fan-out";
export * from "./parts";
export * from "./peers";
export * from "./second-copies";
