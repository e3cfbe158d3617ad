/**
 * What nbgrader says of a cell in its metadata (schema 3), derived from how a homework is written:
 * a cell tagged `solution` is the student's, one that calls `answer` has points, others are locked.
 *
 * @see nbgrader, "The nbgrader metadata format"
 */

import { createHash } from "node:crypto";
import { type Cell, type Notebook, hasTag, joinLines } from "../notebook/format";
import type { Exercise } from "../exercise/define";
import { hasSolution } from "./regions";

/** The metadata of one cell. */
export interface GradingCell {
  readonly schema_version: 3;
  readonly grade: boolean;
  readonly solution: boolean;
  readonly locked: boolean;
  readonly task: false;
  readonly grade_id: string;
  readonly points?: number;
  readonly cell_type: "code";
  readonly checksum?: string;
}

const call = /\banswer\(\s*(["'`])([\w-]+)\1/;

/** The exercise that a cell answers, if it has an answer. */
export function answeredIn(cell: Cell): string | undefined {
  return cell.cell_type === "code" ? call.exec(joinLines(cell.source))?.[2] : undefined;
}

/** What a cell's metadata say to nbgrader, if it takes part in grading. */
export function gradingOf(cell: Cell): GradingCell | undefined {
  return cell.metadata["nbgrader"] as GradingCell | undefined;
}

/**
 * A homework in which every code cell says how it is graded.
 *
 * @throws Error that names the cell: it answers an exercise that is not declared, an exercise has
 *   no cell, or two, no solution comes before it, or one stands where copies would show it
 */
export function withGrading(notebook: Notebook, exercises: readonly Exercise[]): Notebook {
  const asked = notebook.cells.map(answeredIn).filter((id) => id !== undefined);
  for (const { id } of exercises) {
    const times = asked.filter((each) => each === id).length;
    if (times !== 1)
      throw new Error(`exercise ${id} must be answered in one cell, not in ${times}`);
  }
  let canAnswer = false;
  const cells = notebook.cells.map((cell): Cell => {
    requireCut(cell);
    if (cell.cell_type !== "code") return cell;
    const nbgrader = derive(cell, exercises);
    canAnswer ||= nbgrader.solution;
    if (nbgrader.grade && !canAnswer) {
      throw new Error(
        `cell ${cell.id} comes before any cell tagged \`solution\`: nobody could answer`,
      );
    }
    return { ...cell, metadata: { ...cell.metadata, nbgrader } };
  });
  return { ...notebook, cells };
}

/** Throws unless the solution in a cell, if there is one, is taken out of copies. */
function requireCut(cell: Cell): void {
  const wrong = (what: string) => new Error(`cell ${cell.id} ${what}`);
  const isTagged = hasTag(cell, "solution");
  if (cell.cell_type !== "code") {
    if (isTagged) throw wrong("is tagged `solution`, but only a cell of code can be one");
  } else if (isTagged) {
    if (answeredIn(cell))
      throw wrong("is a solution: call answer(…) in a cell of its own after it");
    return;
  }
  if (hasSolution(joinLines(cell.source))) {
    throw wrong(
      "has a solution that copies would show: it belongs in a cell of code tagged `solution`",
    );
  }
}

function derive(cell: Cell, exercises: readonly Exercise[]): GradingCell {
  const common = { schema_version: 3, task: false, grade_id: cell.id, cell_type: "code" } as const;
  const id = answeredIn(cell);
  if (hasTag(cell, "solution")) return { ...common, grade: false, solution: true, locked: false };
  if (id === undefined) return { ...common, grade: false, solution: false, locked: true };
  const exercise = exercises.find((each) => each.id === id);
  if (!exercise) throw new Error(`cell ${cell.id} answers ${id}, which is not declared`);
  return { ...common, grade: true, solution: false, locked: true, points: exercise.points };
}

/** nbgrader's fingerprint of a cell: it tells whether one was edited. */
export function checksumOf(cell: Cell, grading: GradingCell): string {
  const said = (flag: boolean) => (flag ? "True" : "False");
  const { grade, solution, locked, grade_id, points = 0 } = grading;
  const parts = [
    joinLines(cell.source),
    cell.cell_type,
    ...[said(grade), said(solution), said(locked)],
    grade_id,
    ...(grade ? [Number.isInteger(points) ? `${points}.0` : String(points)] : []),
  ];
  return createHash("md5").update(parts.join("")).digest("hex");
}

/** A cell that nbgrader and Jupyter keep from being changed by accident, with its fingerprint. */
export function sealed(cell: Cell): Cell {
  const grading = gradingOf(cell);
  if (!grading) return cell;
  const isLocked = grading.locked ? { editable: false } : {};
  const nbgrader = { ...grading, checksum: checksumOf(cell, grading) };
  return { ...cell, metadata: { ...cell.metadata, deletable: false, ...isLocked, nbgrader } };
}
