/**
 * The folder of a sweep: what was swept, a file for each point that is done, and the results.
 *
 * A point's file is named after everything that its numbers depend on. So a sweep that was ended goes
 * on from where it was, a larger grid takes what is there already, and an edited notebook takes
 * nothing.
 */

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "../../host/whole-file";
import { type Recorded, readRecord, storedRecord } from "../records";
import { type Axis, type Point } from "./axes";
import { pointIdentity } from "./identity";

/** What is swept. Two folders belong together if this is the same. */
export interface Sweep {
  /** Name of the notebook's file. */
  readonly notebook: string;
  /** What stands for its code, and for lib/. */
  readonly code: string;
  readonly library: string;
  readonly axes: readonly Axis[];
}

/** A point's file. */
interface StoredPoint extends Recorded {
  readonly code: string;
  readonly library: string;
  readonly point: Point;
}

const sweepName = "sweep.json";
const resultNames = /^results\.[a-z]+$/;

export class SweepFolder {
  constructor(readonly path: string) {}

  /**
   * The sweep that the folder belongs to.
   *
   * @throws Error if it is the folder of none
   */
  read(): Sweep {
    const file = join(this.path, sweepName);
    if (!existsSync(file))
      throw new Error(`${this.path} is no folder of a sweep: it has no ${sweepName}`);
    const sweep = parsed<Sweep>(file);
    if (sweep && Array.isArray(sweep.axes)) return sweep;
    throw new Error(
      `${file} is damaged: run the sweep again, which takes the points that are there`,
    );
  }

  /**
   * Makes the folder that of a sweep. Results of another one are removed, so that none lie beside a
   * sweep that they are not of; its points stay.
   *
   * @throws Error if there are results that no sweep wrote
   */
  begin(sweep: Sweep): void {
    mkdirSync(join(this.path, "points"), { recursive: true });
    const text = `${JSON.stringify(sweep, undefined, 2)}\n`;
    const file = join(this.path, sweepName);
    const isKnown = existsSync(file);
    if (isKnown && readFileSync(file, "utf8") === text) return;
    const results = readdirSync(this.path).filter((name) => resultNames.test(name));
    if (!isKnown && results.length > 0) {
      throw new Error(
        `${this.path} has a ${results[0]} that is not of a sweep: choose another --out`,
      );
    }
    for (const name of results) rmSync(join(this.path, name));
    writeWholeFile(file, text);
  }

  /** What was recorded at a point, if it is there, whole. */
  get(sweep: Sweep, point: Point): Recorded | undefined {
    const stored = parsed<StoredPoint>(this.#pathOf(sweep, point));
    if (!stored || JSON.stringify(stored.point) !== JSON.stringify(inOrder(point)))
      return undefined;
    return readRecord(stored);
  }

  put(sweep: Sweep, point: Point, recorded: Recorded): void {
    const { code, library } = sweep;
    const stored: StoredPoint = { code, library, point: inOrder(point), ...storedRecord(recorded) };
    writeWholeFile(this.#pathOf(sweep, point), `${JSON.stringify(stored, undefined, 2)}\n`);
  }

  /** How many points are there of another state of the notebook, or of lib/. */
  staleFor({ code, library }: Sweep): { readonly notebook: number; readonly library: number } {
    const folder = join(this.path, "points");
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const stored = names
      .filter((name) => name.endsWith(".json"))
      .map((name) => parsed<StoredPoint>(join(folder, name)));
    const ofOther = stored.filter((each) => each?.code !== code).length;
    const all = stored.filter((each) => each?.code !== code || each.library !== library).length;
    return { notebook: ofOther, library: all - ofOther };
  }

  #pathOf({ code, library }: Sweep, point: Point): string {
    return join(this.path, "points", `${pointIdentity(code, library, point)}.json`);
  }
}

/** The same point, however its parameters were ordered. */
function inOrder(point: Point): Point {
  return Object.fromEntries(Object.entries(point).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parsed<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}
