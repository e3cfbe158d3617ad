/** Two clocks, each of which gains or loses at its own changing rate, set at equal intervals. */

import {
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";

export interface DriftingClocksParams {
  /** Bound on each clock's rate (s/s). */
  readonly drift: number;
  /** Skew just after the clocks are set (s). */
  readonly initialSkew: Seconds;
  /** Time between two settings (s). */
  readonly interval: Seconds;
  readonly settings: number;
  /** How often rates change between two settings (count; 100 by default). */
  readonly steps?: number;
  /** Whether rates walk at random within the bound; else one is fastest, the other slowest. */
  readonly walking: boolean;
  readonly seed?: number;
}

/**
 * Skew over time: steps of true time, and how far the clocks are apart at the end of each.
 *
 * @returns largest skew just before a setting, and that over the whole run (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateDriftingClocks(params: DriftingClocksParams): {
  readonly largestSkew: Seconds;
  readonly skews: readonly Seconds[];
} {
  const { drift, initialSkew, interval, settings, steps = 100, walking, seed = 1 } = params;
  requireFraction({ drift });
  requireNonNegative({ initialSkew });
  requirePositive({ interval });
  requireCount({ settings, steps });
  const { rates } = streams(seed) as Record<"rates", RandomStream>;
  const bounded = (rate: number) => Math.min(drift, Math.max(-drift, rate));
  const walk = (rate: number) => bounded(rate + 0.2 * drift * rates.normal());
  const skews: Seconds[] = [];
  let [fast, slow] = [drift, -drift];
  for (let setting = 0; setting < settings; setting += 1) {
    let [one, other] = [initialSkew, 0];
    for (let step = 0; step < steps; step += 1) {
      one += (interval / steps) * (1 + fast);
      other += (interval / steps) * (1 + slow);
      if (walking) [fast, slow] = [walk(fast), walk(slow)];
    }
    skews.push(Math.abs(one - other));
  }
  return { largestSkew: Math.max(...skews), skews };
}

export interface CommitWaitRunParams {
  /** How far each server's clock is off true time, at most (s). */
  readonly uncertainty: Seconds;
  /** Share of twice that which a server waits before a transaction is seen (fraction; 1 by default). */
  readonly waitShare?: number;
  /** Transactions, one after the other, each at a server with another clock (count). */
  readonly transactions: number;
  readonly seed?: number;
}

/**
 * Transactions that begin when the one before is seen, at clocks that are off.
 *
 * @returns how many have no later timestamp than one that was seen before they began (count)
 * @throws RangeError if a parameter is outside its domain
 */
export function countOutOfOrder(params: CommitWaitRunParams): number {
  const { uncertainty, waitShare = 1, transactions, seed = 1 } = params;
  requireNonNegative({ uncertainty });
  requireFraction({ waitShare });
  requireCount({ transactions });
  const { clocks } = streams(seed) as Record<"clocks", RandomStream>;
  let [now, last, wrong] = [0, -Infinity, 0];
  for (let transaction = 0; transaction < transactions; transaction += 1) {
    const error = uncertainty * (2 * clocks.uniform() - 1);
    // The upper end of the interval that holds true time.
    const timestamp = now + error + uncertainty;
    if (timestamp <= last) wrong += 1;
    last = Math.max(last, timestamp);
    // With the whole wait, the lower end of the clock's interval has passed the timestamp.
    now += 2 * uncertainty * waitShare;
  }
  return wrong;
}
