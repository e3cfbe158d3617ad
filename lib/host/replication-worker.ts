/** A thread that runs replications of a scenario. */

import { parentPort } from "node:worker_threads";
import type { Answer } from "./pool";
import { copyOf } from "./ship/copy";
import type { Package } from "./ship/pack";
import { unpack } from "./ship/unpack";

/** One run that is wanted. */
export interface Replication {
  readonly scenario: Package;
  readonly seed: number;
}

let run: ((seed: number) => unknown) | undefined;

parentPort?.on("message", ({ scenario, seed }: Replication) => {
  parentPort?.postMessage(answerTo(scenario, seed));
});

function answerTo(scenario: Package, seed: number): Answer<unknown> {
  try {
    // What one run changed in its data must not reach the next: it would depend on the thread.
    if (run === undefined || hasState(scenario)) run = unpack(scenario);
    return { result: copyOf(run(seed)) };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** Whether there is anything that a run could change: data, a `let`, what a class or function keeps. */
function hasState({ needs }: Package): boolean {
  return needs.some(
    ({ owner, packed }) =>
      packed.kind === "code" ||
      (packed.kind === "data" && (owner !== undefined || typeof packed.value === "object")),
  );
}
