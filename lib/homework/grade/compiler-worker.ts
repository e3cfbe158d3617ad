/** Compiles cells, one a line, in the sandbox: types are code, too, and may never come to an end. */

import { writeSync } from "node:fs";
import { CellCompiler } from "../../kernel/cell-compiler";
import { describeDiagnostics } from "../../kernel/cell-error";
import { projectRoot } from "../../host/project";
import { Lines } from "./lines";
import type { CompileReply, CompileRequest } from "./messages";

const grader = 3;

const compiler = new CellCompiler({ root: projectRoot(), cwd: process.cwd() });

function compile({ declarations, source }: CompileRequest): CompileReply {
  const cell = compiler.compile(declarations, source);
  if ("diagnostics" in cell) return { error: describeDiagnostics(cell.diagnostics, source).evalue };
  const { code, isAsync, names, declarations: after } = cell;
  return { code, isAsync, names, declarations: after };
}

function safely(line: string): CompileReply {
  try {
    return compile(JSON.parse(line) as CompileRequest);
  } catch (error) {
    return { error: `it cannot be compiled: ${(error as Error).message.slice(0, 200)}` };
  }
}

function answer(line: string): void {
  const bytes = Buffer.from(`${JSON.stringify(safely(line))}\n`);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(grader, bytes, sent);
}

const lines = new Lines();
process.stdin.setEncoding("utf8").on("data", (piece: string) => lines.take(piece).forEach(answer));
