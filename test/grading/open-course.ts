/** The homework of the tests, opened, and submissions of it on disk. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emitLibrary } from "../../bin/emit.mjs";
import { type Homework, copyFor } from "../../lib/homework/copy";
import { declaredExercises } from "../../lib/homework/declared";
import { withGrading } from "../../lib/homework/grading-cells";
import { course } from "./course";
import type { Make } from "./submissions";

export const root = process.cwd();
export const secret = "the secret of this test";

export async function openCourse(): Promise<Homework> {
  const refreshLibrary = () => emitLibrary(root).changed;
  const exercises = await declaredExercises(course, { root, cwd: root, refreshLibrary });
  return { name: "five", notebook: withGrading(course, exercises), exercises };
}

/** Puts what a student makes of their copy into a folder of submissions. */
export function handIn(folder: string, homework: Homework, student: string, make: Make): void {
  const { notebook } = copyFor(homework, { secret, student });
  mkdirSync(join(folder, student), { recursive: true });
  writeFileSync(join(folder, student, "five.ipynb"), make(notebook));
}
