/** An active unit and a standby: a failure is noticed late, and the switch may not work. */

import {
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";
import { type Cycle, shareOfTimeDown } from "./cycles";

export interface StandbyParams {
  /** Mean time to failure of the active unit (s, > 0). */
  readonly mttf: number;
  /** Time between two looks at the active unit (s, > 0): half of it passes unnoticed, on average. */
  readonly checkInterval: number;
  /** Time until the standby serves (s). */
  readonly switchTime: number;
  /** Chance that the switch works (fraction). */
  readonly coverage: number;
  /** Mean time of a repair, where it does not (s). */
  readonly repairTime: number;
  /** Failures to live through (count, >= 2). */
  readonly failures: number;
  readonly seed: number;
}

/**
 * Share of time without service.
 *
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateStandby(params: StandbyParams): Interval {
  const { mttf, checkInterval, switchTime, coverage, repairTime, failures, seed } = params;
  requireCount({ failures });
  requirePositive({ mttf, checkInterval });
  requireNonNegative({ switchTime, repairTime });
  requireFraction({ coverage });
  const { lives, checks, switches, repairs } = streams(seed) as Record<
    "lives" | "checks" | "switches" | "repairs",
    RandomStream
  >;
  const cycles = Array.from({ length: failures }, (): Cycle => {
    const up = mttf * lives.exponential();
    const unnoticed = checkInterval * checks.uniform();
    const downtime = switches.happens(coverage)
      ? unnoticed + switchTime
      : repairTime * repairs.exponential();
    return { length: up + downtime, downtime };
  });
  return shareOfTimeDown(cycles);
}

export interface PairParams {
  /** Mean time to failure of one unit (s, > 0). */
  readonly mttf: number;
  /** Chance that the second unit carries on when the first fails (fraction). */
  readonly coverage: number;
  /** Pairs (count, >= 2). */
  readonly runs: number;
  readonly seed: number;
}

/**
 * Mean life of two active units without repair.
 *
 * @returns estimate with its 95 % interval (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulatePair({ mttf, coverage, runs, seed }: PairParams): Interval {
  requireCount({ runs });
  requirePositive({ mttf });
  requireFraction({ coverage });
  const { lives, switches } = streams(seed) as Record<"lives" | "switches", RandomStream>;
  const ends = Array.from({ length: runs }, () => {
    const [one, other] = [mttf * lives.exponential(), mttf * lives.exponential()];
    return switches.happens(coverage) ? Math.max(one, other) : Math.min(one, other);
  });
  return meanInterval(ends, { confidence: 0.95 });
}
