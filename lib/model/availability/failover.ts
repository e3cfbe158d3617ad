/**
 * Failover: a standby takes over, if the failure is noticed and the switch works.
 *
 * Assumes a standby that is always ready, a switch that works with a fixed chance (coverage), and
 * the full repair time where it does not. Leaves out failures of the standby, and switching for no
 * reason, which fast detection brings.
 */

import { requireAboveZero, requireFraction, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** What stays fixed while the coverage varies. */
export interface FailoverParams {
  /** Mean time to failure of the active unit (s, > 0; `Infinity` for one that never fails). */
  readonly mttf: Seconds;
  /** Time until a failure is noticed (s, finite, >= 0). */
  readonly detectionTime: Seconds;
  /** Time until the standby serves (s, finite, >= 0). */
  readonly switchTime: Seconds;
  /** Downtime of a failure that is not covered (s, finite, >= 0). */
  readonly repairTime: Seconds;
}

/**
 * Share of time the service is down: D / (MTTF + D) with D = c (t_d + t_s) + (1 - c) t_r.
 *
 * @param coverage - c: chance that a failure is noticed and the switch works (fraction)
 * @param params - `detectionTime` is t_d, `switchTime` is t_s, `repairTime` is t_r, `mttf`
 * @returns unavailability (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Bouricius, Carter and Schneider (1969), Proceedings of the 24th ACM National Conference
 *
 * @example
 * ```ts
 * failoverUnavailability(0.95, { mttf: 3600, detectionTime: 10, switchTime: 20, repairTime: 630 }) // => 0.01639344
 * ```
 */
export function failoverUnavailability(coverage: number, params: FailoverParams): number {
  const { mttf, detectionTime, switchTime, repairTime } = params;
  requireFraction({ coverage });
  requireAboveZero({ mttf });
  requireNonNegative({ detectionTime, switchTime, repairTime });
  const downtime = coverage * (detectionTime + switchTime) + (1 - coverage) * repairTime;
  return 1 / (1 + mttf / downtime);
}

/**
 * Mean time to failure of two active units without repair: (1 + 2c) / 2 × MTTF.
 *
 * The first failure of the two, after MTTF / 2, ends the system if it is not covered.
 *
 * @param coverage - c: chance that the other one carries on (fraction)
 * @param params - `mttf` of one unit
 * @returns MTTF of the pair (s; half of one unit's without coverage, 3/2 of it with full coverage)
 * @throws RangeError if a parameter is outside its domain
 * @see Dugan and Trivedi (1989), IEEE Transactions on Computers 38(6)
 *
 * @example
 * ```ts
 * coveredPairMttf(0.95, { mttf: 1000 }) // => 1450
 * ```
 */
export function coveredPairMttf(coverage: number, { mttf }: { readonly mttf: Seconds }): Seconds {
  requireFraction({ coverage });
  requireAboveZero({ mttf });
  return (0.5 + coverage) * mttf;
}
