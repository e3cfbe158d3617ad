/**
 * What `import` in a cell gives: the project's library, files beside the notebook, packages.
 *
 * A cell never holds a library module itself but a view of it, whose members lead to the module
 * that is loaded now. When a source file changed and was found sound, all modules are loaded anew
 * and all views are turned together: no cell sees half of an edit.
 */

import { readFileSync, statSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join, sep } from "node:path";
import type { Compiler } from "./tslab";

/** Brings the emitted library up to date; returns the source files that changed. */
export type RefreshLibrary = () => readonly string[];

interface Options {
  readonly root: string;
  readonly cwd: string;
  readonly compiler: Compiler;
  readonly refreshLibrary: RefreshLibrary;
}

type Exports = Record<string, unknown>;

/** The modules of one notebook. */
export class CellModules {
  readonly #options: Options;
  readonly #fromRoot: NodeJS.Require;
  readonly #fromCell: NodeJS.Require;
  readonly #views = new Map<string, View>();
  /** Files beside the notebook that are loaded, with the time of what was last seen of them. */
  readonly #localFiles = new Map<string, number>();
  #isLibraryStale = false;
  #areLocalFilesStale = false;

  constructor(options: Options) {
    this.#options = options;
    this.#fromRoot = createRequire(join(options.root, "package.json"));
    this.#fromCell = createRequire(join(options.cwd, "cell.js"));
    this.#loadTypeScriptFiles();
  }

  /** `require` as a cell sees it. */
  readonly require = (name: string): unknown => {
    const [load, file] = this.#locate(name);
    if (!file.startsWith(this.#emitted)) return load(file);
    const view = this.#views.get(file) ?? new View(load(file) as Exports);
    this.#views.set(file, view);
    return view.members;
  };

  /**
   * Looks at the disk; what changed is run after the next `takeUp`.
   *
   * @returns the source files that changed since the last call
   * @throws SyntaxError if one of them cannot be parsed
   */
  lookForChanges(): readonly string[] {
    const library = this.#options.refreshLibrary();
    this.#isLibraryStale ||= library.length > 0;
    const local = [...this.#localFiles].filter(([file, time]) => modified(file) !== time);
    for (const [file] of local) this.#localFiles.set(file, modified(file));
    this.#areLocalFilesStale ||= local.length > 0;
    return [...library, ...local.map(([file]) => file)];
  }

  /**
   * Runs what changed: all of it, or nothing.
   *
   * @throws whatever a changed module throws while it loads; then all cells keep what they have
   */
  takeUp(): void {
    if (this.#areLocalFilesStale) {
      for (const file of this.#localFiles.keys()) delete this.#fromRoot.cache[file];
      this.#localFiles.clear();
      this.#areLocalFilesStale = false;
    }
    if (this.#isLibraryStale) this.#reloadLibrary();
    this.#isLibraryStale = false;
  }

  get #emitted(): string {
    return join(this.#options.root, ".cache", "lib") + sep;
  }

  #reloadLibrary(): void {
    const { cache } = this.#fromRoot;
    const before = Object.entries(cache).filter(([file]) => file.startsWith(this.#emitted));
    for (const [file] of before) delete cache[file];
    try {
      const fresh = [...this.#views].map(([file, view]) => ({
        view,
        exports: this.#fromRoot(file),
      }));
      for (const { view, exports } of fresh) view.turnTo(exports as Exports);
    } catch (error) {
      for (const file of Object.keys(cache)) if (file.startsWith(this.#emitted)) delete cache[file];
      for (const [file, module] of before) cache[file] = module;
      throw error;
    }
  }

  /** The project's names from its root, paths from the notebook, packages from either. */
  #locate(name: string): [NodeJS.Require, string] {
    if (name.startsWith("#") || name === "tslab")
      return [this.#fromRoot, this.#fromRoot.resolve(name)];
    try {
      return [this.#fromCell, this.#fromCell.resolve(name)];
    } catch (error) {
      if (name.startsWith(".")) throw error;
      return [this.#fromRoot, this.#fromRoot.resolve(name)];
    }
  }

  /** Lets `require` read a .ts file that lies beside a notebook. */
  #loadTypeScriptFiles(): void {
    const { compiler: ts } = this.#options;
    const extensions = (Module as unknown as { _extensions: Record<string, Loader> })._extensions;
    extensions[".ts"] = (module, file) => {
      this.#localFiles.set(file, modified(file));
      const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
        fileName: file,
        compilerOptions: {
          module: ts.ModuleKind.CommonJS,
          target: ts.ScriptTarget.ES2022,
          esModuleInterop: true,
          inlineSourceMap: true,
          inlineSources: true,
        },
      });
      module._compile(outputText, file);
    };
  }
}

type Loader = (module: { _compile(code: string, file: string): void }, file: string) => void;

/** The members of a module that may be replaced as a whole. */
class View {
  readonly members: Exports = {};
  #current: Exports;

  constructor(exports: Exports) {
    this.#current = exports;
    this.turnTo(exports);
  }

  turnTo(exports: Exports): void {
    this.#current = exports;
    for (const name of Object.keys(this.members)) if (!(name in exports)) delete this.members[name];
    for (const name of [...Object.keys(exports), "__esModule"]) {
      Object.defineProperty(this.members, name, {
        get: () => this.#current[name],
        enumerable: name !== "__esModule",
        configurable: true,
      });
    }
  }
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
