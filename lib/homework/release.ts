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
 * @throws Error before any is written, if one is there already and `force` is not set, or if there is
 *   none for a student: see `copyFor`
 */
export function releaseHomework(homework: Homework, options: ReleaseOptions): number {
  const { secret, students, out, force = false, onStudent } = options;
  const there = students.find((student) => existsSync(copyPath(out, student, homework.name)));
  if (there !== undefined && !force) {
    const path = copyPath(out, there, homework.name);
    throw new Error(`${path} is there already; --force writes over what may be a student's work`);
  }
  const copies = students.map((student, i) => {
    const { notebook } = copyFor(homework, { secret, student });
    onStudent?.(i + 1, students.length);
    return [copyPath(out, student, homework.name), formatNotebook(notebook)] as const;
  });
  for (const [path, text] of copies) writeWholeFile(path, text);
  return copies.length;
}

/** So many students have most of the numbers that there are. */
const tried = 100;

/**
 * Makes copies for nobody, to see whether there are any.
 *
 * @throws Error as `copyFor`
 */
export function tryCopies(homework: Homework): void {
  for (let i = 0; i < tried; i += 1) copyFor(homework, { secret: "a trial", student: String(i) });
}
