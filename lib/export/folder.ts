/** A folder that files are exported to, and the list of what is in it. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { writeWholeFile } from "../host/whole-file";

/** Which figure was drawn, and with which options; the seed of a simulation is one of them. */
export interface DrawnFigure {
  readonly figure: string;
  readonly options: object;
}

/** What a file was made from: with the same package, it can be made again. */
export interface Making {
  readonly format: string;
  /** What is in it, where figures of the registry are: one, or those of a presentation. */
  readonly figures?: readonly DrawnFigure[];
  readonly notebook?: string;
  /** What was asked of it: preset, theme, size and the like. */
  readonly asked?: object;
}

/** What the manifest says of a file. */
interface Entry extends Making {
  readonly file: string;
  readonly sha256: string;
}

const manifestName = "manifest.json";

/** Writes files, each whole or not at all, and lists them; the list is true after each. */
export class ExportFolder {
  readonly #path: string;
  readonly #generator: string;
  readonly #entries = new Map<string, Entry>();

  /** @param version - of this package */
  constructor(path: string, version: string) {
    this.#path = resolve(path);
    this.#generator = `distlab ${version}`;
  }

  /**
   * Writes a file; one of the same name that was there is replaced.
   *
   * @returns the path written, from the working folder
   * @throws RangeError if the name leads out of the folder, or was written before
   * @throws Error that says why, if it cannot be written
   */
  write(name: string, bytes: Uint8Array, making: Making): string {
    const path = this.#inside(name);
    if (this.#entries.has(name)) {
      throw new RangeError(`${name} was written by this command already: give each its own --out`);
    }
    try {
      writeWholeFile(path, bytes);
    } catch (error) {
      throw new Error(`${relative(process.cwd(), path)} cannot be written: ${reasonOf(error)}`);
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.#entries.set(name, { file: name, ...making, sha256 });
    this.#list();
    return relative(process.cwd(), path);
  }

  /** Files of earlier exports that still are there stay in the list. */
  #list(): void {
    const path = join(this.#path, manifestName);
    const others = readManifest(path).filter(
      ({ file }) => !this.#entries.has(file) && existsSync(join(this.#path, file)),
    );
    const files = [...this.#entries.values(), ...others].sort((a, b) => (a.file < b.file ? -1 : 1));
    const manifest = { generator: this.#generator, files };
    writeWholeFile(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
  }

  #inside(name: string): string {
    const path = resolve(this.#path, name);
    const within = relative(this.#path, path);
    const isInside = within !== "" && !within.startsWith("..") && !isAbsolute(within);
    if (isInside && within !== manifestName) return path;
    throw new RangeError(`a file must lie in ${this.#path}, got ${name}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EPERM: "there is no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EISDIR: "a folder has its name",
  EEXIST: "a file stands where its folder should be",
  ENOTDIR: "a file stands where its folder should be",
};

function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

function readManifest(path: string): readonly Entry[] {
  try {
    const { files } = JSON.parse(readFileSync(path, "utf8")) as { files?: readonly Entry[] };
    return Array.isArray(files) ? files : [];
  } catch {
    return [];
  }
}
