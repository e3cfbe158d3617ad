/** A fleet whose failed units are replaced at once: failures day by day. */

import { requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

export interface FleetParams {
  /** Units (count, >= 1). */
  readonly units: number;
  /** Mean time to failure of one unit (s, > 0). */
  readonly mttf: number;
  /** Length of a period (s, > 0). */
  readonly period: number;
  /** Periods (count, >= 1). */
  readonly periods: number;
  readonly seed: number;
}

/**
 * Failures in each period, every unit on its own.
 *
 * @returns counts, in the order of the periods
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateFleet({ units, mttf, period, periods, seed }: FleetParams): number[] {
  requireCount({ units, periods });
  requirePositive({ mttf, period });
  const { lives } = streams(seed) as Record<"lives", RandomStream>;
  const counts = new Array<number>(periods).fill(0);
  for (let unit = 0; unit < units; unit += 1) {
    let end = mttf * lives.exponential();
    while (end < period * periods) {
      const place = Math.min(periods - 1, Math.floor(end / period));
      counts[place] = (counts[place] ?? 0) + 1;
      end += mttf * lives.exponential();
    }
  }
  return counts;
}
