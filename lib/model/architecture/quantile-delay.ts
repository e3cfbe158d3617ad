/**
 * A delay of which only a few percentiles are known, as published measurements have it: exponential between
 * one and the next, and beyond the last as before it.
 *
 * Assumes that no delay is shorter than 0, and nothing of what lies between the percentiles. Leaves out how
 * exactly they were measured: what lies beyond the last one is a guess.
 */

import {
  requireAboveZero,
  requireAtLeast,
  requireFraction,
  requireItems,
  requireMoreThan,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import type { CopyDelay } from "./hedging";

/** What is known of a delay: a percentile. */
export interface DelayQuantile {
  /** Share of the delays that are longer (fraction, 0 < `slow` < 1): 0.01 for the 99th percentile. */
  readonly slow: number;
  /** The percentile (s, finite, > 0). */
  readonly time: Seconds;
}

interface Place {
  readonly time: Seconds;
  /** ln S. */
  readonly log: number;
}

/**
 * A delay from percentiles: ln S(t) runs straight from one to the next, from ln S(0) = 0 on.
 *
 * @param quantiles - one or more, in order: each `time` longer, each `slow` smaller than the one before
 * @returns `logSurvival(t)`: ln P(T > t); `exceededBy(share)`: the time (s; `Infinity` for 0) that a share of
 *   the delays exceeds
 * @throws RangeError if a parameter is outside its domain, or they are not in order
 *
 * @example
 * ```ts
 * quantileDelay([{ slow: 0.1, time: 1 }, { slow: 0.01, time: 3 }]).exceededBy(0.001) // => 5
 * ```
 */
export function quantileDelay(quantiles: readonly DelayQuantile[]): CopyDelay {
  requireItems(1, { quantiles });
  const points: Place[] = [{ time: 0, log: 0 }];
  quantiles.forEach(({ slow, time }, i) => {
    const name = `quantiles[${i}]`;
    requireAboveZero({ [`${name}.slow`]: slow });
    requirePositive({ [`${name}.time`]: time });
    requireMoreThan(points[i]?.time ?? 0, { [`${name}.time`]: time });
    const most = quantiles[i - 1]?.slow ?? 1;
    if (slow >= most) throw new RangeError(`${name}.slow must be < ${most}, got ${slow}`);
    points.push({ time, log: Math.log(slow) });
  });
  /** The stretch that a place lies on; the last has no end. */
  const stretch = (isWithin: (end: Place) => boolean) => {
    const found = points.findIndex((each, i) => i > 0 && isWithin(each));
    const i = found < 0 ? points.length - 1 : found;
    return [points[i - 1], points[i]] as [Place, Place];
  };
  return {
    logSurvival: (time) => {
      requireAtLeast(-Infinity, { time });
      if (time <= 0) return 0;
      const [from, to] = stretch((end) => time <= end.time);
      return from.log + ((to.log - from.log) * (time - from.time)) / (to.time - from.time);
    },
    exceededBy: (share) => {
      requireFraction({ share });
      const log = Math.log(share);
      const [from, to] = stretch((end) => log >= end.log);
      return from.time + ((to.time - from.time) * (log - from.log)) / (to.log - from.log);
    },
  };
}
