/**
 * Commit wait: a clock that knows its uncertainty, and waits it out.
 *
 * A reading is an interval that holds true time. A transaction takes its upper end as timestamp and becomes
 * visible when that time is surely past. Assumes a bound that is never broken, and drift that adds to the
 * uncertainty until the next poll. Leaves out queues of conflicting transactions.
 */

import { requireFraction, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** What stays fixed between two polls of a time server. */
export interface UncertaintyParams {
  /** Uncertainty just after a poll: of the server, and of the way to it (s, finite, >= 0). */
  readonly afterPoll: Seconds;
  /** Drift that is reckoned with (s/s, 0 to 1): Spanner takes 200e-6. */
  readonly drift: number;
}

/**
 * Uncertainty of a clock since the last poll: ε = ε₀ + ρ t.
 *
 * @param elapsed - t: time since the poll (s, finite, >= 0)
 * @param params - `afterPoll` is ε₀, `drift` is ρ
 * @returns ε: half the width of a reading's interval (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Corbett et al. (2012), Spanner, OSDI, section 3
 *
 * @example
 * ```ts
 * clockUncertainty(30, { afterPoll: ms(1), drift: 200e-6 }) // => 0.007
 * ```
 */
export function clockUncertainty(elapsed: Seconds, params: UncertaintyParams): Seconds {
  requireNonNegative({ elapsed });
  const { afterPoll, drift } = params;
  requireNonNegative({ afterPoll });
  requireFraction({ drift });
  return afterPoll + drift * elapsed;
}

/**
 * Mean uncertainty over the time between two polls: ε₀ + ρ T / 2.
 *
 * @param pollInterval - T (s, finite, >= 0)
 * @param params - `afterPoll` is ε₀, `drift` is ρ
 * @returns ε (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * meanUncertainty(30, { afterPoll: ms(1), drift: 200e-6 }) // => 0.004
 * ```
 */
export function meanUncertainty(pollInterval: Seconds, params: UncertaintyParams): Seconds {
  requireNonNegative({ pollInterval });
  return clockUncertainty(pollInterval / 2, params);
}

/**
 * Time from a transaction's timestamp until it may be seen: 2 ε, of which replication hides a part.
 *
 * @param uncertainty - ε (s, finite, >= 0)
 * @param params - `hidden`: time that passes anyway, as replicas agree (s, finite, >= 0; 0 for all of it)
 * @returns what the wait adds (s; 0 where replication takes longer)
 * @throws RangeError if a parameter is outside its domain
 * @see Corbett et al. (2012), Spanner, OSDI, section 4.2
 *
 * @example
 * ```ts
 * commitWait(ms(4), { hidden: ms(3) }) // => 0.005
 * ```
 */
export function commitWait(
  uncertainty: Seconds,
  { hidden }: { readonly hidden: Seconds },
): Seconds {
  requireNonNegative({ uncertainty, hidden });
  return Math.max(0, 2 * uncertainty - hidden);
}

/**
 * Most transactions a second that write the same item, one after the other: 1 / max(2 ε, hidden).
 *
 * @param uncertainty - ε (s, finite, >= 0)
 * @param params - `hidden`: time that replicas take to agree (s, finite, > 0)
 * @returns rate (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * serialCommitRate(ms(5), { hidden: ms(4) }) // => 100
 * ```
 */
export function serialCommitRate(
  uncertainty: Seconds,
  { hidden }: { readonly hidden: Seconds },
): PerSecond {
  requirePositive({ hidden });
  return 1 / (hidden + commitWait(uncertainty, { hidden }));
}
