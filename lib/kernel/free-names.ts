/** Which names a piece of code takes from outside, so that it can run elsewhere. */

import type * as TypeScript from "typescript";
import type { Compiler } from "./tslab";

/** A name from outside, and which of its members the code uses; none if it is used as a whole. */
export type FreeNames = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** What TypeScript says of a name that is not declared. */
const unknownName = /^Cannot find name '|^No value exists in scope for the shorthand property '/;

/**
 * Finds the names that an expression takes from outside, other than those every thread has.
 *
 * @param ts - the compiler
 * @param expression - JavaScript
 * @param declared - names that mean something else than what every thread has: `process`
 */
export function freeNamesOf(
  ts: Compiler,
  expression: string,
  declared: Readonly<Record<string, unknown>> = {},
): FreeNames {
  const name = "expression.ts";
  const file = ts.createSourceFile(name, `(${expression})`, ts.ScriptTarget.ESNext, true);
  const options = { noLib: true, noResolve: true, types: [] };
  const program = ts.createProgram([name], options, {
    ...ts.createCompilerHost(options),
    getSourceFile: (wanted) => (wanted === name ? file : undefined),
    fileExists: (wanted) => wanted === name,
    readFile: () => undefined,
  });
  const free = new Map<string, Set<string> | undefined>();
  for (const { start, length, messageText } of program.getSemanticDiagnostics(file)) {
    if (start === undefined || length === undefined) continue;
    if (!unknownName.test(ts.flattenDiagnosticMessageText(messageText, "\n"))) continue;
    const found = file.text.slice(start, start + length);
    const isEverywhere = found in globalThis && found !== "exports";
    if (isEverywhere && !Object.hasOwn(declared, found)) continue;
    const member = memberAt(ts, file, start);
    if (member === undefined) free.set(found, undefined);
    else if (!free.has(found)) free.set(found, new Set([member]));
    else free.get(found)?.add(member);
  }
  return free;
}

/** The member that is taken of the name at a place: `b` of `a.b`. */
function memberAt(ts: Compiler, file: TypeScript.SourceFile, start: number): string | undefined {
  const find = (node: TypeScript.Node): string | undefined => {
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.getStart(file) === start
    ) {
      return node.name.text;
    }
    const inside = (child: TypeScript.Node) => child.pos <= start && start < child.end;
    return ts.forEachChild(node, (child) => (inside(child) ? find(child) : undefined));
  };
  return find(file);
}
