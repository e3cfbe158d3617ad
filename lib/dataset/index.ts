/** What a cell gets by `import { … } from "#data"`: published and measured figures, in SI. */

export * from "./generated/all";
