/** Exercises of `import { … } from "#exercise/latency"`. */

export * from "./designs";
export * from "./distance";
export * from "./measuring";
export * from "./sizes";
export * from "./transfer";
export * from "./window";
