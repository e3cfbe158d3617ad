/** Partitions that fall at random, and calls that are repeated, drawn one by one. */

import { requireCount, requireFraction, requireNonNegative, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";

/**
 * Share of partitions in which some side has more than half of the nodes.
 *
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a count is not whole and >= 1
 */
export function simulatePartitions(params: {
  readonly sides: number;
  readonly nodes: number;
  readonly trials: number;
  readonly seed: number;
}): Interval {
  const { sides, nodes, trials, seed } = params;
  requireCount({ sides, nodes, trials });
  const { places } = streams(seed) as Record<"places", RandomStream>;
  let decided = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const counts = new Array<number>(sides).fill(0);
    for (let node = 0; node < nodes; node += 1) {
      const side = places.below(sides);
      counts[side] = (counts[side] as number) + 1;
    }
    if (counts.some((count) => 2 * count > nodes)) decided += 1;
  }
  return shareInterval(decided, { trials, confidence: 0.95 });
}

/**
 * Calls that are repeated after a time-out; some fail for good.
 *
 * @returns share of calls that fail in the end, and mean time that a call waits for time-outs (s), each
 *   with its 95 % interval
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateRetries(params: {
  readonly failure: number;
  readonly persistentShare: number;
  readonly retries: number;
  readonly timeout: Seconds;
  readonly calls: number;
  readonly seed: number;
}): { readonly failed: Interval; readonly delay: Interval } {
  const { failure, persistentShare, retries, timeout, calls, seed } = params;
  requireFraction({ failure, persistentShare });
  requireWhole({ retries });
  requireNonNegative({ timeout });
  requireCount({ calls });
  const { tries, kinds } = streams(seed) as Record<"tries" | "kinds", RandomStream>;
  const persistent = failure * persistentShare;
  // What else fails a first try, so that it fails with the given chance in all.
  const passing = (failure - persistent) / (1 - persistent);
  const delays: Seconds[] = [];
  let failed = 0;
  for (let call = 0; call < calls; call += 1) {
    const isLasting = kinds.happens(persistent);
    let failures = 0;
    while (failures <= retries && (isLasting || tries.happens(passing))) failures += 1;
    if (failures > retries) failed += 1;
    delays.push(failures * timeout);
  }
  return {
    failed: shareInterval(failed, { trials: calls, confidence: 0.95 }),
    delay: meanInterval(delays, { confidence: 0.95 }),
  };
}
