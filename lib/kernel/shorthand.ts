/**
 * Lets a cell use an earlier cell's variable in shorthand: `f({ load })`.
 *
 * tslab turns the name of an earlier variable into `exports.load`, but leaves `{ load }` as it is,
 * which then fails with "load is not defined".
 */

import type * as TypeScript from "typescript";
import type { Compiler } from "./tslab";

/** A transformer that writes `{ load: exports.load }` where `load` was declared by an earlier cell. */
export function expandShorthand(
  ts: Compiler,
  checker: TypeScript.TypeChecker,
): TypeScript.TransformerFactory<TypeScript.SourceFile> {
  return (context) => (file) => {
    const { factory } = context;
    const isEarlier = (node: TypeScript.ShorthandPropertyAssignment): boolean => {
      const symbol = checker.getShorthandAssignmentValueSymbol(node);
      const isDeclaration = (each: TypeScript.Declaration) =>
        /__prev__\.d\.ts$/.test(each.getSourceFile().fileName);
      return symbol?.declarations?.some(isDeclaration) ?? false;
    };
    const visit = (node: TypeScript.Node): TypeScript.Node => {
      if (!ts.isShorthandPropertyAssignment(node) || !isEarlier(node)) {
        return ts.visitEachChild(node, visit, context);
      }
      const value = factory.createPropertyAccessExpression(
        factory.createIdentifier("exports"),
        node.name.text,
      );
      const fallback = node.objectAssignmentInitializer;
      const right = fallback
        ? factory.createAssignment(value, ts.visitNode(fallback, visit) as TypeScript.Expression)
        : value;
      return ts.setTextRange(factory.createPropertyAssignment(node.name.text, right), node);
    };
    return ts.visitNode(file, visit) as TypeScript.SourceFile;
  };
}
