/**
 * SWIM: each member probes one other at random in each period, so that load does not grow with the
 * group, and neither does the time until somebody notices.
 *
 * Assumes probes of a crashed member that all fail, and random choices that are independent. Leaves
 * out indirect probes, and how the news spreads: somebody knowing is not everybody knowing.
 */

import { requireAtLeast, requireCount, requirePositive, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";

/** Chance that nobody of the others probes one member in a period: (1 - 1/(n-1))^(n-1). */
function unprobed(members: number): number {
  requireCount({ members });
  requireAtLeast(2, { members });
  return Math.exp((members - 1) * Math.log1p(-1 / (members - 1)));
}

/**
 * Mean time until some member probes one that crashed: period / (1 - (1 - 1/(n-1))^(n-1)).
 *
 * @param members - n, the crashed one too (count, >= 2)
 * @param params - `period` (s, > 0)
 * @returns time (s): one period for 2 members, e / (e - 1) = 1.582 periods for ever more
 * @throws RangeError if a parameter is outside its domain
 * @see Das, Gupta and Motivala (2002), DSN
 *
 * @example
 * ```ts
 * swimDetectionTime(10, { period: 1 }) // => 1.530080
 * ```
 */
export function swimDetectionTime(
  members: number,
  { period }: { readonly period: Seconds },
): Seconds {
  requirePositive({ period });
  return period / (1 - unprobed(members));
}

/**
 * Chance that nobody has noticed after some periods.
 *
 * @param periods - whole periods since the crash (count)
 * @param params - `members` (count, >= 2)
 * @returns fraction: about e^(-periods)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * swimUnnoticed(2, { members: 3 }) // => 0.0625
 * ```
 */
export function swimUnnoticed(periods: number, { members }: { readonly members: number }): number {
  requireWhole({ periods });
  return unprobed(members) ** periods;
}
