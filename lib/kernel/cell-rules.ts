/** What TypeScript takes and a cell cannot have: refused in words, with its place. */

import type * as TypeScript from "typescript";
import { takenNames } from "./hand-over";
import type { Compiler, TslabDiagnostic } from "./tslab";

/** What is wrong with a cell whatever its types are. */
export function brokenRules(ts: Compiler, source: string): readonly TslabDiagnostic[] {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true);
  const found: TslabDiagnostic[] = [];
  const refuse = (node: TypeScript.Node, messageText: string) => {
    const start = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ start, end: file.getLineAndCharacterOfPosition(node.end), messageText });
  };
  const visit = (node: TypeScript.Node): void => {
    const name = declaredName(ts, node);
    if (name && takenNames.includes(name.text)) {
      refuse(name, `'${name.text}' is a name that the kernel uses: choose another one.`);
    }
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      refuse(node, "A cell is no file and has no import.meta: process.cwd() is its folder.");
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    const word = exportIn(ts, statement);
    if (word) refuse(word, "A cell needs no export: later cells see all names of its top level.");
  }
  visit(file);
  return found;
}

/** True if the cell waits in a `for await` that no function contains. */
export function hasForAwait(ts: Compiler, source: string): boolean {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022);
  const visit = (node: TypeScript.Node): boolean => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    if (ts.isForOfStatement(node) && node.awaitModifier) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(file);
}

/** The name of a variable, parameter, function, class, enum, namespace or import. */
function declaredName(ts: Compiler, node: TypeScript.Node): TypeScript.Identifier | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassLike(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node);
  return declares && node.name && ts.isIdentifier(node.name) ? node.name : undefined;
}

/** The word `export` of a statement. */
function exportIn(ts: Compiler, statement: TypeScript.Statement): TypeScript.Node | undefined {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return statement;
  if (!ts.canHaveModifiers(statement)) return undefined;
  return statement.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}
