/**
 * How a cell hands its names to the cells after it, and hears when one of them declares a name anew.
 *
 * TypeScript's CommonJS is nearly right. Here a name keeps the value of an earlier cell until its
 * own declaration has run; an imported name can be declared again; and a cell ends by saying how
 * its constants, functions, classes and imports are set when a later cell declares them.
 */

import type * as TypeScript from "typescript";
import type { Compiler } from "./tslab";

/** What the code of a cell calls: see `NotebookNames.tools`. */
export const toolsName = "__cell";
const valueName = "__value";

/** Names that a cell cannot declare, since the code around it uses them. */
export const takenNames: readonly string[] = ["exports", "require", toolsName, valueName];

/** A statement that TypeScript added to hand over a name. */
interface HandOver {
  readonly name: string;
  /** How an import is handed over: `{ get: … }`. */
  readonly attributes?: TypeScript.Expression;
}

/** Where an imported name is: the variable that holds the module, and the name in there. */
interface Member {
  readonly module: TypeScript.Identifier;
  readonly name: string;
}

/**
 * A transformer for what TypeScript made of a cell.
 *
 * @param followed - names that functions of the cell close over
 */
export function handOverNames(
  ts: Compiler,
  followed: ReadonlySet<string>,
): TypeScript.TransformerFactory<TypeScript.SourceFile> {
  return ({ factory }) => {
    const callTools = (method: string, ...args: TypeScript.Expression[]) => {
      const tools = factory.createIdentifier(toolsName);
      const callee = factory.createPropertyAccessExpression(tools, method);
      return factory.createCallExpression(callee, undefined, args);
    };
    /** `ms: (__value) => { core_1 = __cell.overlay(core_1, "ms", __value); }` */
    const setterOf = (name: string, member: Member | undefined) => {
      const value = factory.createIdentifier(valueName);
      const place = member?.module ?? factory.createIdentifier(name);
      const next = member
        ? callTools("overlay", place, factory.createStringLiteral(member.name), value)
        : value;
      const set = factory.createExpressionStatement(factory.createAssignment(place, next));
      return factory.createPropertyAssignment(
        factory.createStringLiteral(name),
        factory.createArrowFunction(
          undefined,
          undefined,
          [factory.createParameterDeclaration(undefined, undefined, valueName)],
          undefined,
          undefined,
          factory.createBlock([set]),
        ),
      );
    };
    return (file) => {
      const functions: TypeScript.Statement[] = [];
      const others: TypeScript.Statement[] = [];
      const setters: TypeScript.PropertyAssignment[] = [];
      const members = new Map<string, Member>();
      let previous: TypeScript.Statement | undefined;
      for (const statement of file.statements) {
        const handOver = handOverIn(ts, statement);
        if (handOver && followed.has(handOver.name)) {
          setters.push(setterOf(handOver.name, members.get(handOver.name)));
        }
        if (handOver?.attributes) {
          const name = factory.createStringLiteral(handOver.name);
          const define = callTools("define", name, handOver.attributes);
          others.push(factory.createExpressionStatement(define));
        } else if (isImport(ts, statement)) {
          membersOf(ts, statement).forEach(([local, member]) => members.set(local, member));
          const { declarations } = statement.declarationList;
          const list = factory.createVariableDeclarationList(declarations, ts.NodeFlags.Let);
          others.push(factory.createVariableStatement(undefined, list));
        } else if (handOver && previous && ts.isFunctionDeclaration(previous)) {
          // A function is there from the start of its cell, for earlier cells too.
          functions.push(statement);
        } else if (handOver || !isAboutModule(ts, statement)) others.push(statement);
        previous = statement;
      }
      const follow = callTools("follow", factory.createObjectLiteralExpression(setters));
      const end = setters.length > 0 ? [factory.createExpressionStatement(follow)] : [];
      return factory.updateSourceFile(file, [...functions, ...others, ...end]);
    };
  };
}

/** True for a statement that TypeScript made without one of the cell's. */
function isAdded(ts: Compiler, node: TypeScript.Node): boolean {
  const { original } = node as { original?: TypeScript.Node };
  return (node.flags & ts.NodeFlags.Synthesized) !== 0 && original === undefined;
}

/** `const core_1 = require("#core")`, made from an import. */
function isImport(
  ts: Compiler,
  statement: TypeScript.Statement,
): statement is TypeScript.VariableStatement & { readonly original: TypeScript.ImportDeclaration } {
  const { original } = statement as { original?: TypeScript.Node };
  return ts.isVariableStatement(statement) && !!original && ts.isImportDeclaration(original);
}

/** The names that an import makes, except one for the whole module, which is a variable. */
function membersOf(
  ts: Compiler,
  {
    original,
    declarationList,
  }: TypeScript.VariableStatement & { original: TypeScript.ImportDeclaration },
): [string, Member][] {
  const module = declarationList.declarations[0]?.name;
  const { name: first, namedBindings } = original.importClause ?? {};
  if (!module || !ts.isIdentifier(module)) return [];
  const elements = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
  return [
    ...(first ? [[first.text, { module, name: "default" }] as [string, Member]] : []),
    ...elements.map(({ name, propertyName }): [string, Member] => [
      name.text,
      { module, name: (propertyName ?? name).text },
    ]),
  ];
}

/** `exports.__esModule = …` and `exports.a = exports.b = void 0`: nothing to a cell. */
function isAboutModule(ts: Compiler, statement: TypeScript.Statement): boolean {
  if (!isAdded(ts, statement) || !ts.isExpressionStatement(statement)) return false;
  return ts.isCallExpression(statement.expression) || ts.isBinaryExpression(statement.expression);
}

/** Reads `exports.k = k` and `Object.defineProperty(exports, "ms", { get: … })`. */
function handOverIn(ts: Compiler, statement: TypeScript.Statement): HandOver | undefined {
  if (!isAdded(ts, statement) || !ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (ts.isBinaryExpression(expression)) {
    const { left, right } = expression;
    if (!ts.isPropertyAccessExpression(left) || !ts.isIdentifier(right)) return undefined;
    return { name: left.name.text };
  }
  if (!ts.isCallExpression(expression)) return undefined;
  const [, name, attributes] = expression.arguments;
  if (!name || !attributes || !ts.isStringLiteral(name)) return undefined;
  return name.text === "__esModule" ? undefined : { name: name.text, attributes };
}
