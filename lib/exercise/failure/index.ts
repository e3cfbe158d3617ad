/** Exercises of `import { … } from "#exercise/failure"`. */

export * from "./assumption";
export * from "./cluster";
export * from "./groups";
export * from "./messages";
export * from "./retries";
