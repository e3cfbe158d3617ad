/**
 * Makes the names of a cell's top level live: what a later cell assigns or declares is seen by the
 * functions of this one.
 *
 * tslab exports the value that a name has when the cell ends. A function of the cell goes on using
 * the variable itself, so a later cell passes it by. Here a `let` or `var` that a function or a
 * class of the cell uses is declared *as* an export: one place for all cells. A constant, function,
 * class or import that they use stays a variable of the cell, since an export is slow in a hot
 * loop, and is _followed_: it is set when a later cell declares the name anew (see hand-over.ts).
 * What no function closes over is left alone.
 */

import type * as TypeScript from "typescript";
import type { Compiler } from "./tslab";

/** Text that was put in, for whoever maps positions back. */
export interface Insertion {
  /** Line in the result, from 0. */
  readonly line: number;
  /** Column in the result where the inserted text begins, from 0. */
  readonly column: number;
  readonly length: number;
}

/** A cell's JavaScript with live variables. */
export interface LiveCode {
  readonly code: string;
  readonly insertions: readonly Insertion[];
  /** All names that the cell exports. */
  readonly names: readonly string[];
  /** Names that functions of the cell close over, and that are not declared as exports. */
  readonly followed: ReadonlySet<string>;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Rewrites `let c; function f() { c++ } export { c }` to `export let c; function f() { c++ }`. */
export function makeVariablesLive(ts: Compiler, code: string): LiveCode {
  const file = ts.createSourceFile("cell.js", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const closedOver = namesInClosures(ts, file);
  const live = new Set<string>();
  const edits: Edit[] = [];
  const names = new Set<string>();

  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarations, flags } = statement.declarationList;
    const declared = declarations.flatMap((each) => namesOf(ts, each.name));
    if (statement.modifiers?.length) {
      declared.forEach((name) => names.add(name));
      continue;
    }
    const start = statement.getStart(file);
    const isUsed = declared.some((name) => closedOver.has(name));
    if ((flags & ts.NodeFlags.Const) !== 0) {
      // Of the same length, so that every place in the line stays where it is.
      if (isUsed) edits.push({ start, end: start + "const".length, text: "let  " });
      continue;
    }
    for (const { initializer, end } of declarations) {
      // Its name may have a value from an earlier cell.
      if (!initializer) edits.push({ start: end, end, text: " = void 0" });
    }
    if (!isUsed) continue;
    edits.push({ start, end: start, text: "export " });
    declared.forEach((name) => live.add(name));
  }
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) continue;
    if (!ts.isNamedExports(statement.exportClause)) continue;
    const { elements } = statement.exportClause;
    elements.forEach((element) => names.add(element.name.text));
    const kept = elements.filter((element) => !live.has(element.name.text));
    const text = kept.map((element) => element.getText(file)).join(", ");
    edits.push({
      start: statement.getStart(file),
      end: statement.end,
      text: `export { ${text} };`,
    });
  }
  const followed = new Set([...closedOver].filter((name) => !live.has(name)));
  return { ...apply(code, edits), names: [...names], followed };
}

/** Every name that stands inside a function or a class: a superset of what they close over. */
function namesInClosures(ts: Compiler, file: TypeScript.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: TypeScript.Node, inside: boolean): void => {
    if (inside && ts.isIdentifier(node)) names.add(node.text);
    const closure = inside || ts.isFunctionLike(node) || ts.isClassLike(node);
    ts.forEachChild(node, (child) => visit(child, closure));
  };
  visit(file, false);
  return names;
}

/** The variables that a declaration makes: one, or those of a destructuring pattern. */
function namesOf(ts: Compiler, name: TypeScript.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : namesOf(ts, element.name),
  );
}

function apply(code: string, edits: readonly Edit[]): Pick<LiveCode, "code" | "insertions"> {
  const insertions: Insertion[] = [];
  let result = "";
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += code.slice(end, edit.start);
    if (edit.start === edit.end) {
      const lines = result.split("\n");
      insertions.push({
        line: lines.length - 1,
        column: lines[lines.length - 1]?.length ?? 0,
        length: edit.text.length,
      });
    }
    result += edit.text;
    end = edit.end;
  }
  return { code: result + code.slice(end), insertions };
}
