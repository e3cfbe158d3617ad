/** What a cell gets by `import { … } from "#model/scaling"`. */

export * from "./amdahl";
export * from "./enhancement";
export * from "./growth";
export * from "./growth-fit";
export * from "./gustafson";
export * from "./hill-marty";
export * from "./karp-flatt";
export * from "./network-effects";
export * from "./provisioning";
export * from "./remote-access";
export * from "./scale-out";
export * from "./usl";
export * from "./usl-fit";
