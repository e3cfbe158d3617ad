/** What `distlab sweep` and `distlab sweep merge` do. */

import { writeSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import type { PictureFormat } from "../export/formats";
import { joinLines, type Notebook } from "../notebook/format";
import type { Assignments } from "../notebook/parameters";
import { readNotebook } from "../notebook/read";
import { type Point, axesOf, describePoint, pointsOf } from "../notebook/sweep/axes";
import { type Sweep, SweepFolder } from "../notebook/sweep/folder";
import { importsFiles, libraryIdentity, notebookIdentity } from "../notebook/sweep/identity";
import { mergeSweeps } from "../notebook/sweep/merge";
import type { Outcome } from "../notebook/sweep/results";
import { nothingRecorded, runPoints } from "../notebook/sweep/run-points";
import { SweepProgress } from "./sweep-progress";
import { writeResults } from "./sweep-results";

/** Every `of`-th point, from the `index`-th (from 1). */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

interface SweepOptions {
  readonly root: string;
  /** Values of parameters by name, as people write them. */
  readonly given: Assignments;
  readonly out: string;
  readonly format: readonly PictureFormat[];
  readonly shard: Shard;
  readonly jobs?: number;
  readonly wait: number;
  /** Gets progress and failures, a line each. */
  readonly say: (line: string) => void;
}

/**
 * Runs the points that are missing, and writes the results when all are there.
 *
 * @returns the exit code: 0, 1 if a point failed, 130 if interrupted
 */
export async function runSweep(path: string, options: SweepOptions): Promise<number> {
  const { root, given, shard, say, jobs, wait } = options;
  const cwd = dirname(resolve(path));
  const notebook = readNotebook(path);
  const axes = axesOf(notebook, given);
  const sweep: Sweep = {
    notebook: basename(path),
    code: notebookIdentity(notebook, cwd),
    library: libraryIdentity(root),
    axes,
  };
  if (!mayRecord(notebook)) throw nothingRecorded(sweep);
  const folder = new SweepFolder(options.out);
  folder.begin(sweep);
  const all = pointsOf(axes);
  const mine = all.filter((_, i) => i % shard.of === shard.index - 1);
  const missing = mine.filter((point) => !folder.get(sweep, point));
  const progress = new SweepProgress({ sweep, folder, say, total: missing.length });
  progress.begin(mine.length);
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error("interrupted"));
  process.once("SIGINT", interrupt);
  let ran: readonly Outcome[];
  try {
    ran = await runPoints({
      ...{ sweep, folder, points: missing, notebook, root, cwd, wait, signal: stop.signal },
      ...(jobs !== undefined && { jobs }),
      onPoint: (outcome) => progress.add(outcome),
    });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    progress.stopped(mine.length);
    return 130;
  } finally {
    process.off("SIGINT", interrupt);
  }
  const failed = ran.filter(({ error }) => error !== undefined);
  const outcomes = all.map((point) => outcomeAt(point, { sweep, folder, failed }));
  const isWhole = outcomes.every(({ recorded, error }) => recorded ?? error);
  if (isWhole) print(await writeResults(folder, sweep, outcomes, options.format));
  else say(shardWords(shard, folder));
  if (failed.length > 0) say(failureWords(path, failed, sweep, isWhole));
  return failed.length > 0 ? 1 : 0;
}

/** Joins shards, and writes the results. */
export async function runMerge(
  folders: readonly string[],
  { out, format }: Pick<SweepOptions, "out" | "format">,
): Promise<void> {
  const to = new SweepFolder(out);
  const { sweep, outcomes } = mergeSweeps(
    folders.map((path) => new SweepFolder(path)),
    to,
  );
  print(await writeResults(to, sweep, outcomes, format));
}

const print = (paths: readonly string[]) => void writeSync(1, `${paths.join("\n")}\n`);

/** False if no cell says `record`, and none imports a file that could. */
function mayRecord(notebook: Notebook): boolean {
  const says = notebook.cells.some(
    (cell) => cell.cell_type === "code" && /\brecord\b/.test(joinLines(cell.source)),
  );
  return says || importsFiles(notebook);
}

interface Known {
  readonly sweep: Sweep;
  readonly folder: SweepFolder;
  readonly failed: readonly Outcome[];
}

function outcomeAt(point: Point, { sweep, folder, failed }: Known): Outcome {
  const recorded = folder.get(sweep, point);
  if (recorded) return { point, recorded };
  const { axes } = sweep;
  const isSame = (other: Point) => axes.every(({ name }) => other[name] === point[name]);
  return failed.find((each) => isSame(each.point)) ?? { point };
}

function shardWords({ index, of }: Shard, { path }: SweepFolder): string {
  return `shard ${index} of ${of} is over; with the others, npx distlab sweep merge ${relative(process.cwd(), path) || "."} … --out DIR makes the results`;
}

function failureWords(
  path: string,
  failed: readonly Outcome[],
  { axes }: Sweep,
  isWhole: boolean,
): string {
  const [first] = failed as [Outcome];
  const values = axes
    .map(({ name }) => `-p ${name}=${JSON.stringify(first.point[name])}`)
    .join(" ");
  const rows = isWhole ? "; their rows in results.csv have no values, and say why" : "";
  const count = failed.length === 1 ? "1 point" : `${failed.length} points`;
  return `${count} failed${rows}. The same command tries them again; to see one closely (${describePoint(first.point, axes)}): npx distlab run ${path} ${values} --out failed.ipynb`;
}
