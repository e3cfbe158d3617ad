/** Exercises of `import { … } from "#exercise/transport"`. */

export * from "./choices";
export * from "./set-ups";
export * from "./windows";
