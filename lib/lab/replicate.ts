/** Runs a scenario with many seeds, from a cell. */

import type { ReplicateOptions } from "../host/replicate-options";
import { room } from "./room";

export type { ReplicateOptions };

type Replicate = <R>(scenario: (seed: number) => R, options: ReplicateOptions) => Promise<R[]>;

/**
 * Runs a scenario once for each seed, on all cores:
 * `await replicate((seed) => gg1({ …, seed }).wait.mean, { seeds: 20 })`.
 *
 * The other threads see the library and what cells have declared: constants as copies, functions as
 * they are written. `meanInterval` of the results is the interval of independent replications.
 *
 * @param scenario - from a seed to numbers, texts, lists and plain objects
 * @param options - `seeds` (a list, or how many), `workers`, `onProgress`
 * @returns the results in the order of the seeds, whatever the number of workers
 * @throws RangeError if a seed or `workers` is not a whole number
 * @throws TypeError if the scenario uses what another thread cannot have
 * @throws Error if a run fails (with its seed), or on Ctrl-C
 */
export async function replicate<R>(
  scenario: (seed: number) => R,
  options: ReplicateOptions,
): Promise<R[]> {
  return room<{ replicate: Replicate }>("host/replicate").replicate(scenario, options);
}
