/** Questions about the text of a cell, answered without compiling it. */

import type { Compiler } from "./tslab";

/** True if the cell may load a module. */
export function importsAnything(source: string): boolean {
  return /\bimport\b|\brequire\s*\(|\bexport\b[^;]*\bfrom\b/.test(source);
}

/** True if the cell ends with an expression and a semicolon: its value is not to be shown. */
export function hidesResult(ts: Compiler, source: string): boolean {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022);
  const last = file.statements.at(-1);
  return last !== undefined && source.slice(last.pos, last.end).trimEnd().endsWith(";");
}
