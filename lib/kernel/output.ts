/** Catches what a cell writes to the process's standard streams. */

import { Console } from "node:console";

export type StreamName = "stdout" | "stderr";
export type WriteStream = (name: StreamName, text: string) => void;

/**
 * Sends everything written to stdout and stderr, by `console` or directly, to `write`.
 *
 * @returns a function that gives the streams back
 */
export function captureOutput(write: WriteStream): () => void {
  const release: (() => void)[] = (["stdout", "stderr"] as const).map((name) => {
    const stream = process[name];
    const original = stream.write;
    const decoder = new TextDecoder();
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      write(name, typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
      const callback = rest.find((each) => typeof each === "function") as (() => void) | undefined;
      callback?.();
      return true;
    };
    return () => void (stream.write = original);
  });
  const { console: before } = globalThis;
  globalThis.console = new Console({ stdout: process.stdout, stderr: process.stderr });
  release.push(() => void (globalThis.console = before));
  return () => release.forEach((each) => each());
}
