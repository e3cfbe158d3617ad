/**
 * A network looked at in moments picked at random: each link is up or down by a throw of its own, and
 * a search from one place says whether it reaches the other.
 */

import { requireItems } from "../../core/check";
import type { Interval } from "../../stats/summary";
import { type SampledStatesParams, sampleStates } from "./sampled-states";

/** A link that carries both ways. */
export interface SampledLink {
  readonly from: string;
  readonly to: string;
  /** Chance to be down (fraction). */
  readonly unavailability: number;
}

export interface SampledNetworkParams extends Pick<
  SampledStatesParams,
  "samples" | "confidence" | "seed"
> {
  readonly links: readonly SampledLink[];
  readonly source: string;
  readonly target: string;
}

/**
 * Counts the moments in which no path of working links joins two places.
 *
 * @param params - links, the two places, number of moments, seed
 * @returns share of moments, with Wilson's interval
 * @throws RangeError if a parameter is outside its domain
 */
export function sampleNetwork(params: SampledNetworkParams): Interval {
  const { links, source, target, ...sampling } = params;
  requireItems(1, { links });
  const works = (up: readonly boolean[]) => {
    const reached = new Set([source]);
    // A set that grows while it is gone through is a breadth-first search.
    for (const place of reached) {
      links.forEach(({ from, to }, i) => {
        if (up[i] && (from === place || to === place)) reached.add(from === place ? to : from);
      });
    }
    return reached.has(target);
  };
  const unavailabilities = links.map(({ unavailability }) => unavailability);
  return sampleStates({ ...sampling, unavailabilities, works });
}
