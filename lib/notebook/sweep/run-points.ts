/** Runs a notebook at the points of a sweep, on all cores. */

import { join } from "node:path";
import { runOnProcesses } from "../../host/processes";
import type { Answer } from "../../host/pool";
import type { Notebook } from "../format";
import type { Recorded } from "../records";
import type { Point } from "./axes";
import type { Sweep, SweepFolder } from "./folder";
import { libraryStamp, notebookIdentity } from "./identity";
import type { PointTask } from "./point-process";
import { type Outcome, columnsOf } from "./results";

interface PointsRun {
  readonly sweep: Sweep;
  readonly folder: SweepFolder;
  readonly points: readonly Point[];
  readonly notebook: Notebook;
  /** The project's folder, and the notebook's. */
  readonly root: string;
  readonly cwd: string;
  /** How many run at a time; without it, as many as there are cores. */
  readonly jobs?: number;
  /** How long timers may go on after the last cell (s). */
  readonly wait: number;
  readonly signal: AbortSignal;
  readonly onPoint: (outcome: Outcome) => void;
}

/**
 * Runs all points, and keeps each that succeeds in the folder at once.
 *
 * @returns the outcomes in the order of the points
 * @throws Error if nothing is recorded, a recorded name is that of a parameter, or lib/ or a file beside
 *   the notebook is edited meanwhile: then no further point would be like those before
 */
export async function runPoints(run: PointsRun): Promise<Outcome[]> {
  const { sweep, folder, points, notebook, root, cwd, jobs, wait, signal, onPoint } = run;
  const outcomes = new Array<Outcome>(points.length);
  const stamp = libraryStamp(root);
  let hasRecorded = false;
  await runOnProcesses<PointTask, Recorded>({
    script: join(root, ".cache", "lib", "notebook", "sweep", "point-process.js"),
    tasks: points.map((point) => ({ notebook, point, root, cwd, wait })),
    ...(jobs !== undefined && { processes: jobs }),
    signal,
    onDone(answer: Answer<Recorded>, index) {
      if (libraryStamp(root) !== stamp || notebookIdentity(notebook, cwd) !== sweep.code) {
        throw new Error(
          "lib/ or a file beside the notebook was edited while the sweep ran: start it again; points from before the edit are not mixed with those after it",
        );
      }
      const point = points[index] as Point;
      const outcome = outcomeOf(point, answer);
      if (outcome.recorded) columnsOf([outcome], sweep.axes);
      if ("result" in answer && !outcome.recorded && !hasRecorded) throw nothingRecorded(sweep);
      hasRecorded ||= outcome.recorded !== undefined;
      if (outcome.recorded) folder.put(sweep, point, outcome.recorded);
      outcomes[index] = outcome;
      onPoint(outcome);
    },
  });
  return outcomes;
}

function outcomeOf(point: Point, answer: Answer<Recorded>): Outcome {
  if ("error" in answer) return { point, error: answer.error };
  if (Object.keys(answer.result.values).length > 0) return { point, recorded: answer.result };
  return { point, error: "nothing was recorded, though other points record something" };
}

/** What to do about a notebook that records nothing. */
export function nothingRecorded({ notebook }: Pick<Sweep, "notebook">): Error {
  return new Error(
    `${notebook} records nothing that a sweep could collect: in a cell, import { record } from "#lab" and call record({ name: value })`,
  );
}
