/**
 * The parts of tslab that the kernel builds on: its compiler and its converter of cells.
 *
 * tslab is used as it comes from npm. What a cell needs otherwise (strict checks, the project's
 * import names, live variables) is put between tslab and the compiler it loads: each converter
 * gets a compiler object of its own, in which a few functions are replaced.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import type * as TypeScript from "typescript";

export type Compiler = typeof TypeScript;

/** What tslab's converter makes of a cell. */
export interface Conversion {
  readonly output?: string;
  readonly declOutput?: string;
  readonly diagnostics: readonly TslabDiagnostic[];
  readonly hasToplevelAwait?: boolean;
  readonly lastExpressionVar?: string;
}

/** A complaint of the compiler; lines and characters count from 0. */
export interface TslabDiagnostic {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  readonly messageText: string;
  readonly fileName?: string;
}

/** tslab's converter: cells in, JavaScript and declarations out. */
export interface Converter {
  convert(declarations: string, source: string): Conversion;
  inspect(declarations: string, source: string, position: number): TypeScript.QuickInfo | undefined;
  complete(declarations: string, source: string, position: number): Completion;
  close(): void;
}

/** What may stand at a place in a cell. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  readonly original?: TypeScript.CompletionInfo;
}

interface ConverterModule {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
}

const compilerName = "@tslab/typescript-for-tslab";

function requireOfTslab(root: string): NodeJS.Require {
  return createRequire(createRequire(join(root, "package.json")).resolve("tslab"));
}

/** The compiler that tslab carries: a TypeScript 5.0 that lets a cell redeclare a name. */
export function loadCompiler(root: string): Compiler {
  return requireOfTslab(root)(compilerName) as Compiler;
}

/**
 * tslab's converter module on a compiler of the caller's.
 *
 * The module is loaded anew, so that several interpreters in one process stay apart.
 */
export function loadConverter(root: string, compiler: Compiler): ConverterModule {
  const load = requireOfTslab(root);
  const compilerFile = load.resolve(compilerName);
  const converterFile = load.resolve("./converter.js");
  const original = load.cache[compilerFile];
  if (!original) throw new Error("the compiler has to be loaded first: call loadCompiler");
  delete load.cache[converterFile];
  load.cache[compilerFile] = { ...original, exports: compiler } as NodeJS.Module;
  try {
    return load("./converter.js") as ConverterModule;
  } finally {
    load.cache[compilerFile] = original;
    delete load.cache[converterFile];
  }
}

/** Where `tslab.display` of a cell sends its output: one function for the process. */
export function connectTslabDisplay(
  root: string,
  write: (data: unknown, update?: boolean) => void,
): void {
  const jupyter = requireOfTslab(root)("./jupyter.js") as { lastWriteDisplayData: unknown };
  jupyter.lastWriteDisplayData = write;
}

/** Which tslab and which TypeScript this is. */
export function versions(root: string): { tslab: string; typescript: string } {
  const { version } = createRequire(join(root, "package.json"))("tslab/package.json") as {
    version: string;
  };
  return { tslab: version, typescript: loadCompiler(root).version };
}
