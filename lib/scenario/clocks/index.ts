/** What a cell gets by `import { … } from "#scenario/clocks"`. */

export * from "./averaged-clocks";
export * from "./chatter";
export * from "./drifting-clocks";
export * from "./ntp-exchanges";
export * from "./reports";
export * from "./view";
