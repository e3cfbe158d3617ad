/** What grader, compiler and runner say to each other: one JSON text a line. */

import type { AnswerData } from "../answer-data";
import type { Asked } from "../reduce";

/** To the compiler: a cell, and what the cells before it declare. */
export interface CompileRequest {
  readonly declarations: string;
  readonly source: string;
}

/** From the compiler: code, or why there is none. */
export type CompileReply =
  | {
      readonly code: string;
      readonly isAsync: boolean;
      readonly names: readonly string[];
      readonly declarations: string;
    }
  | { readonly error: string };

/** A compiled cell, and its place in the notebook. */
export interface RunnableCell {
  readonly id: string;
  readonly code: string;
  readonly isAsync: boolean;
  readonly names: readonly string[];
}

/** To the runner: all there is to do. */
export interface Job {
  readonly cells: readonly RunnableCell[];
  readonly asked: Readonly<Record<string, Asked>>;
  /** How long one cell may take (s). */
  readonly cellTime: number;
}

/** From the runner; nothing of it can be trusted. */
export type Report =
  | { readonly type: "start" }
  | {
      readonly type: "answer";
      readonly cell: string;
      readonly id: string;
      readonly data: AnswerData;
    }
  | { readonly type: "text"; readonly cell: string; readonly text: string }
  | {
      readonly type: "end";
      readonly cell: string;
      readonly error?: string;
      /** True if its time was over. */
      readonly isOver?: boolean;
    };
