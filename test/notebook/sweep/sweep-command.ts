import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Folder } from "../../kernel/notebook-session";
import { distlab } from "../command";
import { type Part, queueNotebook } from "./queue-notebook";

/** Writes the notebook that a test sweeps. */
export const notebookFile = (folder: Folder, ...parts: readonly (string | Part)[]) =>
  folder.write("queue.ipynb", JSON.stringify(queueNotebook(...parts)));

/** Sweeps the notebook of a folder; `grid` is what `-p` gets. */
export const sweep = (folder: Folder, out: string, grid: readonly string[], ...more: string[]) => {
  const given = grid.flatMap((each) => ["-p", each]);
  const args = [join(folder.path, "queue.ipynb"), ...given, "--out", join(folder.path, out)];
  return distlab("sweep", ...args, ...more);
};
export const textOf = (folder: Folder, ...path: readonly string[]) =>
  readFileSync(join(folder.path, ...path), "utf8");
export const pointsIn = (folder: Folder, out: string) =>
  readdirSync(join(folder.path, out, "points"));

/** A cell that records something at every point. */
export const good = "record({ response: rtt / servers, plan }, { units: { response: 's' } });";
export const grid = ["servers=1..3", "rtt=20ms,80ms"];
