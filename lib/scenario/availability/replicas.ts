/** Copies at a random moment: a shock takes all of them, and each has troubles of its own. */

import { requireCount, requireFraction } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface ReplicaParams {
  /** Copies (count, >= 1). */
  readonly replicas: number;
  /** Share of time one copy is down (fraction). */
  readonly unavailability: number;
  /** Share of that downtime which hits all copies at once (fraction). */
  readonly commonCause: number;
  /** Moments that are looked at (count, >= 1). */
  readonly trials: number;
  readonly seed: number;
}

/**
 * Share of moments at which no copy is up.
 *
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReplicas(params: ReplicaParams): Interval {
  const { replicas, unavailability, commonCause, trials, seed } = params;
  requireCount({ replicas, trials });
  requireFraction({ unavailability, commonCause });
  const { shocks, copies } = streams(seed) as Record<"shocks" | "copies", RandomStream>;
  const [shared, own] = [unavailability * commonCause, unavailability * (1 - commonCause)];
  let down = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let up = 0;
    if (!shocks.happens(shared)) {
      for (let copy = 0; copy < replicas && up === 0; copy += 1) if (!copies.happens(own)) up += 1;
    }
    if (up === 0) down += 1;
  }
  return shareInterval(down, { trials, confidence: 0.95 });
}
