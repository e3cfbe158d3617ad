import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mkdirSync } from "node:fs";
import type { DisplayData } from "../../lib/kernel/bundle";
import type { CellError } from "../../lib/kernel/cell-error";
import { type CellOutcome, Interpreter } from "../../lib/kernel/interpreter";
import type { RefreshLibrary } from "../../lib/kernel/modules";

export const root = process.cwd();

/** A temporary folder with files in it. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "distlab-")));

  write(name: string, text: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** An interpreter whose outputs can be read. */
export class Session {
  readonly displays: DisplayData[] = [];
  readonly late: CellError[] = [];
  text = "";
  readonly #interpreter: Interpreter;
  readonly #cwd = process.cwd();
  /** Vitest rewrites stack traces; a kernel leaves that to Node. */
  readonly #prepareStackTrace = Error.prepareStackTrace;
  #count = 0;

  constructor({
    cwd = join(root, "notebooks"),
    projectRoot = root,
    refreshLibrary = (() => []) as RefreshLibrary,
  } = {}) {
    (Error as { prepareStackTrace?: unknown }).prepareStackTrace = undefined;
    this.#interpreter = new Interpreter({
      root: projectRoot,
      cwd,
      refreshLibrary,
      outputs: {
        stream: (name, text) => (this.text += name === "stderr" ? `!${text}` : text),
        display: (data) => this.displays.push(data),
        lateError: (error) => this.late.push(error),
      },
    });
  }

  get interpreter(): Interpreter {
    return this.#interpreter;
  }

  /** Runs one cell. */
  run(source: string): Promise<CellOutcome> {
    this.#count += 1;
    return this.#interpreter.execute(source, this.#count);
  }

  /** Runs cells; the text of the last one's value. An error is thrown. */
  async value(...sources: string[]): Promise<unknown> {
    let last: CellOutcome = { status: "ok" };
    for (const source of sources) {
      last = await this.run(source);
      if (last.status === "error") throw new Error(`${last.error.ename}: ${last.error.evalue}`);
    }
    return last.status === "ok" ? last.result?.["text/plain"] : undefined;
  }

  /** Runs a cell that must fail. */
  async failure(source: string): Promise<CellError> {
    const outcome = await this.run(source);
    if (outcome.status === "ok") throw new Error(`nothing was raised by: ${source}`);
    return outcome.error;
  }

  close(): void {
    this.#interpreter.close();
    process.chdir(this.#cwd);
    Error.prepareStackTrace = this.#prepareStackTrace;
  }
}

/** An error's traceback without its colours. */
export function plain({ traceback }: CellError): string {
  return traceback.join("\n").replace(/\u001b\[\d+m/g, "");
}
