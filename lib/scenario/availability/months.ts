/** One unit, month after month: how long was it down in each? */

import { requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

export interface MonthParams {
  /** Length of a month (s, > 0). */
  readonly window: number;
  /** Mean time to failure (s, > 0). */
  readonly mttf: number;
  /** Mean time to repair (s, > 0). */
  readonly mttr: number;
  /** Months (count, >= 1). */
  readonly months: number;
  /** Whether each month begins with the unit up, or where the month before has left it. */
  readonly start: "up" | "steady";
  readonly seed: number;
}

/** Months before the first one that counts, after which the beginning is forgotten. */
const before = 10;

/**
 * Downtime of each month.
 *
 * @returns downtimes (s), in the order of the months
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateMonths({ window, mttf, mttr, months, start, seed }: MonthParams): number[] {
  requireCount({ months });
  requirePositive({ window, mttf, mttr });
  const { lives, repairs } = streams(seed) as Record<"lives" | "repairs", RandomStream>;
  let isUp = true;
  let left = mttf * lives.exponential();
  const month = () => {
    if (start === "up") {
      isUp = true;
      left = mttf * lives.exponential();
    }
    let [time, downtime] = [0, 0];
    while (time + left < window) {
      time += left;
      if (!isUp) downtime += left;
      isUp = !isUp;
      left = isUp ? mttf * lives.exponential() : mttr * repairs.exponential();
    }
    left -= window - time;
    return isUp ? downtime : downtime + window - time;
  };
  for (let i = 0; i < before; i += 1) month();
  return Array.from({ length: months }, month);
}
