/** Exercises of `import { … } from "#exercise/queueing"`. */

export * from "./designs";
export * from "./long-jobs";
export * from "./places";
export * from "./response";
export * from "./users";
export * from "./variability";
