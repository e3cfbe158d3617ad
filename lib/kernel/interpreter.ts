/**
 * Executes the cells of one notebook, one after another. Knows nothing of sockets or files.
 */

import type * as TypeScript from "typescript";
import { type DisplayData, type MimeBundle, bundleOf } from "./bundle";
import { CellCompiler, type CompiledCell } from "./cell-compiler";
import {
  type CellError,
  type CellText,
  TypeScriptError,
  describeDiagnostics,
  describeSourceError,
  describeThrown,
} from "./cell-error";
import { runCellCode } from "./cell-script";
import { LateError, LateErrors } from "./late-errors";
import { CellModules, type RefreshLibrary } from "./modules";
import { type Kept, NotebookNames } from "./notebook-names";
import { type StreamName, captureOutput } from "./output";
import { type Completeness, completenessOf, hidesResult, importsAnything } from "./source";
import { InterruptError, StalledError, refuseExit } from "./stopped";
import { type Completion, connectTslabDisplay, loadCompiler } from "./tslab";

/** Where the outputs of a cell go while it runs, and after it. */
export interface CellOutputs {
  stream(name: StreamName, text: string): void;
  display(data: DisplayData, update: boolean): void;
  /** An error that came to light while no cell was running. */
  lateError(error: CellError): void;
}

/** How a cell ended. */
export type CellOutcome =
  | { readonly status: "ok"; readonly result?: MimeBundle }
  | { readonly status: "error"; readonly error: CellError };

interface Options {
  /** The project's folder. */
  readonly root: string;
  /** The notebook's folder: `process.cwd()` of its cells. */
  readonly cwd: string;
  readonly refreshLibrary: RefreshLibrary;
  readonly outputs: CellOutputs;
}

/** `#lab` sends what it shows here. */
const display = Symbol.for("distlab.display");

/** An interpreter with the state of all cells executed so far. One at a time may be in use. */
export class Interpreter {
  readonly #options: Options;
  readonly #compiler: CellCompiler;
  readonly #modules: CellModules;
  readonly #cells = new Map<string, CellText>();
  readonly #late: LateErrors;
  readonly #release: (() => void)[];
  readonly #names = new NotebookNames();
  /** Source files that were edited and have not been found free of type errors since. */
  readonly #unchecked = new Set<string>();
  #declarations = "";
  /** Ends the waiting of the cell that runs. */
  #interrupt: ((why: Error) => void) | undefined;
  /** Node has nothing left to do: what the cell waits for cannot come any more. */
  readonly #giveUp = () => this.#interrupt?.(new StalledError());
  /** True while a cell is compiled: an interrupt then keeps it from running. */
  #isCompiling = false;
  #isStopped = false;

  constructor(options: Options) {
    const { root, cwd, refreshLibrary, outputs } = options;
    this.#options = options;
    process.chdir(cwd);
    process.setSourceMapsEnabled(true);
    this.#compiler = new CellCompiler({ root, cwd });
    this.#modules = new CellModules({ root, cwd, refreshLibrary, compiler: loadCompiler(root) });
    this.#late = new LateErrors((thrown, origin) => this.#describeLate(thrown, origin));
    process.on("beforeExit", this.#giveUp);
    this.#late.whenIdle = (error) => outputs.lateError(error);
    const show = (data: unknown, update = false) => outputs.display(data as DisplayData, update);
    connectTslabDisplay(root, show);
    (globalThis as Record<symbol, unknown>)[display] = show;
    this.#release = [
      captureOutput((name, text) => outputs.stream(name, text)),
      refuseExit((error) => this.#late.report(error)),
      () => this.#late.close(),
      () => process.off("beforeExit", this.#giveUp),
      () => this.#compiler.close(),
    ];
  }

  /**
   * Executes a cell.
   *
   * @param source - the cell's text
   * @param count - its number: `In[count]` in stack traces
   */
  async execute(source: string, count: number): Promise<CellOutcome> {
    const name = `In[${count}]`;
    this.#isStopped = false;
    this.#isCompiling = true;
    let before: Kept = [];
    try {
      this.#refresh(source);
      const cell = this.#compiler.compile(this.#declarations, source);
      if ("diagnostics" in cell) {
        return { status: "error", error: describeDiagnostics(cell.diagnostics, source) };
      }
      this.#takeUpSources(source);
      const callLine = cell.code.split("\n").length + 1;
      this.#cells.set(name, { source, positions: cell.positions, callLine });
      await this.#late.guard(name, () => this.#letSignalsIn());
      before = this.#names.declare(cell.names);
      const { value } = await this.#late.guard(name, () => this.#run(cell, name));
      const shown = value !== undefined && !hidesResult(loadCompiler(this.#options.root), source);
      const result = shown ? bundleOf(value) : undefined;
      this.#declarations = cell.declarations;
      return result ? { status: "ok", result } : { status: "ok" };
    } catch (thrown) {
      this.#names.restore(before);
      return { status: "error", error: this.#describe(thrown) };
    } finally {
      this.#isCompiling = false;
    }
  }

  /** The value of an expression, as `execute` would show it; the state stays as it is. */
  async evaluate(expression: string, count: number): Promise<CellOutcome> {
    const cell = this.#compiler.compile(this.#declarations, expression);
    if ("diagnostics" in cell) {
      return { status: "error", error: describeDiagnostics(cell.diagnostics, expression) };
    }
    try {
      const { value } = await this.#run(cell, `In[${count}]`);
      return { status: "ok", result: bundleOf(value) };
    } catch (thrown) {
      return { status: "error", error: this.#describe(thrown) };
    }
  }

  /**
   * Ends the waiting of the cell that runs now, or keeps the one that is compiled now from running.
   * A synchronous stretch is ended by SIGINT itself.
   */
  interrupt(): void {
    this.#isStopped = this.#isCompiling;
    this.#interrupt?.(new InterruptError());
  }

  /** Does in idle time what a later cell would have to wait for. */
  warmUp(): void {
    if (this.#compiler.loadNodeTypes()) this.#compiler.compile(this.#declarations, "");
  }

  complete(source: string, position: number): Completion {
    return this.#compiler.complete(this.#declarations, source, position);
  }

  inspect(source: string, position: number): TypeScript.QuickInfo | undefined {
    return this.#compiler.inspect(this.#declarations, source, position);
  }

  isComplete(source: string): Completeness {
    return completenessOf(loadCompiler(this.#options.root), source);
  }

  /** Gives back the process's streams and handlers. */
  close(): void {
    for (const release of this.#release.splice(0)) release();
  }

  /** A signal that arrived while the compiler was busy is heard now; `vm` would drop it. */
  async #letSignalsIn(): Promise<void> {
    // Node asks for signals between two rounds of its loop; the first may still be the one before.
    for (let round = 0; round < 2; round += 1) await new Promise((done) => setImmediate(done));
    this.#isCompiling = false;
    if (this.#isStopped) throw new InterruptError();
  }

  /** Before a cell that imports is compiled: it is checked against the sources on disk. */
  #refresh(source: string): void {
    if (!importsAnything(source)) return;
    const changed = this.#modules.lookForChanges();
    if (changed.length > 0) this.#compiler.refresh();
    if (changed.length > 0 || /["']\./.test(source)) this.#compiler.loadNodeTypes();
    for (const file of changed) this.#unchecked.add(file.replaceAll("\\", "/"));
  }

  /** Before a cell that imports runs: edited files take effect if they are sound, or it does not run. */
  #takeUpSources(source: string): void {
    if (!importsAnything(source)) return;
    const beside = `${this.#options.cwd.replaceAll("\\", "/")}/`;
    const library = `${this.#options.root.replaceAll("\\", "/")}/lib/`;
    const isBeside = (file: string) =>
      file.startsWith(beside) && !file.startsWith(library) && !file.endsWith("__tslab__.ts");
    const seen: string[] = [];
    const [first] = this.#compiler.errorsIn((file) => {
      if (this.#unchecked.has(file)) seen.push(file);
      return this.#unchecked.has(file) || isBeside(file);
    });
    if (first) throw new TypeScriptError(describeSourceError(first, this.#options.root));
    for (const file of seen) this.#unchecked.delete(file);
    this.#modules.takeUp();
    this.#names.refresh();
  }

  /** Runs a cell. Its value is boxed: a promise that is the value must not be awaited. */
  async #run(cell: CompiledCell, name: string): Promise<{ readonly value: unknown }> {
    if (!cell.code) return { value: undefined };
    const values = [this.#names.exports, this.#modules.require, this.#names.tools] as const;
    const interrupted = new Promise<never>((_, reject) => {
      this.#interrupt = reject;
    });
    interrupted.catch(() => undefined);
    try {
      const done = runCellCode(cell, name, values, { breakOnSigint: true });
      if (cell.isAsync) await Promise.race([done, interrupted]);
    } catch (thrown) {
      const { code } = (thrown ?? {}) as { code?: string };
      throw code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" ? new InterruptError() : thrown;
    } finally {
      this.#interrupt = undefined;
    }
    if (!cell.lastExpression) return { value: undefined };
    const value = this.#names.exports[cell.lastExpression];
    delete this.#names.exports[cell.lastExpression];
    return { value };
  }

  #describe(thrown: unknown): CellError {
    if (thrown instanceof LateError) return thrown.described;
    return describeThrown(thrown, { root: this.#options.root, cells: this.#cells });
  }

  #describeLate(thrown: unknown, origin: string | undefined): CellError {
    const error = this.#describe(thrown);
    const note = `late: ${origin ? `from ${origin}` : "from an earlier cell"}, which had ended`;
    return {
      ...error,
      isLate: true,
      evalue: `${error.evalue} (${note})`,
      traceback: [...error.traceback, note],
    };
  }
}
