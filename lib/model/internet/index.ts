/** What a cell gets by `import { … } from "#model/internet"`. */

export {};
