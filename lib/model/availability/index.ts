/** What a cell gets by `import { … } from "#model/availability"`. */

export * from "./observed";
