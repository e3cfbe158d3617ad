/** What a cell gets by `import { … } from "#stats"`. */

export * from "./curve";
export * from "./line";
export * from "./proportion";
export * from "./student";
export * from "./summary";
