/** Runs a notebook from top to bottom in a fresh interpreter, without Jupyter and without Python. */

import { setTimeout as sleep } from "node:timers/promises";
import type { CellError } from "../kernel/cell-error";
import { Interpreter } from "../kernel/interpreter";
import type { RefreshLibrary } from "../kernel/modules";
import { type Cell, type CodeCell, type Notebook, hasTag, joinLines } from "./format";
import { OutputRecorder } from "./outputs";

/** A cell that stopped the run. */
export interface Failure {
  /** Place among all cells, from 1. */
  readonly cell: number;
  readonly id: string;
  readonly error: CellError;
}

/** How a run ended: the notebook with its new outputs, and what stopped it, if anything did. */
export interface Run {
  readonly notebook: Notebook;
  readonly failure?: Failure;
}

/** Told before each cell that runs. */
export type OnCell = (cell: number, cells: number, source: string) => void;

interface Options {
  readonly root: string;
  /** The notebook's folder. */
  readonly cwd: string;
  readonly refreshLibrary: RefreshLibrary;
  readonly onCell?: OnCell;
  /** Gets the interpreter, to interrupt it. */
  readonly onStart?: (interpreter: Interpreter) => void;
}

const longestWait = 5_000;

/** Runs all code cells in order, up to the first that fails. */
export async function runNotebook(notebook: Notebook, options: Options): Promise<Run> {
  const { root, cwd, refreshLibrary, onCell, onStart } = options;
  const recorder = new OutputRecorder();
  let late: CellError | undefined;
  const outputs = {
    stream: recorder.stream.bind(recorder),
    display: recorder.display.bind(recorder),
    lateError: (error: CellError) => {
      recorder.error(error);
      late ??= error;
    },
  };
  const interpreter = new Interpreter({ root, cwd, refreshLibrary, outputs });
  onStart?.(interpreter);
  const cells: Cell[] = notebook.cells.map(withoutOutputs);
  let failure: Failure | undefined;
  let count = 0;
  let last: { index: number; cell: CodeCell } | undefined;
  try {
    for (const [index, cell] of cells.entries()) {
      if (!runs(cell)) continue;
      count += 1;
      onCell?.(index + 1, cells.length, joinLines(cell.source));
      const gathered = recorder.begin();
      const outcome = await interpreter.execute(joinLines(cell.source), count);
      if (outcome.status === "error") recorder.error(outcome.error);
      else if (outcome.result) recorder.result(outcome.result, count);
      last = { index, cell: { ...cell, execution_count: count, outputs: gathered } };
      cells[index] = last.cell;
      const error = late ?? verdict(cell, outcome.status === "error" ? outcome.error : undefined);
      if (error) {
        failure = { cell: index + 1, id: cell.id, error };
        break;
      }
    }
    if (!failure && last) {
      await untilIdle();
      if (late) failure = { cell: last.index + 1, id: last.cell.id, error: late };
    }
  } finally {
    interpreter.close();
  }
  return { notebook: { ...notebook, cells }, ...(failure ? { failure } : {}) };
}

function withoutOutputs(cell: Cell): Cell {
  return cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell;
}

function runs(cell: Cell): cell is CodeCell {
  if (cell.cell_type !== "code" || hasTag(cell, "skip-execution")) return false;
  return joinLines(cell.source).trim() !== "";
}

/** A cell tagged `raises-exception` must raise; any other must not. */
function verdict(cell: CodeCell, error: CellError | undefined): CellError | undefined {
  if (!hasTag(cell, "raises-exception")) return error;
  if (error) return undefined;
  const evalue = "the cell is tagged raises-exception, and nothing was raised";
  return { ename: "NothingRaised", evalue, traceback: [`NothingRaised: ${evalue}`] };
}

/** Gives timers and promises that the cells left behind time to fail. */
async function untilIdle(): Promise<void> {
  const end = Date.now() + longestWait;
  const isBusy = () => process.getActiveResourcesInfo().includes("Timeout");
  await sleep(0);
  while (isBusy() && Date.now() < end) await sleep(10);
}
