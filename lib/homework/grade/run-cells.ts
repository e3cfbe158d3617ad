/** Runs the cells of a submission in a fresh sandbox, and gathers what they say. */

import type { AnswerData } from "../answer-data";
import { soundAnswer } from "./sound-answer";
import type { Job } from "./messages";
import type { SandboxOptions } from "./sandbox";
import { ScriptProcess } from "./script-process";

/** What became of one cell. */
export interface CellReport {
  /** Answers that it gave, the last one of each exercise. */
  readonly answers: Map<string, AnswerData>;
  /** What it printed. */
  text: string;
  /** True if it ended, well or not. */
  hasEnded: boolean;
  /** Why it failed. */
  error?: string;
  /** True if it was ended since its time was over. */
  isOver?: boolean;
}

/** A run that did not begin: the machine's fault, and nobody's answer. */
export class SandboxError extends Error {}

/** What became of a submission. */
export interface RunReport {
  readonly cells: ReadonlyMap<string, CellReport>;
  /** Why it ended before its last cell, in a sentence; undefined if it did not. */
  readonly stopped?: string;
}

const limits = { heap: 512, memory: 1024, processorTime: 600 };
/** How much of what a cell prints is kept (characters). */
const mostText = 10_000;

interface RunOptions extends Pick<SandboxOptions, "root" | "isTrusted"> {
  readonly job: Job;
  /** How long all cells may take (s). */
  readonly totalTime: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a job to its end, or until its time is over.
 *
 * @throws the signal's reason
 * @throws SandboxError if it did not begin
 */
export async function runCells(options: RunOptions): Promise<RunReport> {
  const { root, isTrusted, job, totalTime, signal } = options;
  signal.throwIfAborted();
  const cells = new Map<string, CellReport>();
  let isOver = false;
  let hasBegun = false;
  const script = "homework/grade/runner.js";
  const runner = new ScriptProcess(
    { root, isTrusted, script, withSources: false, limits },
    {
      // It says that it begins before it looks at a cell: a student cannot keep it from that.
      line: (value) => (hasBegun ? note(cells, value) : void (hasBegun = true)),
      end: () => undefined,
    },
  );
  const stop = () => runner.kill();
  const timer = setTimeout(() => {
    isOver = true;
    stop();
  }, totalTime * 1000);
  signal.addEventListener("abort", stop, { once: true });
  runner.send(job, true);
  await runner.closed;
  clearTimeout(timer);
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (!hasBegun) throw new SandboxError("the sandbox did not start");
  if (isOver) return { cells, stopped: `The run was stopped after ${totalTime} s.` };
  const isDone = job.cells.every(({ id }) => cells.get(id)?.hasEnded);
  return isDone ? { cells } : { cells, stopped: "The process ended before the last cell." };
}

function note(cells: Map<string, CellReport>, value: unknown): void {
  const { type, cell, id, data, text, error, isOver } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof cell !== "string") return;
  const report: CellReport = cells.get(cell) ?? { answers: new Map(), text: "", hasEnded: false };
  cells.set(cell, report);
  if (type === "answer" && typeof id === "string") report.answers.set(id, soundAnswer(data));
  if (type === "text" && typeof text === "string") {
    report.text = (report.text + text).slice(0, mostText);
  }
  if (type !== "end") return;
  report.hasEnded = true;
  if (isOver === true) report.isOver = true;
  if (typeof error === "string") report.error = error.slice(0, 1000);
}
