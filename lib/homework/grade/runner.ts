/**
 * Runs the compiled cells of one submission, in the sandbox. Answers leave as data; nothing here
 * knows whether they are right, so there is nothing to win by changing it.
 */

import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { runCellCode } from "../../kernel/cell-script";
import type { CellError } from "../../kernel/cell-error";
import { LateError, LateErrors } from "../../kernel/late-errors";
import { NotebookNames } from "../../kernel/notebook-names";
import { captureOutput } from "../../kernel/output";
import { StalledError, refuseExit } from "../../kernel/stopped";
import { projectRoot } from "../../host/project";
import { setGradingHook } from "../grading-hook";
import { quietRequire } from "./quiet-modules";
import type { Job, Report, RunnableCell } from "./messages";

/** File descriptor of the grader. */
const grader = 3;
/** What a cell may print (characters). */
const mostText = 10_000;

const exit = process.exit.bind(process);
const names = new NotebookNames();
const requireFromRoot = quietRequire(createRequire(join(projectRoot(), "package.json")));
const late = new LateErrors(describe);
let current = "";
let printed = 0;
let giveUp: (why: Error) => void = () => undefined;

class TimeOutError extends Error {}

function isTimeOut(thrown: unknown): boolean {
  const { code } = (thrown ?? {}) as { code?: unknown };
  return thrown instanceof TimeOutError || code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

function tell(report: Report): void {
  const bytes = Buffer.from(`${JSON.stringify(report)}\n`);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(grader, bytes, sent);
}

function describe(thrown: unknown): CellError {
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { ename: "Error", evalue: text.slice(0, 500), traceback: [] };
}

function describeSafely(thrown: unknown): string {
  try {
    return (thrown instanceof LateError ? thrown.described : describe(thrown)).evalue;
  } catch {
    return "something was thrown that cannot be described";
  }
}

async function run(cell: RunnableCell, cellTime: number): Promise<void> {
  current = cell.id;
  printed = 0;
  const before = names.declare(cell.names);
  const values = [names.exports, requireFromRoot, names.tools] as const;
  try {
    await late.guard("cell", async () => {
      const done = runCellCode(cell, cell.id, values, { timeout: cellTime * 1000 });
      if (cell.isAsync) await inTime(done, cellTime);
    });
    tell({ type: "end", cell: cell.id });
  } catch (thrown) {
    names.restore(before);
    const isOver = isTimeOut(thrown);
    tell({ type: "end", cell: cell.id, error: describeSafely(thrown), isOver });
  }
}

/** Waits for a cell until it is done, its time is over, or nothing can end its waiting any more. */
async function inTime(done: unknown, cellTime: number): Promise<void> {
  const over = new Promise<never>((_, reject) => {
    giveUp = reject;
    const end = () => reject(new TimeOutError(`it takes more than ${cellTime} s`));
    setTimeout(end, cellTime * 1000).unref();
  });
  over.catch(() => undefined);
  await Promise.race([done, over]);
}

async function main(): Promise<void> {
  tell({ type: "start" });
  const { cells, asked, cellTime } = JSON.parse(await readAll(process.stdin)) as Job;
  captureOutput((_, text) => {
    if (printed < mostText) {
      tell({ type: "text", cell: current, text: text.slice(0, mostText - printed) });
    }
    printed += text.length;
  });
  refuseExit((error) => late.report(error));
  setGradingHook({ asked, take: (id, data) => tell({ type: "answer", cell: current, id, data }) });
  process.on("beforeExit", () => giveUp(new StalledError()));
  for (const cell of cells) await run(cell, cellTime);
  exit(0);
}

void main();
