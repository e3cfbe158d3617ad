/** `distlab run`: a notebook from top to bottom, without Python. */

import { existsSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { RefreshLibrary } from "../kernel/modules";
import { kernelDisplayName, kernelName } from "../host/kernelspec";
import { writeWholeFile } from "../host/whole-file";
import { differences } from "../notebook/compare";
import { type Notebook, formatNotebook } from "../notebook/format";
import { type Assignments, withParameters } from "../notebook/parameters";
import { readNotebook } from "../notebook/read";
import { type Failure, runNotebook } from "../notebook/run";

export interface RunOptions {
  readonly root: string;
  readonly refreshLibrary: RefreshLibrary;
  /** Where the executed notebook goes; without it, into the notebook itself. */
  readonly out?: string;
  /** Write nothing; fail if an output differs from the one that is there. */
  readonly check?: boolean;
  /** How long timers may go on after the last cell (s). */
  readonly wait?: number;
  /** Values of parameters by name, as people write them. */
  readonly parameters?: Assignments;
}

/** Numbers of committed outputs may move by this much, relatively. */
const tolerance = 1e-9;

/** Cells catch what is written to stdout and stderr, so progress goes to the terminal itself. */
const say = (text: string) => void writeSync(2, `${text}\n`);

/**
 * Runs a notebook.
 *
 * @returns the exit code: 0, 1 if a cell failed or an output differs, 2 if it was not run, 130 if
 *   interrupted
 */
export async function run(path: string, options: RunOptions): Promise<number> {
  const { root, refreshLibrary, out, check = false, wait, parameters } = options;
  const file = resolve(path);
  const target = resolve(out ?? path);
  if (!existsSync(file)) {
    say(`distlab: there is no notebook ${path}`);
    return 2;
  }
  if (parameters && (check || target === file)) {
    say("distlab: -p goes with --out FILE, since the notebook itself keeps its own values");
    return 2;
  }
  const notebook = withParameters(readNotebook(file), parameters ?? {});
  const started = performance.now();
  const { notebook: executed, failure } = await runNotebook(notebook, {
    root,
    cwd: dirname(file),
    refreshLibrary,
    onCell: (cell, cells, source) => say(`[${cell}/${cells}] ${firstLine(source)}`),
    onWait: (cells, longest) =>
      say(`waiting for timers of ${listed(cells)} (at most ${longest} s; Ctrl-C stops)`),
    onStart: (stop) => void process.on("SIGINT", stop),
    ...(wait === undefined ? {} : { wait }),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!check && (!failure || out)) writeWholeFile(target, formatNotebook(named(executed)));
  if (failure) {
    say(`${path}: ${describe(failure)}`);
    return failure.error.ename === "Interrupted" ? 130 : 1;
  }
  const moved = check ? differences(notebook, executed, tolerance) : [];
  for (const difference of moved) say(`${path}: ${difference}`);
  say(`${path}: all cells ran in ${seconds} s${moved.length ? ", outputs differ" : ""}`);
  return moved.length > 0 ? 1 : 0;
}

/** Which kernel ran it, for every Jupyter that opens it. */
function named(notebook: Notebook): Notebook {
  const kernelspec = { name: kernelName, display_name: kernelDisplayName, language: "typescript" };
  const language_info = {
    name: "typescript",
    file_extension: ".ts",
    mimetype: "text/typescript",
    ...(notebook.metadata["language_info"] as object | undefined),
  };
  return { ...notebook, metadata: { ...notebook.metadata, kernelspec, language_info } };
}

function describe({ cell, id, error }: Failure): string {
  // The line of a late error is one of another cell.
  const line = error.line === undefined || error.isLate ? "" : `, line ${error.line}`;
  return `cell ${cell} (${id})${line} failed\n${error.traceback.join("\n")}`;
}

function listed(cells: readonly number[]): string {
  if (cells.length === 0) return "a cell";
  return `${cells.length === 1 ? "cell" : "cells"} ${cells.join(", ")}`;
}

function firstLine(source: string): string {
  const line = source.trim().split("\n")[0] ?? "";
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
