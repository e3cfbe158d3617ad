/** Errors as a reader of a notebook needs them: what, where in the cell, and the way there. */

import { relative, sep } from "node:path";
import { inspect } from "node:util";
import type * as TypeScript from "typescript";
import type { Position, Positions } from "./positions";
import type { TslabDiagnostic } from "./tslab";

/** An error as Jupyter shows it. */
export interface CellError {
  readonly ename: string;
  readonly evalue: string;
  /** Lines for a terminal: ANSI colours allowed. */
  readonly traceback: readonly string[];
  /** Line of the cell, from 1, if the error has one. */
  readonly line?: number;
  /** True if it came from an earlier cell, not from the one that it is reported for. */
  readonly isLate?: true;
}

/** A cell that may stand in a stack trace. */
export interface CellText {
  readonly source: string;
  readonly positions: Positions;
  /** Line of the running code that calls the cell: from there on a stack is not the reader's. */
  readonly callLine: number;
}

interface Context {
  readonly root: string;
  /** Cells by their name in stack traces: `In[3]`. */
  readonly cells: ReadonlyMap<string, CellText>;
}

const red = (text: string) => `\u001b[31m${text}\u001b[0m`;
const cellFrame = /\b(In\[\d+\]):(\d+):(\d+)/;
/** Frames of whoever runs the cell: Node, tslab, the kernel, the command line. */
const hidden =
  /node:|[\\/]node_modules[\\/](tslab|@tslab|commander)[\\/]|[\\/]lib[\\/](kernel|notebook|cli)[\\/]|[\\/]bin[\\/]/;

/** Describes whatever was thrown; frames of kernel and Node are left out. */
export function describeThrown(thrown: unknown, context: Context): CellError {
  if (!isError(thrown)) {
    const evalue = inspect(thrown);
    return { ename: "Thrown", evalue, traceback: [`${red("Thrown")}: ${evalue}`] };
  }
  const { name: ename, message: evalue } = thrown;
  const stack = String(thrown.stack)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  const call = stack.findIndex((line) => isCall(line, context));
  const start = stack.some((line) => cellFrame.test(line)) ? [] : refusedAt(thrown);
  const frames = [...start, ...stack.slice(0, call < 0 ? stack.length : call)]
    .filter((line) => !hidden.test(line))
    .map((line) => mapFrame(line, context))
    .map((line) => line.split(context.root + sep).join(""));
  const place = frames.map((frame) => cellFrame.exec(frame)).find(Boolean);
  const cell = place && context.cells.get(place[1] ?? "");
  const at = place && { line: Number(place[2]), column: Number(place[3]) };
  const excerpt = cell && at ? underline(cell.source, at) : [];
  return {
    ename,
    evalue,
    traceback: [`${red(ename)}: ${evalue}`, ...excerpt, ...frames],
    ...(at ? { line: at.line } : {}),
  };
}

/** Describes what the compiler refuses: every complaint with its line, underlined. */
export function describeDiagnostics(
  diagnostics: readonly TslabDiagnostic[],
  source: string,
): CellError {
  const texts = diagnostics.map(({ fileName = "", start, end, messageText }) => {
    const at = { line: start.line + 1, column: start.character + 1 };
    const width = end.line === start.line ? end.character - start.character : 1;
    const where = `${fileName}${fileName && ":"}${at.line}:${at.column}`;
    const excerpt = fileName ? [] : underline(source, at, width);
    return { head: `${where} - ${messageText}`, excerpt };
  });
  const first = diagnostics.find(({ fileName }) => !fileName);
  return {
    ename: "TypeScriptError",
    evalue: texts.map(({ head }) => head).join("; "),
    traceback: [
      `${red("TypeScriptError")}: the cell did not run`,
      ...texts.flatMap(({ head, excerpt }) => [head, ...excerpt]),
    ],
    ...(first ? { line: first.start.line + 1 } : {}),
  };
}

/** A library file or a file beside the notebook has a type error: nothing of it was run. */
export class TypeScriptError extends Error {
  override readonly name = "TypeScriptError";
}

/** What is wrong with a source file: `lib/core/grid.ts:3:7 - …`. */
export function describeSourceError(error: TypeScript.Diagnostic, root: string): string {
  const { file, start = 0, messageText } = error;
  const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? {
    line: 0,
    character: 0,
  };
  let text = typeof messageText === "string" ? messageText : messageText.messageText;
  if (typeof messageText !== "string") {
    for (let [next] = messageText.next ?? []; next; [next] = next.next ?? [])
      text += ` ${next.messageText}`;
  }
  const path = relative(root, file?.fileName ?? "").replaceAll("\\", "/");
  return `${path}:${line + 1}:${character + 1} - ${text}`;
}

/** The line of a place, with the place marked beneath it. */
function underline(source: string, { line, column }: Position, width = 1): string[] {
  const text = source.split("\n")[line - 1];
  if (text === undefined) return [];
  const margin = `  ${line} | `;
  return [
    margin + text,
    " ".repeat(margin.length + column - 1) + red("^".repeat(Math.max(1, width))),
  ];
}

function isCall(frame: string, { cells }: Context): boolean {
  const [, name = "", line] = cellFrame.exec(frame) ?? [];
  return Number(line) === cells.get(name)?.callLine;
}

/** Where V8 found what the compiler had let pass: its own way to say it, as a frame. */
function refusedAt({ stack }: Error): string[] {
  const [, name, line, before] = /^(In\[\d+\]):(\d+)\n.*\n( *)\^/.exec(String(stack)) ?? [];
  return before === undefined ? [] : [`    at ${name}:${line}:${before.length + 1}`];
}

/** Cells call each other through an object of exports, which is nothing to the reader. */
function mapFrame(frame: string, { cells }: Context): string {
  return frame
    .replace(/ at Object\.(\S+ \(In\[)/, " at $1")
    .replace(cellFrame, (all, name: string, line: string, column: string) => {
      const at = cells.get(name)?.positions({ line: Number(line), column: Number(column) });
      return at ? `${name}:${at.line}:${at.column}` : all;
    });
}

/** True for errors of this and of other realms. */
function isError(thrown: unknown): thrown is Error {
  return (
    thrown instanceof Error ||
    (typeof thrown === "object" && thrown !== null && "stack" in thrown && "message" in thrown)
  );
}
