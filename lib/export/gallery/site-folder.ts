/** A folder that a site is moved to when all of it is written. */

import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { writeWholeFile } from "../../host/whole-file";

/** Names the files of a site that this program wrote. */
const listName = "gallery.json";

/** What was written. */
export interface WrittenSite {
  readonly files: number;
  readonly bytes: number;
}

export class SiteFolder {
  readonly path: string;
  /** Where the new site is put together; a neighbour, so that it moves in a moment. */
  readonly part: string;

  /**
   * @throws Error if the folder holds something that was not written by this program, or is a file
   */
  constructor(path: string) {
    this.path = resolve(path);
    this.part = `${this.path}.${process.pid}.part`;
    if (!existsSync(this.path)) return;
    if (!statSync(this.path).isDirectory()) throw new Error(`${path} is a file, not a folder`);
    if (readdirSync(this.path).length === 0 || this.#listed() !== undefined) return;
    throw new Error(`${path} is not empty, and holds no gallery: name a new folder`);
  }

  start(): void {
    this.clear();
    mkdirSync(this.part, { recursive: true });
  }

  /** Puts what was written in place of the site that was there; files of others stay. */
  finish(generator: string): WrittenSite {
    const files = filesIn(this.part);
    const list = { generator, files };
    writeWholeFile(join(this.part, listName), `${JSON.stringify(list, undefined, 2)}\n`);
    const bytes = files.reduce((sum, file) => sum + statSync(join(this.part, file)).size, 0);
    const before = this.#listed() ?? [];
    for (const file of [...files, listName]) {
      const to = join(this.path, file);
      mkdirSync(dirname(to), { recursive: true });
      renameSync(join(this.part, file), to);
    }
    for (const file of before) {
      if (!files.includes(file)) rmSync(join(this.path, file), { force: true });
    }
    this.clear();
    return { files: files.length, bytes };
  }

  /** Removes what was not finished. */
  clear(): void {
    rmSync(this.part, { recursive: true, force: true });
  }

  /** The files of the site that is there; nothing, if there is none. */
  #listed(): string[] | undefined {
    try {
      const list = JSON.parse(readFileSync(join(this.path, listName), "utf8")) as {
        generator?: unknown;
        files?: unknown;
      };
      if (!/^distlab /.test(String(list.generator)) || !Array.isArray(list.files)) return undefined;
      // A list that was edited leads to no file outside.
      return list.files.filter((file): file is string => isInside(file));
    } catch {
      return undefined;
    }
  }
}

const isInside = (file: unknown) =>
  typeof file === "string" && /^[\w.-]+(\/[\w.-]+)*$/.test(file) && !/(^|\/)\.\.?(\/|$)/.test(file);

/** Files below a folder, with / between folders, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
