/** Exercises of `import { … } from "#exercise/caching"`. */

export * from "./access";
export * from "./crowd";
export * from "./room";
export * from "./time-to-live";
