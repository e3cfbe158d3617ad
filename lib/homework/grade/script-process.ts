/** A script in the sandbox, as the grader sees it: lines of JSON that may be anything. */

import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { Lines } from "./lines";
import { type SandboxOptions, startScript } from "./sandbox";

/** Longer lines, and more of them, are no answers. */
const longestLine = 4e6;
const mostBytes = 32e6;

/** Hears of what a script says, and of its end. */
export interface Listener {
  /** A line that is JSON. */
  line(value: unknown): void;
  /** It ended, or was ended for saying too much. */
  end(): void;
}

/** A running script. */
export class ScriptProcess {
  readonly #child: ChildProcess;
  #isEnded = false;
  /** When it has gone, and its folder with it. */
  readonly closed: Promise<void>;

  constructor(options: SandboxOptions, listener: Listener) {
    this.#child = startScript(options);
    this.closed = new Promise((resolve) => {
      this.#child.once("close", () => {
        this.#isEnded = true;
        listener.end();
        resolve();
      });
    });
    this.#child.once("error", () => this.kill());
    this.#child.stdin?.on("error", () => undefined);
    this.#listen(this.#child.stdio[3] as Readable, listener);
  }

  /** Writes a line; `isLast` says that no other will come. */
  send(value: unknown, isLast = false): void {
    if (this.#isEnded) return;
    this.#child.stdin?.write(`${JSON.stringify(value)}\n`);
    if (isLast) this.#child.stdin?.end();
  }

  /** Ends it now, with all that it started. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #listen(stream: Readable, listener: Listener): void {
    const lines = new Lines();
    let bytes = 0;
    stream.setEncoding("utf8");
    stream.on("error", () => undefined);
    stream.on("data", (chunk: string) => {
      bytes += chunk.length;
      const ended = lines.take(chunk);
      if (bytes > mostBytes || lines.pending > longestLine) {
        stream.destroy();
        this.kill();
        return;
      }
      for (const line of ended) {
        const value = parsed(line);
        if (value !== undefined) listener.line(value);
      }
    });
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
