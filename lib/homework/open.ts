/** Opens a homework: the author's notebook and what it declares. */

import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { RefreshLibrary } from "../kernel/modules";
import { readNotebook } from "../notebook/read";
import type { Homework } from "./copy";
import { declaredExercises } from "./declared";
import { withGrading } from "./grading-cells";

/** Where the project is, and how its library is kept up to date. */
export interface Project {
  readonly root: string;
  readonly refreshLibrary: RefreshLibrary;
}

/**
 * Reads a homework and runs its first cells.
 *
 * @throws Error if there is no such file, or it is no sound homework
 */
export async function openHomework(path: string, project: Project): Promise<Homework> {
  const file = resolve(path);
  if (!existsSync(file)) throw new Error(`there is no notebook ${path}`);
  const read = readNotebook(file);
  const exercises = await declaredExercises(read, { ...project, cwd: dirname(file) });
  return { name: basename(file, ".ipynb"), notebook: withGrading(read, exercises), exercises };
}
