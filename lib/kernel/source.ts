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

/** Whether a cell is finished; `indent` is for the line after an unfinished one. */
export type Completeness =
  | { readonly status: "complete" | "invalid" }
  | { readonly status: "incomplete"; readonly indent: string };

const unterminatedString = 1002;

/** Tells a finished cell from one that goes on and from one that cannot become right. */
export function completenessOf(ts: Compiler, source: string): Completeness {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly Complaint[] };
  if (parseDiagnostics.length === 0) return { status: "complete" };
  const isAtEnd = ({ start, length, code }: Complaint) =>
    start === source.length && length === 0 && code !== unterminatedString;
  if (!parseDiagnostics.every(isAtEnd)) return { status: "invalid" };
  const last = source.split("\n").at(-1) ?? "";
  const indent = /^\s*/.exec(last)?.[0] ?? "";
  return { status: "incomplete", indent: /[([{]\s*$/.test(last) ? `${indent}  ` : indent };
}

interface Complaint {
  readonly start: number;
  readonly length: number;
  readonly code: number;
}
