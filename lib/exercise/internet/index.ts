/** Exercises of `import { … } from "#exercise/internet"`. */

export * from "./paths";
