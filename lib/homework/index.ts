/** What the cells of a homework call: `import { answer } from "#homework"`. */

export type { Figure } from "../figure/figure";
export { answer, homework, rubric, sheet } from "./answer";
