/**
 * Common causes: what copies share takes all of them down at once, however many there are.
 *
 * The β-factor splits the time one copy is down into a part that is its own and a part that all
 * share. Assumes that the two parts, and the copies' own parts, are independent. Leaves out causes
 * that take down some of the copies only: `correlated.ts` spreads them evenly.
 */

import { requireCount, requireFraction } from "../../core/check";

/** A copy, and what it shares with the others. */
export interface CommonCauseParams {
  /** q: share of time one copy is down (fraction). */
  readonly unavailability: number;
  /** β: share of that downtime which hits all copies at once (fraction). */
  readonly commonCause: number;
}

/** How far above the target an unavailability may come out by rounding alone: 0.01³ exceeds 1e-6. */
const rounding = 1 + 8 * Number.EPSILON;

/**
 * Share of time that every copy is down: U = f + x (1 - f), with f = βq and x = ((1 - β) q)ⁿ.
 *
 * With one copy that is slightly below q, since time in which both parts are down counts once.
 *
 * @param replicas - n: copies (count, >= 1)
 * @param params - `unavailability` is q, `commonCause` is β
 * @returns unavailability of the group (fraction, never below βq)
 * @throws RangeError if a parameter is outside its domain
 * @see Fleming (1975), General Atomic report GA-A13284; IEC 61508-6, annex D
 *
 * @example
 * ```ts
 * commonCauseUnavailability(2, { unavailability: 0.01, commonCause: 0.1 }) // => 0.001080919
 * ```
 */
export function commonCauseUnavailability(replicas: number, params: CommonCauseParams): number {
  requireCount({ replicas });
  const shared = commonCauseFloor(params);
  const own = ((1 - params.commonCause) * params.unavailability) ** replicas;
  return shared + own * (1 - shared);
}

/**
 * What no number of copies gets below: βq.
 *
 * @param params - `unavailability` is q, `commonCause` is β
 * @returns unavailability (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * commonCauseFloor({ unavailability: 0.01, commonCause: 0.05 }) // => 0.0005
 * ```
 */
export function commonCauseFloor({ unavailability, commonCause }: CommonCauseParams): number {
  requireFraction({ unavailability, commonCause });
  return commonCause * unavailability;
}

/**
 * Copies that a target needs: the least n with U(n) <= target.
 *
 * @param target - unavailability that is wanted (fraction)
 * @param params - `unavailability` is q, `commonCause` is β
 * @returns copies (count; `Infinity` if the floor is in the way)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * commonCauseCopies(0.0006, { unavailability: 0.01, commonCause: 0.05 }) // => 2
 * ```
 */
export function commonCauseCopies(target: number, params: CommonCauseParams): number {
  requireFraction({ target });
  const shared = commonCauseFloor(params);
  const own = (1 - params.commonCause) * params.unavailability;
  const met = (copies: number) => commonCauseUnavailability(copies, params) <= target * rounding;
  if (met(1)) return 1;
  if (target <= shared || own === 1) return Infinity;
  const copies = Math.ceil(Math.log((target - shared) / (1 - shared)) / Math.log(own));
  // The logarithms may be off by one where the target is met exactly.
  return met(copies - 1) ? copies - 1 : copies;
}
