/** What a cell gets by `import { … } from "#figure/internet"`. */

export {};
