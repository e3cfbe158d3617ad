/** Runs a notebook from top to bottom in a fresh interpreter, without Jupyter and without Python. */

import { setTimeout as sleep } from "node:timers/promises";
import type { CellError } from "../kernel/cell-error";
import { Interpreter } from "../kernel/interpreter";
import type { RefreshLibrary } from "../kernel/modules";
import { type Cell, type CodeCell, type Notebook, hasTag, joinLines } from "./format";
import { OutputRecorder } from "./outputs";
import { CellTimers } from "./timers";

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
/** Told when all cells have run and timers of some of them have not ended. */
export type OnWait = (cells: readonly number[], seconds: number) => void;

interface Options {
  readonly root: string;
  /** The notebook's folder. */
  readonly cwd: string;
  readonly refreshLibrary: RefreshLibrary;
  /** How long timers may go on after the last cell (s); without it, a minute. */
  readonly wait?: number;
  readonly onCell?: OnCell;
  readonly onWait?: OnWait;
  /** Gets a function that stops the run. */
  readonly onStart?: (stop: () => void) => void;
}

/** Runs all code cells in order, up to the first that fails, and waits for what they left behind. */
export async function runNotebook(notebook: Notebook, options: Options): Promise<Run> {
  const { root, cwd, refreshLibrary, wait = 60, onCell, onWait, onStart } = options;
  const recorder = new OutputRecorder();
  let late: CellError | undefined;
  let isStopped = false;
  const outputs = {
    stream: recorder.stream.bind(recorder),
    display: recorder.display.bind(recorder),
    lateError: (error: CellError) => {
      recorder.error(error);
      late ??= error;
    },
  };
  const interpreter = new Interpreter({ root, cwd, refreshLibrary, outputs });
  const timers = new CellTimers();
  onStart?.(() => {
    isStopped = true;
    interpreter.interrupt();
  });
  const cells: Cell[] = notebook.cells.map(withoutOutputs);
  const failed = (index: number, error: CellError): Run => ({
    notebook: { ...notebook, cells },
    failure: { cell: index + 1, id: cells[index]?.id ?? "", error },
  });
  let count = 0;
  let last = 0;
  try {
    for (const [index, cell] of cells.entries()) {
      if (!runs(cell)) continue;
      count += 1;
      last = index;
      timers.cell = index + 1;
      onCell?.(index + 1, cells.length, joinLines(cell.source));
      const gathered = recorder.begin();
      const outcome = await interpreter.execute(joinLines(cell.source), count);
      if (outcome.status === "error") recorder.error(outcome.error);
      else if (outcome.result) recorder.result(outcome.result, count);
      cells[index] = { ...cell, execution_count: count, outputs: gathered };
      const raised = outcome.status === "error" ? outcome.error : undefined;
      isStopped ||= raised?.ename === stopped.ename;
      const error = late ?? (isStopped ? (raised ?? stopped) : verdict(cell, raised));
      if (error) return failed(index, error);
    }
    const begun = performance.now();
    const waited = () => (performance.now() - begun) / 1000;
    let isSaid = false;
    await sleep(0);
    while (!late && process.getActiveResourcesInfo().includes("Timeout")) {
      const { busyCells } = timers;
      if (isStopped) return failed(last, stopped);
      if (waited() > wait) return failed((busyCells[0] ?? last + 1) - 1, stillBusy(wait));
      if (!isSaid && waited() > 1) onWait?.(busyCells, wait);
      isSaid ||= waited() > 1;
      await sleep(10);
    }
    return late ? failed(last, late) : { notebook: { ...notebook, cells } };
  } finally {
    timers.close();
    interpreter.close();
  }
}

function withoutOutputs(cell: Cell): Cell {
  return cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell;
}

function runs(cell: Cell): cell is CodeCell {
  if (cell.cell_type !== "code" || hasTag(cell, "skip-execution")) return false;
  return joinLines(cell.source).trim() !== "";
}

/** A cell tagged `raises-exception` must raise an error of its own; any other must not. */
function verdict(cell: CodeCell, error: CellError | undefined): CellError | undefined {
  if (!hasTag(cell, "raises-exception") || error?.isLate) return error;
  if (error) return undefined;
  const evalue = "the cell is tagged raises-exception, and nothing was raised";
  return describe("NothingRaised", evalue);
}

const stopped = describe("Interrupted", "the run was stopped");

function stillBusy(wait: number): CellError {
  const evalue = `the cell left timers running, which had not ended ${wait} s after the last cell: clear them, or await what they do`;
  return describe("TimersLeft", evalue);
}

function describe(ename: string, evalue: string): CellError {
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}
