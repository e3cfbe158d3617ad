/** Grades one submission: put right, compiled, run in the sandbox, judged outside of it. */

import type { CurveExercise, Exercise, Numbers } from "../../exercise/define";
import type { Notebook } from "../../notebook/format";
import { earned } from "../answer";
import { type Homework, type StudentCopy, copyFor } from "../copy";
import { type Drawer, keyedNumber, keyedText } from "../draw";
import { answeredIn } from "../grading-cells";
import { type Verdict, judge } from "../judge";
import { type SheetExercise, sheetExercise } from "../sheet";
import { compileCells } from "./compile-cells";
import type { SandboxedCompiler } from "./compiler";
import type { Job } from "./messages";
import { type GradedCell, restore } from "./restore";
import { type CellReport, type RunReport, runCells } from "./run-cells";
import { parseSubmission } from "./submission";

/** What an exercise earned. */
export interface ExerciseResult {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  readonly verdict: Verdict;
  /** The student's own cell, as it was graded. */
  readonly source: string;
  /** What that cell printed. */
  readonly text: string;
}

/** What a submission earned. */
export interface StudentResult {
  readonly student: string;
  readonly exercises: readonly ExerciseResult[];
  readonly points: number;
  readonly earned: number;
  /** What is to be said beyond the exercises. */
  readonly notes: readonly string[];
  /** False if time or a machine decided: the submission is graded again the next time. */
  readonly isCertain: boolean;
}

export interface GradeContext {
  readonly root: string;
  readonly homework: Homework;
  readonly secret: string;
  readonly isTrusted: boolean;
  /** How long a cell, and all cells of a submission, may take (s). */
  readonly cellTime: number;
  readonly totalTime: number;
  readonly signal: AbortSignal;
}

/** How many arguments of a curve only the grader knows. */
const hiddenArguments = 5;

/** Grades the bytes of a submission; without any, nothing was handed in. */
export async function gradeOne(
  student: string,
  bytes: Buffer | Error | undefined,
  compiler: Pick<SandboxedCompiler, "compile">,
  context: GradeContext,
): Promise<StudentResult> {
  const { homework, secret } = context;
  const drawer = { secret, student };
  const copy = copyFor(homework, drawer);
  const submission = bytes instanceof Buffer ? parsed(bytes) : bytes;
  if (submission === undefined) return noResult(homework, student, "Nothing was handed in.");
  if (submission instanceof Error) {
    return noResult(homework, student, `The file could not be read: ${submission.message}.`);
  }
  const { cells, notes } = restore(copy.notebook, submission);
  const sheets = homework.exercises.map((exercise) => sheetFor(exercise, copy.numbers, drawer));
  const { runnable, refused, isCertain } = await compileCells(cells, compiler);
  const asked = Object.fromEntries(
    sheets.map(({ id, asks, samples }) => [
      id,
      { asks, places: samples.map(({ at = NaN }) => at) },
    ]),
  );
  const job: Job = { cells: runnable, asked, cellTime: context.cellTime };
  const report = await runCells({ ...context, job });
  const places = new Map(
    copy.notebook.cells.map((cell) => [answeredIn(cell) ?? "", cell.id] as const),
  );
  const exercises = sheets.map((sheet) =>
    resultOf(sheet, places.get(sheet.id) ?? "", { cells, refused, report }),
  );
  const ended = report.stopped === undefined ? [] : [report.stopped];
  const said = [...foreignNotes(submission, copy, student), ...notes, ...ended];
  const wasInTime = !report.stopped && ![...report.cells.values()].some(({ isOver }) => isOver);
  return {
    ...{ student, exercises, notes: said, ...totals(exercises) },
    isCertain: isCertain && wasInTime,
  };
}

function parsed(bytes: Buffer): Notebook | Error {
  try {
    return parseSubmission(bytes);
  } catch (error) {
    return error as Error;
  }
}

/** All that checking needs, with arguments of curves that no copy has. */
function sheetFor(exercise: Exercise, numbers: Numbers, drawer: Drawer): SheetExercise {
  const hidden = exercise.asks === "number" ? [] : hiddenPlaces(exercise, numbers, drawer);
  return sheetExercise(exercise, numbers, keyedText(drawer, "grading"), hidden);
}

function hiddenPlaces(
  exercise: Exercise & CurveExercise<Numbers>,
  numbers: Numbers,
  drawer: Drawer,
): number[] {
  const [from, to] = exercise.span(numbers);
  return Array.from({ length: hiddenArguments }, (_, k) => {
    const share = keyedNumber(drawer, exercise.id, "hidden", String(k)) / 2 ** 48;
    const at = from + share * (to - from);
    return exercise.x.unit === "count" ? Math.round(at) : at;
  });
}

interface Evidence {
  readonly cells: readonly GradedCell[];
  readonly refused: ReadonlyMap<string, string>;
  readonly report: RunReport;
}

/** An exercise counts if its two cells compile and run to their end. */
function resultOf(sheet: SheetExercise, place: string, evidence: Evidence): ExerciseResult {
  const { cells, report } = evidence;
  const at = cells.findIndex(({ id }) => id === place);
  const own = cells.slice(0, at).findLast(({ kind }) => kind === "solution");
  const failure = failureOf(own?.id ?? "", evidence) ?? failureOf(place, evidence);
  const data = report.cells.get(place)?.answers.get(sheet.id);
  const verdict: Verdict = failure
    ? { kind: "unusable", credit: 0, hints: [failure] }
    : judge(sheet, data ?? { kind: "missing" });
  const { id, title, points } = sheet;
  const text = report.cells.get(own?.id ?? "")?.text ?? "";
  return {
    id,
    title,
    points,
    verdict,
    earned: earned(sheet, verdict.credit),
    source: own?.source ?? "",
    text,
  };
}

function failureOf(id: string, { refused, report, cells }: Evidence): string | undefined {
  const refusal = refused.get(id);
  if (refusal !== undefined) return `The cell ${id} does not compile: ${refusal}`;
  if (!cells.some((cell) => cell.id === id)) return `The cell ${id} is missing.`;
  const cell: CellReport | undefined = report.cells.get(id);
  if (cell?.error !== undefined) return `The cell ${id} fails: ${cell.error}`;
  if (report.stopped !== undefined && !cell?.hasEnded)
    return `The cell ${id} was not run to its end.`;
  return undefined;
}

/** What a submission says of itself that is not true of the student. */
function foreignNotes(submission: Notebook, copy: StudentCopy, student: string): string[] {
  // Where a notebook says nothing of itself, there is nothing to compare.
  const said = (submission.metadata ?? {}) as Record<string, Record<string, unknown> | null>;
  const owner = said["distlab"]?.["student"];
  const kernel = said["kernelspec"]?.["language"];
  const ours = (copy.notebook.metadata["kernelspec"] as Record<string, unknown> | undefined)?.[
    "language"
  ];
  return [
    ...(typeof owner === "string" && owner !== student
      ? [`It is the copy of ${owner.slice(0, 100)}; it was graded with the numbers of ${student}.`]
      : []),
    ...(typeof kernel === "string" && kernel !== ours
      ? [`Its kernel is one for ${kernel.slice(0, 50)}; it was graded as TypeScript.`]
      : []),
  ];
}

/** The result of a submission of which there is nothing to grade. */
export function noResult(homework: Homework, student: string, note: string): StudentResult {
  const exercises = homework.exercises.map(({ id, title, points }): ExerciseResult => {
    const verdict: Verdict = { kind: "missing", credit: 0, hints: [] };
    return { id, title, points, earned: 0, verdict, source: "", text: "" };
  });
  return { student, exercises, notes: [note], ...totals(exercises), isCertain: true };
}

function totals(exercises: readonly ExerciseResult[]) {
  const sum = (of: (each: ExerciseResult) => number) =>
    Math.round(exercises.reduce((total, each) => total + of(each), 0) * 100) / 100;
  return { points: sum(({ points }) => points), earned: sum((each) => each.earned) };
}
