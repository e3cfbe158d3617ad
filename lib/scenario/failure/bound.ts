/** Messages that have to arrive within a bound, drawn one by one. */

import { requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

/**
 * Share of runs in which every message keeps the bound.
 *
 * @param params - `messages` of a run (count); `bound` is Δ (s); `delay` of a message; `runs` to draw (count)
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a count is not whole and >= 1, or `bound` is not positive
 */
export function simulateBound(params: {
  readonly messages: number;
  readonly bound: Seconds;
  readonly delay: Distribution;
  readonly runs: number;
  readonly seed: number;
}): Interval {
  const { messages, bound, delay, runs, seed } = params;
  requireCount({ messages, runs });
  requirePositive({ bound });
  const draw = delay.from((streams(seed) as Record<"delays", RandomStream>).delays);
  let kept = 0;
  for (let run = 0; run < runs; run += 1) {
    let inTime = 0;
    while (inTime < messages && draw() <= bound) inTime += 1;
    if (inTime === messages) kept += 1;
  }
  return shareInterval(kept, { trials: runs, confidence: 0.95 });
}
