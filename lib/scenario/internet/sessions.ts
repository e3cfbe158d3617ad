/** Sessions over a path of routers that fail: cut off if state was lost, or sent another way. */

import {
  requireBetween,
  requireCount,
  requireEach,
  requirePositive,
  requireWhole,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface SessionsParams {
  /** Routers on a way (count, 0 to 100). */
  readonly routers: number;
  /** How many of them keep state that a session needs, as a router of circuits does (count). */
  readonly stateful: number;
  /** Ways that lead around a failed router without state (count, 1 to 10; 1 is no way around). */
  readonly ways: number;
  /** Mean time to a failure of each router and each end (s, > 0). */
  readonly mttf: Seconds;
  /** Mean time until a router without state works again (s, > 0). */
  readonly mttr: Seconds;
  /** Lengths of sessions to look at (s, > 0). */
  readonly lengths: readonly Seconds[];
  /** Sessions (count, 1 to 10⁵). */
  readonly sessions: number;
  readonly seed: number;
}

/**
 * Follows sessions until an end fails, or a router that keeps their state, or there is no way at all.
 *
 * @returns share that lived as long as each of the lengths, with 95 % intervals (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateSessions(params: SessionsParams): Interval[] {
  const { routers, stateful, ways, mttf, mttr, lengths, sessions, seed } = params;
  requireWhole({ routers, stateful });
  requireBetween(0, 100, { routers });
  requireBetween(0, routers, { stateful });
  requireCount({ ways, sessions });
  requireBetween(1, 10, { ways });
  requireBetween(1, 1e5, { sessions });
  requirePositive({ mttf, mttr });
  requireEach(requirePositive, { lengths });
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const { ends, state, paths } = streams(seed) as Record<"ends" | "state" | "paths", RandomStream>;
  const lives = Array.from({ length: sessions }, () => {
    let end = Math.min(mttf * ends.exponential(), mttf * ends.exponential());
    for (let i = 0; i < stateful; i += 1) end = Math.min(end, mttf * state.exponential());
    return Math.min(end, timeWithoutWay(Math.min(end, longest), params, paths));
  });
  return lengths.map((length) =>
    shareInterval(lives.filter((life) => life >= length).length, {
      ...{ trials: sessions, confidence: 0.95 },
    }),
  );
}

/** When all ways are down at once for the first time; `Infinity` if not before `until`. */
function timeWithoutWay(
  until: Seconds,
  { routers, stateful, ways, mttf, mttr }: SessionsParams,
  random: RandomStream,
): Seconds {
  const stateless = routers - stateful;
  if (stateless === 0) return Infinity;
  // A way fails with its first router, and is repaired as a whole.
  let [now, up] = [0, ways];
  for (;;) {
    const [fails, works] = [(up * stateless) / mttf, (ways - up) / mttr];
    now += random.exponential() / (fails + works);
    if (now >= until) return Infinity;
    up += random.happens(fails / (fails + works)) ? -1 : 1;
    if (up === 0) return now;
  }
}
