/** The way from `answer` to the grader, when a notebook is graded. */

import type { AnswerData } from "./answer-data";
import type { Asked } from "./reduce";

/** What the grader puts under its key: the questions, and who takes the answers. */
export interface GradingHook {
  readonly asked: Readonly<Record<string, Asked>>;
  take(id: string, data: AnswerData): void;
}

const key = Symbol.for("distlab.grading");

/** The hook, if this notebook is being graded. */
export function gradingHook(): GradingHook | undefined {
  return (globalThis as Record<symbol, unknown>)[key] as GradingHook | undefined;
}

/** From now on, answers go to the grader. */
export function setGradingHook(hook: GradingHook): void {
  Object.defineProperty(globalThis, key, { value: hook });
}
