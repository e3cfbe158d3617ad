/** Connections that come at random and stay for a time: how many there are when one looks. */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import { BatchMeans } from "../../stats/batch-means";
import type { Interval } from "../../stats/summary";

export interface ConnectionsParams {
  /** New connections (1/s, > 0). */
  readonly rate: PerSecond;
  /** How long each stays. */
  readonly hold: Distribution;
  /** When to look first: long enough for the number to settle (s, > 0). */
  readonly after: Seconds;
  /** From one look to the next (s, > 0). */
  readonly every: Seconds;
  /** Looks (count, 32 to 10⁵; 10⁷ connections at most). */
  readonly looks: number;
  readonly seed: number;
}

export interface ConnectionsRun {
  /** Connections at each look (count). */
  readonly present: readonly number[];
  /** Their mean, with the 95 % interval (count). */
  readonly mean: Interval;
}

/**
 * Counts connections from time to time.
 *
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateConnections(params: ConnectionsParams): ConnectionsRun {
  const { rate, hold, after, every, looks, seed } = params;
  requirePositive({ rate, after, every });
  requireCount({ looks });
  requireBetween(32, 1e5, { looks });
  const end = after + every * looks;
  requireBetween(0, 1e7, { "connections to come": rate * end });
  const { arrivals, holds } = streams(seed) as Record<"arrivals" | "holds", RandomStream>;
  const drawHold = hold.from(holds);
  // By how many more, or fewer, are there than at the look before.
  const changes = new Float64Array(looks + 1);
  const lookAt = (time: Seconds) => Math.min(looks, Math.max(0, Math.ceil((time - after) / every)));
  for (let now = arrivals.exponential() / rate; now < end; now += arrivals.exponential() / rate) {
    const [first, last] = [lookAt(now), lookAt(now + drawHold())];
    changes[first] = (changes[first] as number) + 1;
    changes[last] = (changes[last] as number) - 1;
  }
  let count = 0;
  const present = Array.from({ length: looks }, (_, look) => (count += changes[look] as number));
  const means = new BatchMeans();
  means.addAll(present);
  return { present, mean: means.interval({ confidence: 0.95 }) };
}
