/** Exercises of `import { … } from "#exercise/scaling"`. */

export * from "./cluster";
export * from "./jobs";
export * from "./remote";
export * from "./renting";
export * from "./upgrade";
