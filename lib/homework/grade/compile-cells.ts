/** Compiles the cells of a submission, each against the declarations of those before it. */

import { type SandboxedCompiler, isCertain } from "./compiler";
import type { RunnableCell } from "./messages";
import type { GradedCell } from "./restore";

/** Cells that are made to be slow could keep a grader busy for hours (s). */
const longest = 120;

export interface CompiledCells {
  readonly runnable: readonly RunnableCell[];
  /** Why a cell has no code, by its id. */
  readonly refused: ReadonlyMap<string, string>;
  /** False if time or a machine decided, so that another try may come to something else. */
  readonly isCertain: boolean;
}

/** Code for the cells that compile in the time there is. */
export async function compileCells(
  cells: readonly GradedCell[],
  compiler: Pick<SandboxedCompiler, "compile">,
): Promise<CompiledCells> {
  const runnable: RunnableCell[] = [];
  const refused = new Map<string, string>();
  const end = performance.now() + 1000 * longest;
  let declarations = "";
  let areCertain = true;
  for (const { id, source } of cells) {
    if (performance.now() > end) {
      refused.set(id, `the cells before it took more than ${longest} s to compile`);
      areCertain = false;
      continue;
    }
    const reply = await compiler.compile({ declarations, source });
    areCertain &&= isCertain(reply);
    if ("error" in reply) refused.set(id, reply.error);
    else {
      const { code, isAsync, names } = reply;
      declarations = reply.declarations;
      if (code) runnable.push({ id, code, isAsync, names });
    }
  }
  return { runnable, refused, isCertain: areCertain };
}
