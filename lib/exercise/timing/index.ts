/** Exercises of `import { … } from "#exercise/timing"`. */

export * from "./adapting";
export * from "./generals";
export * from "./heartbeats";
export * from "./pings";
export * from "./silence";
