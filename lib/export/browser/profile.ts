/** The folders that a Chromium writes to. */

import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join } from "node:path";

/** Processes that were killed may write for a moment more. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/** A profile of its own for one browser. */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), "distlab-chromium-"));

  /** Removes all of it without waiting for anything else. */
  removeNow(): void {
    for (const folder of this.#folders()) rmSync(folder, removal);
  }

  /** Removes what can be removed: a file that another program holds open is no reason to fail. */
  async remove(): Promise<void> {
    await Promise.allSettled(this.#folders().map((folder) => rm(folder, removal)));
  }

  /** Chromium keeps the socket of its lock in a second folder, to which a link in the first leads. */
  #folders(): string[] {
    try {
      const socket = readlinkSync(join(this.folder, "SingletonSocket"));
      const isLock = isAbsolute(socket) && basename(socket) === "SingletonSocket";
      return isLock ? [dirname(socket), this.folder] : [this.folder];
    } catch {
      return [this.folder];
    }
  }
}
