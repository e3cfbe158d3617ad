/** What a cell gets by `import { … } from "#scenario/messaging"`. */

export * from "./arq";
export * from "./attempts";
export * from "./bloom";
export * from "./channel";
export * from "./crash-schedules";
export { type CrashParams, type CrashRun, type Reissue, type ServerStep } from "./crashes";
export { enumerateCrashes, reissues, serverSteps } from "./crashes";
export * from "./delivery";
export * from "./playout";
export * from "./reordering";
