/** How submissions of the corpus are made from a student's copy. */

import { type Cell, type CodeCell, type Notebook, formatNotebook } from "../../lib/notebook/format";
import { heads, solutions } from "./course";

/** The exercises in the order of the notebook, and their points. */
export const points = { wait: 2, servers: 1, transfer: 2, speedup: 3, plan: 4 } as const;
export type Id = keyof typeof points;
export const ids = Object.keys(points) as Id[];

/** What a student hands in, from their own copy: the text of a file. */
export type Make = (copy: Notebook) => string | Buffer;

const withSource = (copy: Notebook, id: string, source: string): Notebook => ({
  ...copy,
  cells: copy.cells.map((cell) => (cell.id === id ? { ...cell, source } : cell)),
});

/** A copy in which every exercise is solved, some of them by other lines. */
export function solved(copy: Notebook, instead: Partial<Record<Id, string>> = {}): Notebook {
  return ids.reduce(
    (notebook, id) => withSource(notebook, id, `${heads[id]}\n${instead[id] ?? solutions[id]}`),
    copy,
  );
}

/** A submission in which one or more solutions are other lines. */
export const giving =
  (instead: Partial<Record<Id, string>>): Make =>
  (copy) =>
    formatNotebook(solved(copy, instead));

/** A solved submission with some cells changed. */
export const changing =
  (change: (cell: Cell) => Cell | readonly Cell[]): Make =>
  (copy) =>
    formatNotebook({ ...copy, cells: solved(copy).cells.flatMap((cell) => change(cell)) });

/** A solved submission in which one cell has another text. */
export const editing =
  (id: string, source: string): Make =>
  (copy) =>
    formatNotebook(withSource(solved(copy), id, source));

/** A cell as a student adds one. */
export function ownCell(id: string, source: string): CodeCell {
  return { cell_type: "code", id, metadata: {}, source, outputs: [], execution_count: null };
}

/** A solved submission with a cell of the student's own before an exercise. */
export const adding =
  (before: Id, source: string): Make =>
  (copy) => {
    const cells = solved(copy).cells.flatMap((cell) =>
      cell.id === before ? [ownCell("own", source), cell] : [cell],
    );
    return formatNotebook({ ...copy, cells });
  };
