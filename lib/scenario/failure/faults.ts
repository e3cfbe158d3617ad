/** Replicas of which each is faulty or not, drawn again and again. */

import { requireCount, requireFraction, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface FaultsParams {
  readonly replicas: number;
  /** Most that may be faulty (count). */
  readonly faults: number;
  /** Chance that a replica is faulty (fraction). */
  readonly faultProbability: number;
  /** Groups to draw (count). */
  readonly trials: number;
  readonly seed: number;
}

/**
 * Share of groups in which more replicas are faulty than assumed.
 *
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateFaults(params: FaultsParams): Interval {
  const { replicas, faults, faultProbability, trials, seed } = params;
  requireCount({ replicas, trials });
  requireWhole({ faults });
  requireFraction({ faultProbability });
  const { fault } = streams(seed) as Record<"fault", RandomStream>;
  let violated = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let faulty = 0;
    for (let each = 0; each < replicas; each += 1) {
      if (fault.happens(faultProbability)) faulty += 1;
    }
    if (faulty > faults) violated += 1;
  }
  return shareInterval(violated, { trials, confidence: 0.95 });
}
