/** Submissions on disk: a folder for each student, as they were released or as nbgrader collects them. */

import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Notebook } from "../../notebook/format";
import { parseNotebook } from "../../notebook/read";
import { isStudent } from "../roster";

/** Larger files are no homework. */
const mostBytes = 50e6;

/** Where a student's work is, if it is anywhere. */
export interface Submission {
  readonly student: string;
  readonly path?: string;
}

/**
 * The submissions of a folder: `STUDENT/NAME.ipynb` or `STUDENT/ASSIGNMENT/NAME.ipynb`.
 *
 * @param name - of the homework
 * @param students - who should have handed in; without a list, those who have a folder
 * @throws Error if the folder is not there, or holds no student's folder
 */
export function findSubmissions(
  folder: string,
  name: string,
  students?: readonly string[],
): Submission[] {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const there = studentsIn(folder);
  const all = [...new Set([...(students ?? []), ...there])].sort();
  if (all.length === 0) throw new Error(`${folder}: no folder of a student in it`);
  return all.map((student): Submission => {
    const path = there.includes(student)
      ? fileIn(join(folder, student), `${name}.ipynb`)
      : undefined;
    return path === undefined ? { student } : { student, path };
  });
}

function fileIn(folder: string, file: string): string | undefined {
  return placesIn(folder)
    .map((place) => join(place, file))
    .find((path) => lstatSync(path, quietly));
}

/** A folder and those in it: that of an assignment, as nbgrader has it. */
function placesIn(folder: string): string[] {
  const below = readdirSync(folder).sort();
  return [folder, ...below.map((each) => join(folder, each))].filter(isFolder);
}

/** True for a folder itself: a link could lead into another student's. */
function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}

/**
 * The homework that a folder holds submissions of: the one name that its notebooks have.
 *
 * @throws Error if there are none, or several
 */
export function nameIn(folder: string): string {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const places = studentsIn(folder).flatMap((student) => placesIn(join(folder, student)));
  const files = places.flatMap((place) => readdirSync(place)).filter(isNotebook);
  const names = [...new Set(files.map((each) => basename(each, ".ipynb")))].sort();
  if (names.length === 1) return names[0] ?? "";
  const what = names.length === 0 ? "no notebook" : names.slice(0, 5).join(", ");
  throw new Error(`${folder}: must hold one homework, got ${what}; --notebook FILE says which`);
}

/** Jupyter keeps a second file of what was saved last. */
function isNotebook(file: string): boolean {
  return file.endsWith(".ipynb") && !file.endsWith("-checkpoint.ipynb");
}

function studentsIn(folder: string): string[] {
  return readdirSync(folder).filter((each) => isStudent(each) && isFolder(join(folder, each)));
}

const quietly = { throwIfNoEntry: false } as const;

/**
 * The bytes of a submission.
 *
 * @throws Error that says why it is not read: a link could lead to anybody's file
 */
export function readSubmission(path: string): Buffer {
  const found = lstatSync(path);
  if (!found.isFile()) throw new Error("it is a link or a folder, not a file");
  if (found.size > mostBytes)
    throw new Error(`it has ${found.size} bytes, at most ${mostBytes} are read`);
  return readFileSync(path);
}

/**
 * The notebook in the bytes of a submission.
 *
 * @throws Error that says what is wrong with it, without quoting from it
 */
export function parseSubmission(bytes: Buffer): Notebook {
  const text = bytes.toString("utf8");
  try {
    JSON.parse(text);
  } catch {
    throw new Error("it is not JSON");
  }
  return parseNotebook(text, "it");
}
