/** Runs the code of a compiled cell: the body of a function of `exports`, `require` and the tools. */

import vm from "node:vm";
import type { CompiledCell } from "./cell-compiler";
import { toolsName } from "./hand-over";

/** What the running code finds under this key of globalThis. */
const bridge = Symbol.for("distlab.cell");

/** Values of `exports`, `require` and the tools. */
export type CellArguments = readonly [exports: object, require: unknown, tools: object];

/**
 * Runs a cell's synchronous part.
 *
 * @param name - of the cell in stack traces: `In[3]`
 * @returns what is left to await, if the cell is asynchronous
 */
export function runCellCode(
  { code, isAsync }: Pick<CompiledCell, "code" | "isAsync">,
  name: string,
  values: CellArguments,
  options: vm.RunningScriptOptions,
): unknown {
  const head = isAsync ? "(async function " : "(function ";
  const prefix = `${head}(exports, require, ${toolsName}) {\n`;
  const call = `\n}).apply(undefined, globalThis[Symbol.for("distlab.cell")])`;
  const script = new vm.Script(prefix + code + call, { filename: name, lineOffset: -1 });
  (globalThis as Record<symbol, unknown>)[bridge] = values;
  return script.runInThisContext(options);
}
