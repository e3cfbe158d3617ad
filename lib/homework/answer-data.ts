/** Answers as data: what leaves a cell, and the sandbox in which a cell is graded. */

import type { FigureData } from "./figure-data";

/** The value of a function at an argument, or why it has none. */
export interface Point {
  readonly at: number;
  readonly value?: number;
  readonly error?: string;
}

/** What a student gave. */
export type AnswerData =
  | { readonly kind: "missing" }
  /** Something of another kind than asked for. */
  | { readonly kind: "unusable"; readonly why: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "function"; readonly points: readonly Point[] }
  | { readonly kind: "figure"; readonly figure: FigureData };
