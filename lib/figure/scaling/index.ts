/** What a cell gets by `import { … } from "#figure/scaling"`. */

export * from "./amdahl";
export * from "./growth";
export * from "./gustafson";
export * from "./hill-marty";
export * from "./karp-flatt";
export * from "./network-effects";
export * from "./provisioning";
export * from "./scale-out";
export * from "./usl";
