/** Work that is shared by all cores: the same results in the same order as on one. */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a worker answers: a result, or the sentence that says why there is none. */
export type Answer<R> = { readonly result: R } | { readonly error: string };

interface PoolOptions<T, R> {
  /** The worker's script: it answers every message with an `Answer`. */
  readonly script: string;
  readonly tasks: readonly T[];
  /** Called for each task when it is done, in the order in which they are done. */
  readonly onDone: (answer: Answer<R>, index: number) => void;
  readonly workers?: number;
  /** Ends all workers, and fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Gives tasks to workers, one at a time each, until all are done.
 *
 * @throws Error if a worker dies, or the signal's reason; then all are ended
 */
export async function runOnWorkers<T, R>(options: PoolOptions<T, R>): Promise<void> {
  const { script, tasks, onDone, workers = availableParallelism(), signal } = options;
  let next = 0;
  const running = new Set<Worker>();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(script);
      running.add(worker);
      let current = -1;
      const advance = () => {
        if (next >= tasks.length) {
          running.delete(worker);
          resolve(worker.terminate().then(() => undefined));
          return;
        }
        current = next;
        next += 1;
        worker.postMessage(tasks[current]);
      };
      worker.on("message", (answer: Answer<R>) => {
        try {
          onDone(answer, current);
          advance();
        } catch (error) {
          reject(error);
        }
      });
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("a worker ended in the middle of its task")));
      advance();
    });
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  try {
    const all = Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, work));
    await Promise.race([all, aborted]);
  } finally {
    await Promise.all([...running].map((worker) => worker.terminate()));
  }
}
