/** A student's copy of a homework: their numbers, no solutions, and locks in place of answers. */

import { number } from "../core/option";
import { parseQuantity, showQuantity } from "../core/quantity";
import type { Exercise, Numbers } from "../exercise/define";
import { type Cell, type Notebook, hasTag, joinLines } from "../notebook/format";
import { type Parameter, parametersOf, withParameters } from "../notebook/parameters";
import { type Drawer, drawAll, keyedText } from "./draw";
import { type GradingCell, gradingOf, sealed, withGrading } from "./grading-cells";
import { withoutHiddenTests, withoutSolutions } from "./regions";
import { packSheet, sheetExercise } from "./sheet";

/** A homework, read and checked. */
export interface Homework {
  /** Its file's name, without an ending. */
  readonly name: string;
  /** The author's version. */
  readonly notebook: Notebook;
  readonly exercises: readonly Exercise[];
}

/** Numbers and copy of one student. */
export interface StudentCopy {
  readonly numbers: Numbers;
  readonly notebook: Notebook;
}

/**
 * Makes the copy of a student.
 *
 * @throws Error that names the cell or exercise, if the author's version is not sound
 */
export function copyFor(homework: Homework, drawer: Drawer): StudentCopy {
  const { name, exercises } = homework;
  const numbers = drawAll(exercises, drawer);
  const graded = withGrading(homework.notebook, exercises);
  const given = Object.entries(numbers).map(([parameter, value]) => [parameter, String(value)]);
  const own = withParameters(graded, Object.fromEntries(given) as Record<string, string>);
  const shown = shownValues(parametersOf(graded), numbers);
  const salt = keyedText(drawer, "salt");
  const packed = packSheet({
    exercises: exercises.map((each) => sheetExercise(each, numbers, salt)),
  });
  const cells = own.cells.map((cell) => {
    try {
      return sealed(forStudent(cell, shown, packed));
    } catch (error) {
      throw new Error(`cell ${cell.id}: ${(error as Error).message}`);
    }
  });
  const distlab = { homework: name, student: drawer.student, course: courseOf(drawer.secret) };
  return { numbers, notebook: { ...own, cells, metadata: { ...own.metadata, distlab } } };
}

/** Stands for the secret of a course, which cannot be found from it unless it can be guessed. */
export function courseOf(secret: string): string {
  return keyedText({ secret, student: "" }, "course");
}

function forStudent(cell: Cell, shown: ReadonlyMap<string, string>, packed: string): Cell {
  const source = joinLines(cell.source);
  if (cell.cell_type !== "code") return { ...cell, source: withValues(source, shown) };
  const empty = { ...cell, outputs: [], execution_count: null };
  if (hasTag(cell, "exercises")) {
    const metadata = { ...cell.metadata, jupyter: { source_hidden: true } };
    return { ...empty, metadata, source: sheetSource(packed) };
  }
  if (hasTag(cell, "injected-parameters")) {
    return { ...empty, metadata: { ...cell.metadata, nbgrader: lockedCell(cell.id) } };
  }
  const grading = gradingOf(cell);
  if (grading?.solution) {
    const { jupyter: _hidden, ...metadata } = cell.metadata;
    return { ...empty, metadata, source: withoutHiddenTests(withoutSolutions(source)) };
  }
  return { ...empty, source: withoutHiddenTests(source) };
}

const lockedCell = (grade_id: string): GradingCell => ({
  ...{ schema_version: 3, grade: false, solution: false, locked: true },
  ...{ task: false, grade_id, cell_type: "code" },
});

function sheetSource(packed: string): string {
  return [
    `import { sheet } from "#homework";`,
    "// Your exercises, sealed: they know a right answer when they see one.",
    `sheet("${packed}");`,
  ].join("\n");
}

/** What a text says of each parameter: its value with the unit. */
function shownValues(parameters: readonly Parameter[], numbers: Numbers): Map<string, string> {
  const known = parameters.flatMap(({ name, unit }): [string, string][] => {
    const value = numbers[name];
    if (value === undefined) return [];
    return [[name, shownValue(value, unit)]];
  });
  return new Map(known);
}

/** A value as people write it, unless that leaves out digits: 65536 bytes are not 65.5 kB. */
function shownValue(value: number, unit: string): string {
  if (["count", "ratio", "1", ""].includes(unit)) return String(value);
  const text = showQuantity(value, unit);
  const read = parseQuantity("value", text, number({ default: 0, label: "", unit }));
  return Math.abs(read - value) <= 1e-12 * Math.abs(value) ? text : `${value} ${unit}`;
}

/** A text in which a parameter's name in backticks is followed by its value. */
function withValues(text: string, shown: ReadonlyMap<string, string>): string {
  return text.replace(/`(\w+)`/g, (code, name: string) => {
    const value = shown.get(name);
    return value === undefined ? code : `${code} = ${value}`;
  });
}
