/** A Chromium that runs, with a profile folder of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { DevTools } from "./dev-tools";
import { chromiumFlags } from "./flags";
import { endWithProcess } from "./living";

/** Processes that were killed may write for a moment more. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

function start(path: string, profile: string): ChildProcess {
  return spawn(path, chromiumFlags(profile), {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // A group of its own, so that all its processes can be ended together.
    detached: process.platform !== "win32",
  });
}

/** Its processes and its folder are gone when it ended, by itself or not, and when we end. */
export class BrowserProcess {
  readonly devTools: DevTools;
  /** Settles when nothing is left. */
  readonly gone: Promise<void>;
  readonly #child: ChildProcess;
  readonly #profile = mkdtempSync(join(tmpdir(), "distlab-chromium-"));
  #lastWords = "";

  /** @throws Error if there is nothing that could be started */
  constructor(path: string) {
    const letGo = endWithProcess(() => this.#endNow());
    try {
      this.#child = start(path, this.#profile);
    } catch (error) {
      rmSync(this.#profile, removal);
      letGo();
      throw error;
    }
    const [, , words, output, input] = this.#child.stdio;
    words?.on("data", (chunk) => {
      this.#lastWords = (this.#lastWords + String(chunk)).slice(-2000);
    });
    this.devTools = new DevTools(output as Writable, input as Readable, (event) => {
      if (event === "Inspector.targetCrashed") this.end(new Error("Chromium's page crashed"));
    });
    this.gone = new Promise((resolve) => {
      const finish = (reason: Error) => {
        this.end(reason);
        const letGoOfAll = () => {
          letGo();
          resolve();
        };
        // A folder that another program holds open is no reason to fail.
        rm(this.#profile, removal).then(letGoOfAll, letGoOfAll);
      };
      this.#child.once("error", ({ message }) => finish(new Error(`${path}: ${message}`)));
      this.#child.once("exit", (code, signal) => finish(this.#ended(code, signal)));
    });
  }

  /** Ends it; commands that wait fail with the reason. */
  end(reason: Error): void {
    this.devTools.fail(reason);
    this.#kill();
  }

  #endNow(): void {
    this.#kill();
    rmSync(this.#profile, removal);
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === "win32") this.#child.kill();
      else process.kill(-pid, "SIGKILL");
    } catch {
      // Ended already.
    }
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): Error {
    const how = signal ? `by ${signal}` : `with code ${code}`;
    const words = this.#lastWords.trim().split("\n").slice(-3).join("\n").slice(-400);
    return new Error(`Chromium ended ${how}${words && `: ${words}`}`);
  }
}
