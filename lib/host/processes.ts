/** Work that is shared by processes: for what needs a process of its own, as a notebook does. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { Answer } from "./pool";

/** What a process answers. */
export interface ProcessAnswer<R> {
  readonly answer: Answer<R>;
  /** True if the process is not fit for another task; a new one takes its place. */
  readonly isSpent: boolean;
}

interface ProcessOptions<T, R> {
  /** The script of the processes: it answers every message with a `ProcessAnswer`. */
  readonly script: string;
  readonly tasks: readonly T[];
  /** Called for each task when it is done, in the order in which they are done. */
  readonly onDone: (answer: Answer<R>, index: number) => void;
  readonly processes?: number;
  /** Ends all processes, and fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Gives tasks to processes, one at a time each, until all are done. A process that dies costs the
 * task that it was at, and no other.
 *
 * @throws what `onDone` throws, or the signal's reason; then all processes are ended
 */
export async function runOnProcesses<T, R>(options: ProcessOptions<T, R>): Promise<void> {
  const { script, tasks, onDone, processes = availableParallelism(), signal } = options;
  const running = new Set<ChildProcess>();
  let next = 0;
  const begin = () => {
    // A group of its own: Ctrl-C is heard here, and ends the processes when it should.
    const detached = process.platform !== "win32";
    const child = fork(script, { detached, stdio: "ignore", serialization: "advanced" });
    child.on("error", () => undefined);
    running.add(child);
    return child;
  };
  const end = (child: ChildProcess) => {
    running.delete(child);
    child.kill("SIGKILL");
  };
  const lane = async () => {
    let child: ChildProcess | undefined;
    while (next < tasks.length && !signal?.aborted) {
      const index = next;
      next += 1;
      child ??= begin();
      const { answer, isSpent } = await ask<T, R>(child, tasks[index] as T);
      if (signal?.aborted) return;
      if (isSpent) {
        end(child);
        child = undefined;
      }
      onDone(answer, index);
    }
    if (child) end(child);
  };
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(signal?.reason as Error);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
  });
  aborted.catch(() => undefined);
  try {
    const lanes = Array.from({ length: Math.min(processes, tasks.length) }, lane);
    await Promise.race([Promise.all(lanes), aborted]);
  } finally {
    next = tasks.length;
    for (const child of running) end(child);
  }
}

async function ask<T, R>(child: ChildProcess, task: T): Promise<ProcessAnswer<R>> {
  const stop = new AbortController();
  const { signal } = stop;
  const died = once(child, "exit", { signal }).then(([code, name]: unknown[]) => {
    const how = name === null ? `with exit code ${String(code)}` : `by ${String(name)}`;
    const error = `its process was ended ${how}; one that needs more memory than there is ends so`;
    return { answer: { error }, isSpent: true };
  });
  const answered = once(child, "message", { signal }).then(([message]) => {
    return message as ProcessAnswer<R>;
  });
  for (const each of [died, answered]) each.catch(() => undefined);
  child.send(task as object, () => undefined);
  try {
    return await Promise.race([died, answered]);
  } finally {
    stop.abort();
  }
}
