/** Exercises of `import { … } from "#exercise/messaging"`. */

export * from "./repeating";
export * from "./windows";
