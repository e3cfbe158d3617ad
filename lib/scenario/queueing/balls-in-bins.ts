/** Balls that are thrown into bins, each into the emptiest of a few. */

import { requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

export interface BallsInBinsParams {
  readonly bins: number;
  /** Balls (count; as many as bins by default). */
  readonly balls?: number;
  /** Bins that each ball looks at (count, >= 1). */
  readonly choices: number;
  readonly seed: number;
}

/**
 * Throws balls, each into the emptiest of the bins that it looks at.
 *
 * @returns number of bins with 0, 1, 2, … balls; the last one is of the fullest
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateBallsInBins(params: BallsInBinsParams): number[] {
  const { bins, balls = bins, choices, seed } = params;
  requireCount({ bins, balls, choices });
  const { throws } = streams(seed) as Record<"throws", RandomStream>;
  const loads = new Uint32Array(bins);
  for (let ball = 0; ball < balls; ball += 1) {
    let best = throws.below(bins);
    for (let look = 1; look < choices; look += 1) {
      const other = throws.below(bins);
      if ((loads[other] as number) < (loads[best] as number)) best = other;
    }
    loads[best] = (loads[best] as number) + 1;
  }
  const counts: number[] = [];
  for (const load of loads) {
    while (counts.length <= load) counts.push(0);
    counts[load] = (counts[load] as number) + 1;
  }
  return counts;
}
