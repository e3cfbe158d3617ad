/**
 * Makes the `let` and `var` variables of a cell's top level live.
 *
 * tslab exports the value that such a variable has when the cell ends. A function of the cell goes
 * on using the variable itself, so an assignment in a later cell passes it by. Here a variable
 * that a function or a class of the cell uses is declared *as* an export: one place for all cells.
 * A variable that no function closes over stays local, since an export is slow in a hot loop.
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
    const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    const declared = statement.declarationList.declarations.flatMap((each) =>
      namesOf(ts, each.name),
    );
    if (statement.modifiers?.length) declared.forEach((name) => names.add(name));
    else if (!isConst && declared.some((name) => closedOver.has(name))) {
      const start = statement.getStart(file);
      edits.push({ start, end: start, text: "export " });
      declared.forEach((name) => live.add(name));
    }
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
  return { ...apply(code, edits), names: [...names] };
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

function apply(code: string, edits: readonly Edit[]): Omit<LiveCode, "names"> {
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
