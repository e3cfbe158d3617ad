/**
 * Statistical multiplexing: more users than a link has room for, since few are active at once.
 *
 * Assumes users that are active independently, each with one chance. Leaves out busy hours, in which all are active,
 * and queues, which hold what does not fit for a while.
 */

import { binomialAtLeast } from "../../core/binomial";
import { requireBetween, requireFraction, requireWhole } from "../../core/check";
import { logNormalTail } from "../../core/normal";
import { smallestWhole } from "../../core/search";

/** Users and what a link has room for. */
export interface SharedLink {
  /** p: how likely a user is active at a moment (fraction). */
  readonly activity: number;
  /** C: users that it serves at once (count, >= 0). */
  readonly capacity: number;
}

function requireShared(users: number, { activity, capacity }: SharedLink): void {
  requireWhole({ users, capacity });
  requireBetween(0, 1e9, { users });
  requireFraction({ activity });
}

/**
 * Chance that more are active than the link serves: P(X > C), X binomial.
 *
 * @param users - N (count, 0 to 10⁹)
 * @param params - `activity` is p, `capacity` is C
 * @returns fraction; 0 if there are no more users than places, as with circuits
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, section 1.3
 *
 * @example
 * ```ts
 * overflowProbability(120, { activity: 0.1, capacity: 20 }) // => 0.00794119225
 * ```
 */
export function overflowProbability(users: number, params: SharedLink): number {
  requireShared(users, params);
  return binomialAtLeast(params.capacity + 1, { trials: users, chance: params.activity });
}

/**
 * The same by the normal distribution without correction: P(Z >= (C + 1 - N p) / √(N p (1 - p))). In the tail it is too
 * small by a factor that grows.
 *
 * @param users - N (count, 0 to 10⁹)
 * @param params - `activity` is p, `capacity` is C
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * normalOverflow(120, { activity: 0.1, capacity: 20 }) // => 0.00308494966
 * ```
 */
export function normalOverflow(users: number, params: SharedLink): number {
  requireShared(users, params);
  const { activity, capacity } = params;
  const mean = users * activity;
  const deviation = Math.sqrt(mean * (1 - activity));
  if (deviation === 0) return mean > capacity ? 1 : 0;
  return Math.exp(logNormalTail((capacity + 1 - mean) / deviation));
}

/**
 * Most users for whom the link is rarely too small.
 *
 * @param overflow - chance that may not be exceeded (fraction, > 0)
 * @param params - `activity` is p (fraction), `capacity` is C (count), with C / p <= 10⁸
 * @returns N (count); the gain over circuits is N / C
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * usersFor(1e-3, { activity: 0.1, capacity: 10 }) // => 38
 * ```
 */
export function usersFor(overflow: number, params: SharedLink): number {
  requireShared(0, params);
  const { activity, capacity } = params;
  requireBetween(1e-6, 1, { activity });
  requireBetween(0, 1e8 * activity, { capacity });
  requireBetween(1e-300, 0.99, { overflow });
  const isTooMany = (users: number) => overflowProbability(users, params) > overflow;
  return smallestWhole(isTooMany, capacity + 1) - 1;
}
