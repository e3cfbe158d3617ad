/**
 * A system looked at in moments picked at random: in each, every part is up or down by a throw of its
 * own, and the moments in which the system is down are counted.
 */

import { requireCount, requireEach, requireFraction, requireItems } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface SampledStatesParams {
  /** Chance of each part to be down (fractions). */
  readonly unavailabilities: readonly number[];
  /** Whether the system works, from which of its parts are up, in their order. */
  readonly works: (up: readonly boolean[]) => boolean;
  /** Moments (count). */
  readonly samples: number;
  /** Of the interval (fraction). */
  readonly confidence?: number;
  readonly seed: number;
}

/**
 * Counts the moments in which a system is down.
 *
 * @param params - parts, structure, number of moments, seed
 * @returns share of moments in which it is down, with Wilson's interval
 * @throws RangeError if a parameter is outside its domain
 */
export function sampleStates(params: SampledStatesParams): Interval {
  const { unavailabilities, works, samples, confidence = 0.95, seed } = params;
  requireItems(1, { unavailabilities });
  requireEach(requireFraction, { unavailabilities });
  requireCount({ samples });
  const { states } = streams(seed) as Record<"states", RandomStream>;
  let down = 0;
  for (let i = 0; i < samples; i += 1) {
    if (!works(unavailabilities.map((each) => !states.happens(each)))) down += 1;
  }
  return shareInterval(down, { trials: samples, confidence });
}
