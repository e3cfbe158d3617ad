/** A process that runs a notebook at one point of a sweep after another. */

import type { Answer } from "../../host/pool";
import type { ProcessAnswer } from "../../host/processes";
import type { Notebook } from "../format";
import { withValues, withoutInjected } from "../parameters";
import { type Recorded, recordsIn } from "../records";
import { type Failure, runNotebook } from "../run";
import type { Point } from "./axes";
import { Traces } from "./traces";

/** One run that is wanted. */
export interface PointTask {
  readonly notebook: Notebook;
  readonly point: Point;
  /** The project's folder, and the notebook's. */
  readonly root: string;
  readonly cwd: string;
  /** How long timers may go on after the last cell (s). */
  readonly wait: number;
}

/** A process that holds more than this (bytes) makes room for a new one. */
const mostMemory = 1e9;

let traces: Traces | undefined;

process.on("message", (task: PointTask) => {
  void run(task).then((answer) => {
    traces?.forgetModules();
    const isSpent = traces?.areNone !== true || process.memoryUsage().rss > mostMemory;
    const message: ProcessAnswer<Recorded> = { answer, isSpent };
    process.channel?.ref();
    process.send?.(message);
  });
});
process.on("disconnect", () => process.exit());

async function run({ notebook, point, root, cwd, wait }: PointTask): Promise<Answer<Recorded>> {
  traces ??= new Traces(root);
  // A cell that waits for what cannot come is found out when nothing else keeps the process alive.
  process.channel?.unref();
  try {
    const options = { root, cwd, wait, refreshLibrary: () => [] };
    const { notebook: executed, failure } = await runNotebook(withValues(notebook, point), options);
    if (failure) return { error: describe(failure, executed) };
    return { result: recordsIn(withoutInjected(executed)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The cell is numbered as in the reader's own notebook, into which no values were put. */
function describe({ cell, id, error }: Failure, executed: Notebook): string {
  const before = { ...executed, cells: executed.cells.slice(0, cell) };
  const number = withoutInjected(before).cells.length;
  const line = error.line === undefined || error.isLate ? "" : `, line ${error.line}`;
  return `cell ${number} (${id})${line}: ${error.ename}: ${error.evalue}`;
}
