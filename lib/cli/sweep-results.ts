/** The files that a sweep ends with: a table and pictures. */

import { join, relative } from "node:path";
import type { PictureFormat } from "../export/formats";
import { writeWholeFile } from "../host/whole-file";
import { sweepFigure } from "../notebook/sweep/figure";
import type { Sweep, SweepFolder } from "../notebook/sweep/folder";
import { type Outcome, resultsCsv } from "../notebook/sweep/results";

/**
 * Writes results.csv and a picture of it in each format.
 *
 * @returns the paths written, from the working folder
 * @throws Error if a recorded name has two units
 */
export async function writeResults(
  folder: SweepFolder,
  { notebook, axes }: Sweep,
  outcomes: readonly Outcome[],
  formats: readonly PictureFormat[],
): Promise<string[]> {
  const paths = [join(folder.path, "results.csv")];
  writeWholeFile(paths[0] as string, resultsCsv(outcomes, axes));
  const figure = sweepFigure(notebook, outcomes, axes);
  if (figure) {
    const { saveFigure } = await import("../export/save");
    for (const format of formats) {
      const path = join(folder.path, `results.${format}`);
      await saveFigure(figure, path, {});
      paths.push(path);
    }
  }
  return paths.map((path) => relative(process.cwd(), path));
}
