/** A folder that files are exported to, and the list of what is in it. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { writeWholeFile } from "../host/whole-file";

/** What the manifest says of a file. */
export interface ManifestEntry {
  readonly file: string;
  readonly format: string;
  /** Id of the figure, or the notebook it comes from. */
  readonly figure?: string;
  /** Options that the figure was drawn with; the seed of a simulation is one of them. */
  readonly options?: object;
  /** What was asked of the picture: preset, theme, size. */
  readonly picture?: object;
  readonly sha256: string;
}

interface Manifest {
  readonly generator: string;
  readonly files: readonly ManifestEntry[];
}

const manifestName = "manifest.json";

/** Writes files, each whole or not at all, and keeps the manifest. */
export class ExportFolder {
  readonly #path: string;
  readonly #generator: string;
  readonly #entries = new Map<string, ManifestEntry>();

  /** @param version - of this package: a picture can be made again with the same one */
  constructor(path: string, version: string) {
    this.#path = resolve(path);
    this.#generator = `distlab ${version}`;
  }

  /**
   * Writes a file; one of the same name is replaced.
   *
   * @returns the path written, from the working folder
   * @throws RangeError if the name leads out of the folder
   */
  write(name: string, bytes: Uint8Array, about: Omit<ManifestEntry, "file" | "sha256">): string {
    const path = this.#inside(name);
    writeWholeFile(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.#entries.set(name, { file: name, ...about, sha256 });
    return relative(process.cwd(), path);
  }

  /** Writes the manifest; what an earlier export says of other files that still are there stays. */
  finish(): void {
    if (this.#entries.size === 0) return;
    const path = join(this.#path, manifestName);
    for (const entry of readManifest(path)) {
      const isOther = !this.#entries.has(entry.file) && existsSync(join(this.#path, entry.file));
      if (isOther) this.#entries.set(entry.file, entry);
    }
    const files = [...this.#entries.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    const manifest: Manifest = { generator: this.#generator, files };
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

function readManifest(path: string): readonly ManifestEntry[] {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as Manifest).files;
  } catch {
    return [];
  }
}
