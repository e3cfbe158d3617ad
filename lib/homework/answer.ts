/** What the cells of a homework call. */

import { suggestion } from "../host/suggestion";
import type { Exercise, Numbers } from "../exercise/define";
import { display } from "../lab/display";
import { table } from "../lab/table";
import { gradingHook } from "./grading-hook";
import { tellDeclared } from "./hear-declared";
import { judge } from "./judge";
import { reduceAnswer } from "./reduce";
import { type Sheet, type SheetExercise, sheetExercise, unpackSheet } from "./sheet";
import { sayVerdict } from "./words";

/** The notebook's sheet stays when the library is loaded anew. */
const key = Symbol.for("distlab.homework");

function setSheet(sheet: Sheet): void {
  (globalThis as Record<symbol, unknown>)[key] = sheet;
}

/**
 * Declares the exercises of a notebook, in the author's version. A student's copy has a sheet instead.
 *
 * @param exercises - in the order of the notebook
 * @param numbers - a value for each parameter of each exercise
 * @throws RangeError if an id or a parameter stands twice, or a value is missing
 */
export function homework(exercises: readonly Exercise[], numbers: Numbers): void {
  const names = exercises.flatMap(({ parameters }) => Object.keys(parameters));
  requireUnique(
    "exercise",
    exercises.map(({ id }) => id),
  );
  requireUnique("parameter", names);
  const missing = names.find((name) => typeof numbers[name] !== "number");
  if (missing !== undefined) throw new RangeError(`homework needs a number for ${missing}`);
  tellDeclared(exercises);
  setSheet({ exercises: exercises.map((each) => sheetExercise(each, numbers, "author")) });
}

/**
 * Sets the sheet of a student's copy, as it was released.
 *
 * @throws Error if it was changed
 */
export function sheet(packed: string): void {
  if (!gradingHook()) setSheet(unpackSheet(packed));
}

/**
 * Answers an exercise: says under the cell whether it is right, which mistake it is, or wrong.
 *
 * @param id - of the exercise
 * @param value - a number, a function or a figure, as the exercise asks
 * @returns the points that it earns: the cell shows them, and graders read them there
 * @throws RangeError if the notebook has no such exercise
 */
export function answer(id: string, value: unknown): number {
  const grading = gradingHook();
  if (grading) {
    const asked = grading.asked[id];
    if (asked) grading.take(id, reduceAnswer(asked, value));
    return 0;
  }
  const exercise = find(id);
  const { asks, samples } = exercise;
  const places = samples.map(({ at = NaN }) => at);
  const verdict = judge(exercise, reduceAnswer({ asks, places }, value));
  display(sayVerdict(exercise, verdict));
  return earned(exercise, verdict.credit);
}

/** Points for a share of them, to a hundredth. */
export function earned({ points }: { readonly points: number }, credit: number): number {
  return Math.round(points * credit * 100) / 100;
}

/**
 * Shows what there is to earn: points, what is asked for, how exact it must be, and what usual
 * mistakes still earn.
 *
 * @throws Error if the notebook has no exercises yet
 */
export function rubric(): void {
  if (gradingHook()) return;
  const rows = currentSheet().exercises.map(
    ({ id, title, points, asks, unit, tolerance, ...rest }) => {
      const partial = rest.mistakes.filter(({ credit, isSlip }) => credit > 0 && !isSlip);
      return {
        exercise: title,
        id,
        points,
        asks: `${asks}${unit === "1" ? "" : ` (${unit})`}`,
        "within (%)": tolerance === 0 ? "exact" : String(Number((tolerance * 100).toPrecision(3))),
        "still earns": partial
          .map(({ name, credit }) => `${name}: ${earned({ points }, credit)}`)
          .join(", "),
      };
    },
  );
  const total = rows.reduce((sum, { points }) => sum + points, 0);
  table(rows, { title: `${total} points; a slip of the unit alone earns half of an exercise` });
}

function currentSheet(): Sheet {
  const found = (globalThis as Record<symbol, unknown>)[key] as Sheet | undefined;
  if (found) return found;
  throw new Error("this notebook has no exercises yet: run the cells above first");
}

function find(id: string): SheetExercise {
  const { exercises } = currentSheet();
  const found = exercises.find((each) => each.id === id);
  if (found) return found;
  const ids = exercises.map((each) => each.id);
  throw new RangeError(`${id} is not one of ${ids.join(", ")}${suggestion(id, ids)}`);
}

function requireUnique(what: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`homework has the ${what} ${twice} twice`);
}
