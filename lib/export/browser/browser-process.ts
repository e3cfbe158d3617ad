/** A Chromium that runs, with a profile folder of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { DevTools } from "./dev-tools";
import { chromiumFlags } from "./flags";
import { endWithProcess } from "./living";
import { Profile } from "./profile";

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
  readonly #profile = new Profile();
  #lastWords = "";

  /** @throws Error if there is nothing that could be started */
  constructor(path: string) {
    const letGo = endWithProcess(() => this.#endNow());
    try {
      this.#child = start(path, this.#profile.folder);
    } catch (error) {
      this.#profile.removeNow();
      letGo();
      throw error;
    }
    const [, , words, output, input] = this.#child.stdio;
    words?.on("data", (chunk) => {
      this.#lastWords = (this.#lastWords + String(chunk)).slice(-2000);
    });
    this.devTools = new DevTools(output as Writable, input as Readable);
    this.devTools.listen((event) => {
      if (event === "Inspector.targetCrashed") this.end(new Error("Chromium's page crashed"));
    });
    this.gone = new Promise((resolve) => {
      const finish = (reason: Error) => {
        this.end(reason);
        void this.#profile.remove().then(() => {
          letGo();
          resolve();
        });
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
    this.#profile.removeNow();
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
