/** Exercises of `import { … } from "#exercise/layers"`. */

export * from "./channels";
export * from "./fragments";
export * from "./headers";
