/**
 * Compiles one cell after another: TypeScript in, JavaScript and declarations out.
 *
 * tslab's converter does the work, on a compiler whose host checks strictly, resolves the
 * project's import names from any folder, and looks at the disk only when told to.
 */

import { statSync } from "node:fs";
import { join } from "node:path";
import { SourceMap } from "node:module";
import type * as TypeScript from "typescript";
import { ModuleNames, inPackage } from "./module-names";
import { brokenRules, hasForAwait } from "./cell-rules";
import { handOverNames } from "./hand-over";
import { expandShorthand } from "./shorthand";
import { makeVariablesLive } from "./live-variables";
import { type Positions, positionsOf } from "./positions";
import {
  type Compiler,
  type Completion,
  type Converter,
  type TslabDiagnostic,
  loadCompiler,
  loadConverter,
} from "./tslab";

/** A cell that is ready to run. */
export interface CompiledCell {
  /** CommonJS: the body of a function of `exports` and `require`; empty if there is nothing to run. */
  readonly code: string;
  readonly isAsync: boolean;
  /** Name under which the value of the last expression is exported. */
  readonly lastExpression?: string;
  /** What the cell exports. */
  readonly names: readonly string[];
  /** Declarations of all cells so far: what the next cell is checked against. */
  readonly declarations: string;
  readonly positions: Positions;
}

/** A cell that the compiler refuses. */
export interface RefusedCell {
  readonly diagnostics: readonly TslabDiagnostic[];
}

interface Folders {
  /** The project's folder: package.json, lib/. */
  readonly root: string;
  /** The notebook's folder. */
  readonly cwd: string;
}

const mapComment = /\n?\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([\w+/=]+)\s*$/;
const fileComment = /\n?\/\/# sourceMappingURL=[^\n]*\s*$/;

type WatchHost = TypeScript.WatchCompilerHostOfFilesAndCompilerOptions<TypeScript.BuilderProgram>;

/** A cell that will not compile without the types of Node.js; others are found out by trying. */
const usesNode =
  /["']node:|\b(?:console|process|Buffer|require|set(?:Timeout|Interval|Immediate))\b/;

/** Compiles the cells of one notebook. */
export class CellCompiler {
  readonly #folders: Folders;
  readonly #ts: Compiler;
  readonly #converter: Converter;
  readonly #watched = new Map<string, { notify: () => void; version: string }>();
  readonly #modules: ModuleNames;
  #program: TypeScript.BuilderProgram | undefined;
  #watch: TypeScript.WatchOfFilesAndCompilerOptions<TypeScript.BuilderProgram> | undefined;
  #roots: readonly string[] = [];
  #hasNodeTypes = false;
  #resolutionsInvalid = false;
  #names: readonly string[] = [];
  #positions: Positions = positionsOf(undefined, undefined, []);

  constructor(folders: Folders) {
    this.#folders = folders;
    this.#ts = loadCompiler(folders.root);
    this.#modules = new ModuleNames(this.#ts, folders.root);
    const converterModule = loadConverter(folders.root, this.#compilerForCells());
    this.#converter = converterModule.createConverter({ isJS: false, isBrowser: false });
  }

  /** Compiles a cell against the declarations of the cells before it. */
  compile(declarations: string, source: string): CompiledCell | RefusedCell {
    const broken = brokenRules(this.#ts, source);
    if (broken.length > 0) return { diagnostics: broken };
    if (usesNode.test(source)) this.loadNodeTypes();
    let converted = this.#converter.convert(declarations, source);
    if (converted.diagnostics.length > 0 && this.loadNodeTypes()) {
      converted = this.#converter.convert(declarations, source);
    }
    if (converted.diagnostics.length > 0) return { diagnostics: converted.diagnostics };
    return {
      code: converted.output ?? "",
      // tslab looks for the word `await` in an expression only.
      isAsync: converted.hasToplevelAwait === true || hasForAwait(this.#ts, source),
      ...(converted.lastExpressionVar ? { lastExpression: converted.lastExpressionVar } : {}),
      names: this.#names,
      declarations: converted.declOutput ?? "",
      positions: this.#positions,
    };
  }

  /**
   * Makes the types of Node.js known. They are as large as all the rest, and the first cell should
   * not wait for them unless it needs them.
   *
   * @returns false if they were known already
   */
  loadNodeTypes(): boolean {
    if (this.#hasNodeTypes) return false;
    this.#hasNodeTypes = true;
    const types = join(this.#folders.root, "node_modules", "@types", "node", "index.d.ts");
    this.#watch?.updateRootFileNames([...this.#roots, types]);
    return true;
  }

  /** What may be typed at a place. */
  complete(declarations: string, source: string, position: number): Completion {
    this.loadNodeTypes();
    return this.#converter.complete(declarations, source, position);
  }

  /** What stands at a place: its type and its doc comment. */
  inspect(
    declarations: string,
    source: string,
    position: number,
  ): TypeScript.QuickInfo | undefined {
    this.loadNodeTypes();
    return this.#converter.inspect(declarations, source, position);
  }

  /** Looks at the disk: the next cell is checked against the sources as they are now. */
  refresh(): void {
    this.#resolutionsInvalid = true;
    this.#modules.forgetOwnFiles();
    for (const [path, watched] of this.#watched) {
      const version = versionOf(path);
      if (version === watched.version) continue;
      watched.version = version;
      watched.notify();
    }
  }

  /** Type errors in TypeScript files other than the cell: `path` says which to look at. */
  errorsIn(path: (file: string) => boolean): readonly TypeScript.Diagnostic[] {
    const program = this.#program?.getProgram();
    if (!program) return [];
    return program
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile && path(file.fileName))
      .flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]);
  }

  close(): void {
    this.#converter.close();
  }

  /** The compiler as tslab's converter is to see it. */
  #compilerForCells(): Compiler {
    const ts = this.#ts;
    const sys = Object.create(ts.sys) as TypeScript.System;
    sys.getCurrentDirectory = () => this.#folders.cwd;
    sys.watchFile = (path, callback) => {
      const notify = () => callback(path, ts.FileWatcherEventKind.Changed);
      if (!inPackage.test(path)) {
        this.#watched.set(path, { notify, version: versionOf(path) });
      }
      return { close: () => this.#watched.delete(path) };
    };
    sys.watchDirectory = () => ({ close: () => undefined });
    return Object.assign(Object.create(null), ts, {
      sys,
      transpileModule: this.#transpile.bind(this),
      createWatchCompilerHost: this.#createHost.bind(this),
      createWatchProgram: (host: WatchHost) => (this.#watch = ts.createWatchProgram(host)),
    }) as Compiler;
  }

  #createHost(...args: unknown[]): WatchHost {
    const ts = this.#ts;
    const [roots, options, sys, ...rest] = args as [
      string[],
      TypeScript.CompilerOptions,
      TypeScript.System,
      ...unknown[],
    ];
    this.#roots = roots;
    const create = ts.createWatchCompilerHost as (...all: unknown[]) => WatchHost;
    const host = create(
      roots,
      {
        ...options,
        strict: true,
        alwaysStrict: false,
        lib: ["lib.es2023.d.ts"],
        inlineSourceMap: true,
        allowImportingTsExtensions: true,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        types: [],
        typeRoots: [join(this.#folders.root, "node_modules", "@types")],
      },
      sys,
      ...rest,
    );
    host.resolveModuleNameLiterals = (literals, from, _redirect, settings) =>
      literals.map(({ text }) => this.#modules.resolve(text, from, settings, sys));
    host.hasInvalidatedResolutions = () => this.#resolutionsInvalid;

    let afterCreate: ((program: TypeScript.BuilderProgram) => void) | undefined;
    Object.defineProperty(host, "afterProgramCreate", {
      set: (callback: typeof afterCreate) => (afterCreate = callback),
      get: () => (program: TypeScript.BuilderProgram) => {
        this.#resolutionsInvalid = false;
        this.#program = program;
        this.#onlyTheCell(program);
        afterCreate?.(program);
      },
    });
    return host;
  }

  #onlyTheCell(program: TypeScript.BuilderProgram): void {
    const emit = program.emit.bind(program);
    program.getAllDependencies = (file) => [file.fileName];
    program.emit = (file, write, token, onlyTypes, custom) => {
      const shorthand = expandShorthand(this.#ts, program.getProgram().getTypeChecker());
      const before = [...(custom?.before ?? []), shorthand];
      return emit(file, write, token, onlyTypes, { ...custom, before });
    };
  }

  /** tslab's second step, modules to CommonJS, with live variables and a source map. */
  #transpile(input: string, options: TypeScript.TranspileOptions): TypeScript.TranspileOutput {
    const ts = this.#ts;
    const first = mapComment.exec(input);
    const live = makeVariablesLive(ts, first ? input.slice(0, first.index) : input);
    const result = ts.transpileModule(live.code, {
      ...options,
      compilerOptions: { ...options.compilerOptions, sourceMap: true },
      transformers: { after: [handOverNames(ts, live.followed)] },
    });
    this.#names = live.names;
    this.#positions = positionsOf(
      result.sourceMapText ? new SourceMap(JSON.parse(result.sourceMapText)) : undefined,
      first
        ? new SourceMap(JSON.parse(Buffer.from(first[1] ?? "", "base64").toString()))
        : undefined,
      live.insertions,
    );
    return { ...result, outputText: result.outputText.replace(fileComment, "\n") };
  }
}

function versionOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return "gone";
  }
}
