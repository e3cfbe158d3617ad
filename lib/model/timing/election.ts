/**
 * Electing a leader by time-outs: each follower waits for a random time between T and 2 T of silence
 * before it asks for votes, so that hardly ever two of them ask at once.
 *
 * Assumes followers whose silence began together, independent uniform waits, and messages that all take
 * the same time. Leaves out what comes after a split vote, and leaders that are deposed by mistake.
 */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { Seconds } from "../../core/units";

/**
 * Mean silence until the first of the followers asks for votes: T + T / (m + 1).
 *
 * @param timeout - T: shortest wait (s, > 0)
 * @param params - `followers` is m (count, >= 1)
 * @returns time (s), from T for many to 3 T / 2 for one
 * @throws RangeError if a parameter is outside its domain
 * @see Ongaro and Ousterhout (2014), USENIX Annual Technical Conference, section 5.2, for the rule
 *
 * @example
 * ```ts
 * firstCandidacyTime(3, { followers: 2 }) // => 4
 * ```
 */
export function firstCandidacyTime(
  timeout: Seconds,
  { followers }: { readonly followers: number },
): Seconds {
  requirePositive({ timeout });
  requireCount({ followers });
  return timeout + timeout / (followers + 1);
}

export interface RivalParams {
  /** m: followers that wait (count, >= 1). */
  readonly followers: number;
  /** d: time that a message takes (s, >= 0). */
  readonly delay: Seconds;
}

/**
 * Chance that a second follower asks before it hears the first: 1 - (1 - d / T)ᵐ. With two followers, each
 * of which needs the other's vote, it is the chance of a split vote.
 *
 * @param timeout - T: shortest wait, and width of its random part (s, > 0)
 * @param params - `followers` is m, `delay` is d
 * @returns fraction; 0 with one follower, 1 from d = T on
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * rivalCandidateChance(100, { followers: 2, delay: 10 }) // => 0.19
 * ```
 */
export function rivalCandidateChance(timeout: Seconds, params: RivalParams): number {
  const { followers, delay } = params;
  requirePositive({ timeout });
  requireCount({ followers });
  requireNonNegative({ delay });
  if (followers === 1) return 0;
  return delay >= timeout ? 1 : chanceWithin(followers, { chance: delay / timeout });
}
