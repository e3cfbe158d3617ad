/** What a cell gets by `import { … } from "#figure/latency"`. */

export * from "./coordinated-omission";
