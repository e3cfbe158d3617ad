/** The exercises that a homework declares: its first cells are run to hear of them. */

import type { Exercise } from "../exercise/define";
import { type Notebook, hasTag, joinLines } from "../notebook/format";
import { runNotebook } from "../notebook/run";
import type { RefreshLibrary } from "../kernel/modules";
import { withDeclared } from "./hear-declared";

export interface DeclaredOptions {
  readonly root: string;
  /** The notebook's folder. */
  readonly cwd: string;
  readonly refreshLibrary: RefreshLibrary;
}

/**
 * Runs the author's version up to its cell tagged `exercises`, and returns what that declares.
 *
 * @throws Error if there is no such cell, a cell fails, or it declares nothing
 */
export async function declaredExercises(
  notebook: Notebook,
  options: DeclaredOptions,
): Promise<readonly Exercise[]> {
  const last = notebook.cells.findIndex((cell) => hasTag(cell, "exercises"));
  if (last < 0) throw new Error("the notebook has no cell tagged `exercises`: it is no homework");
  const head = { ...notebook, cells: notebook.cells.slice(0, last + 1) };
  const declared: Exercise[] = [];
  // Cells run in the notebook's folder; whoever asks is where they were.
  const here = process.cwd();
  const { failure } = await withDeclared(
    (exercises) => void declared.push(...exercises),
    () => runNotebook(head, options),
  ).finally(() => process.chdir(here));
  if (failure) {
    throw new Error(
      `cell ${failure.cell} (${failure.id}) failed\n${failure.error.traceback.join("\n")}`,
    );
  }
  if (declared.length === 0) {
    const source = joinLines(head.cells[last]?.source ?? "");
    throw new Error(
      `the cell tagged \`exercises\` must call homework(…), got ${source.slice(0, 60)}`,
    );
  }
  return declared;
}
