/** Objects spread over machines at random, and a job that reads them one by one. */

import { requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

export interface PlacementParams {
  readonly nodes: number;
  /** Objects that exist (count). */
  readonly objects: number;
  /** Reads by a job that runs on machine 0 (count). */
  readonly accesses: number;
  readonly seed: number;
}

/** How many reads stayed on the machine, and how many crossed the network. */
export interface AccessCount {
  readonly local: number;
  readonly remote: number;
}

/**
 * Places the objects, runs the job, counts.
 *
 * @throws RangeError if a count is not whole and >= 1
 */
export function countRemoteAccesses(params: PlacementParams): AccessCount {
  const { nodes, objects, accesses, seed } = params;
  requireCount({ nodes, objects, accesses });
  const { placement, reads } = streams(seed) as Record<"placement" | "reads", RandomStream>;
  const homes = Array.from({ length: objects }, () => placement.below(nodes));
  let local = 0;
  for (let i = 0; i < accesses; i += 1) if (homes[reads.below(objects)] === 0) local += 1;
  return { local, remote: accesses - local };
}
