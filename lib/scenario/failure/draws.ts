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

export interface RetryParams {
  /** Chance that a first try fails (fraction). */
  readonly failure: number;
  /** Share of these failures that every further try meets too (fraction). */
  readonly persistentShare: number;
  /** Further tries (count, >= 0). */
  readonly retries: number;
  /** Calls to draw (count). */
  readonly calls: number;
  readonly seed: number;
}

/** How many tries fail, of each call: up to one more than there are retries. */
function drawFailures(params: RetryParams): number[] {
  const { failure, persistentShare, retries, calls, seed } = params;
  requireFraction({ failure, persistentShare });
  requireWhole({ retries });
  requireCount({ calls });
  const { tries, kinds } = streams(seed) as Record<"tries" | "kinds", RandomStream>;
  const persistent = failure * persistentShare;
  // What else fails a first try, so that it fails with the given chance in all.
  const passing = (failure - persistent) / (1 - persistent);
  return Array.from({ length: calls }, () => {
    const isLasting = kinds.happens(persistent);
    let failures = 0;
    while (failures <= retries && (isLasting || tries.happens(passing))) failures += 1;
    return failures;
  });
}

/**
 * Calls that are repeated after a time-out; some fail for good.
 *
 * @param params - calls and tries; `timeout` after each that fails (s, >= 0)
 * @returns share of calls that fail in the end, and mean time that a call waits for time-outs (s), each
 *   with its 95 % interval
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateRetries(params: RetryParams & { readonly timeout: Seconds }): {
  readonly failed: Interval;
  readonly delay: Interval;
} {
  const { retries, timeout, calls } = params;
  requireNonNegative({ timeout });
  const failures = drawFailures(params);
  const failed = failures.filter((each) => each > retries).length;
  return {
    failed: shareInterval(failed, { trials: calls, confidence: 0.95 }),
    delay: meanInterval(
      failures.map((each) => each * timeout),
      { confidence: 0.95 },
    ),
  };
}

/**
 * Share of calls that fail in the end with 0, 1, … retries: the same calls, so the shares never rise.
 *
 * @param params - calls and tries; `retries` is the most
 * @returns estimates with their 95 % intervals (fractions), one for each number of retries
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateMasking(params: RetryParams): Interval[] {
  const failures = drawFailures(params);
  return Array.from({ length: params.retries + 1 }, (_, retries) => {
    const failed = failures.filter((each) => each > retries).length;
    return shareInterval(failed, { trials: params.calls, confidence: 0.95 });
  });
}
