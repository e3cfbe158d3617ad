/** A small project on the disk, for `npm run coverage:guide`. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const cell = (type: string, ...lines: string[]) => ({
  cell_type: type,
  source: lines.map((line) => `${line}\n`),
});

/** What stands in a notebook: code cells, each of some lines. */
export const notebook = (...cells: string[][]) =>
  JSON.stringify({
    cells: [cell("markdown", "# A heading"), ...cells.map((each) => cell("code", ...each))],
  });

/** The files of a project in which everything is there for `speed/topSpeed` and the figure `race`. */
export const complete: Readonly<Record<string, string>> = {
  "lib/model/speed/top.ts": "export function topSpeed(x: number) { return x; }\n",
  "lib/model/speed/other.ts": "export const otherSpeed = 1;\n",
  "lib/scenario/speed/run.ts": "export function simulateRace() {}\n",
  "lib/figure/speed/race.ts":
    'export const raceFigure = defineFigure({\n  id: "race",\n  options: {},\n});\n' +
    'export const hiddenFigure = defineFigure({\n  id: "hidden",\n});\n',
  "lib/figure/registry.ts":
    'import { raceFigure, hiddenFigure } from "./speed/race";\nexport const figures = [raceFigure];\n',
  "test/model/speed/all.test.ts":
    'import { topSpeed, otherSpeed } from "../../../lib/model/speed";\nexpect(topSpeed(1)).toBe(1);\n// otherSpeed\n',
  "test/model/speed/top.test.ts":
    'import * as model from "../../../lib/model/speed/top";\nexpect(model.topSpeed(1)).toBe(1);\n',
  "test/scenario/speed/run.test.ts":
    'import { simulateRace as race } from "../../../lib/scenario/speed";\nrace();\n',
  "notebooks/01-speed.ipynb": notebook(
    ['import * as figures from "#figure/speed";', 'import { topSpeed } from "#model/speed";'],
    ["topSpeed(3)"],
    ["// raceFigure", "live(figures.raceFigure)"],
  ),
  "notebooks/02-race.ipynb": notebook([
    'import { simulateRace } from "#scenario/speed";',
    "simulateRace();",
  ]),
  // The template shows what others have.
  "notebooks/90-template.ipynb": notebook([
    'import { otherSpeed } from "#model/speed";',
    "otherSpeed;",
  ]),
};

/** Writes files into a folder. */
export function plant(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
