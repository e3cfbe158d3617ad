/** Exercises of `import { … } from "#exercise/availability"`. */

export * from "./chain";
export * from "./copies";
