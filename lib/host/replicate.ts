/** Runs of one scenario with many seeds, on all cores. */

import { join } from "node:path";
import { requireCount, requireEach, requireItems, requireWhole } from "../core/check";
import { type Answer, runOnWorkers } from "./pool";
import { projectRoot } from "./project";
import type { ReplicateOptions } from "./replicate-options";
import type { Replication } from "./replication-worker";
import { type CellNames, pack } from "./ship/pack";

/** The running code of a cell finds the names of its notebook under this key: see the kernel. */
const bridge = Symbol.for("distlab.cell");

/**
 * Runs a scenario once for each seed, on other threads.
 *
 * The other threads see the library and the names that cells have declared: constants as copies,
 * functions as they are written. What they change there does not come back; what the scenario
 * returns does, if it is made of numbers, texts, lists and plain objects.
 *
 * @param scenario - from a seed to results
 * @param options - seeds, threads
 * @returns the results in the order of the seeds
 * @throws RangeError if a seed or `workers` is not a whole number
 * @throws TypeError if the scenario uses what another thread cannot have
 * @throws Error if a run fails (with its seed), or on Ctrl-C
 */
export async function replicate<R>(
  scenario: (seed: number) => R,
  { seeds, workers, onProgress }: ReplicateOptions,
): Promise<R[]> {
  const list = typeof seeds === "number" ? upTo(seeds) : seeds;
  requireItems(1, { seeds: list });
  requireEach(requireWhole, { seeds: list });
  if (workers !== undefined) requireCount({ workers });
  const [cells = {}] = ((globalThis as Record<symbol, unknown>)[bridge] ?? []) as CellNames[];
  const packed = pack(scenario, cells);
  const results = new Array<R>(list.length);
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error("interrupted"));
  process.on("SIGINT", interrupt);
  try {
    const isDone = new Array<boolean>(list.length).fill(false);
    let done = 0;
    let failed = list.length;
    let why = "";
    await runOnWorkers<Replication, R>({
      script: join(projectRoot(), ".cache", "lib", "host", "replication-worker.js"),
      tasks: list.map((seed) => ({ scenario: packed, seed })),
      ...(workers !== undefined && { workers }),
      signal: stop.signal,
      onDone: (answer: Answer<R>, index) => {
        isDone[index] = true;
        if ("result" in answer) results[index] = answer.result;
        else if (index < failed) [failed, why] = [index, answer.error];
        // The first that fails is told of, and not the one that a thread comes to first.
        if (isDone.slice(0, failed).every(Boolean) && failed < list.length) {
          throw new Error(`with seed ${list[failed]}: ${why}`);
        }
        done += 1;
        onProgress?.(done, list.length);
      },
    });
  } finally {
    process.off("SIGINT", interrupt);
  }
  return results;
}

function upTo(seeds: number): number[] {
  requireCount({ seeds });
  return Array.from({ length: seeds }, (_, i) => i + 1);
}
