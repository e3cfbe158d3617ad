/**
 * A submission as it is graded: the cells of the student's copy as they were released, with the
 * student's own work in the places that are theirs. Whatever else was changed does not count.
 */

import { type Cell, type CodeCell, type Notebook, hasTag, joinLines } from "../../notebook/format";
import { checksumOf, gradingOf } from "../grading-cells";

/** A cell that is run. */
export interface GradedCell {
  readonly id: string;
  readonly source: string;
  /** Whose it is: the course's, a solution of the student, or one that the student added. */
  readonly kind: "locked" | "solution" | "added";
}

/** What is graded, and what of the submission was put right. */
export interface Restored {
  readonly cells: readonly GradedCell[];
  /** In sentences, for lecturer and student. */
  readonly notes: readonly string[];
}

/** Cells beyond these are no homework. */
const mostCells = 500;

/**
 * Puts a student's work into the copy that was released to them.
 *
 * @param copy - as `copyFor` makes it
 * @param submission - whatever came back
 */
export function restore(copy: Notebook, submission: Notebook): Restored {
  const notes: string[] = [];
  const ours = copy.cells.filter(isCode);
  const theirs = submission.cells.slice(0, mostCells);
  if (submission.cells.length > mostCells) {
    notes.push(`It has ${submission.cells.length} cells; the first ${mostCells} are read.`);
  }
  const matches = matchCells(ours, theirs);
  const added = new Map<number, GradedCell[]>();
  let after = -1;
  theirs.forEach((cell, i) => {
    const match = matches.get(cell);
    if (match !== undefined) after = Math.max(after, match);
    else if (isCode(cell) && joinLines(cell.source).trim() !== "") {
      const own: GradedCell = {
        id: `added-${i + 1}`,
        source: joinLines(cell.source),
        kind: "added",
      };
      added.set(after, [...(added.get(after) ?? []), own]);
    }
  });
  const found = new Map([...matches].map(([cell, match]) => [match, cell]));
  const cells = ours.flatMap((cell, i): GradedCell[] => {
    const { own, note } = settle(cell, found.get(i));
    if (note) notes.push(note);
    return [own, ...(added.get(i) ?? [])];
  });
  return { cells: [...(added.get(-1) ?? []), ...cells], notes };
}

function isCode(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code";
}

/** Which cell of the copy each cell of a submission is: by its grade id, or else by its own id. */
function matchCells(ours: readonly CodeCell[], theirs: readonly Cell[]): Map<Cell, number> {
  const matches = new Map<Cell, number>();
  const taken = new Set<number>();
  const match = (idOf: (cell: Cell) => unknown) => {
    for (const cell of theirs) {
      if (matches.has(cell)) continue;
      const place = ours.findIndex(({ id }, i) => id === idOf(cell) && !taken.has(i));
      if (place < 0) continue;
      matches.set(cell, place);
      taken.add(place);
    }
  };
  match((cell) => gradingOf(cell)?.grade_id);
  match((cell) => cell.id);
  return matches;
}

/** What of one cell of the copy is graded. */
function settle(cell: CodeCell, theirs: Cell | undefined): { own: GradedCell; note?: string } {
  const { id } = cell;
  // The grader asks in its own way, so the sheet stays outside.
  const source = hasTag(cell, "exercises") ? "" : joinLines(cell.source);
  const grading = gradingOf(cell);
  const kind = grading?.solution ? "solution" : "locked";
  const own: GradedCell = { id, source, kind };
  if (!theirs) return { own, note: `The cell ${id} was missing, and was put back.` };
  const text = joinLines(theirs.source);
  if (kind === "solution") return { own: { id, kind, source: text } };
  const isTouched = grading
    ? checksumOf({ ...cell, source: text }, grading) !== grading.checksum
    : false;
  return isTouched
    ? { own, note: `The locked cell ${id} was changed, and was put back.` }
    : { own };
}
