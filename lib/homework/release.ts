/** Releases a homework: a copy for each student. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "../host/whole-file";
import { formatNotebook } from "../notebook/format";
import { type Homework, copyFor } from "./copy";

export interface ReleaseOptions {
  readonly secret: string;
  readonly students: readonly string[];
  /** The folder that gets a folder for each student. */
  readonly out: string;
  /** Write over copies that are there. */
  readonly force?: boolean;
  readonly onStudent?: (done: number, of: number) => void;
}

/** Where the copy of a student is. */
export function copyPath(out: string, student: string, name: string): string {
  return join(out, student, `${name}.ipynb`);
}

/**
 * Writes the copies of all students.
 *
 * @returns how many were written
 * @throws Error if a copy is there already and `force` is not set, before any is written
 */
export function releaseHomework(homework: Homework, options: ReleaseOptions): number {
  const { secret, students, out, force = false, onStudent } = options;
  const there = students.find((student) => existsSync(copyPath(out, student, homework.name)));
  if (there !== undefined && !force) {
    const path = copyPath(out, there, homework.name);
    throw new Error(`${path} is there already; --force writes over what may be a student's work`);
  }
  students.forEach((student, i) => {
    const { notebook } = copyFor(homework, { secret, student });
    writeWholeFile(copyPath(out, student, homework.name), formatNotebook(notebook));
    onStudent?.(i + 1, students.length);
  });
  return students.length;
}
