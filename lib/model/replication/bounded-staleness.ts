/**
 * Probabilistically bounded staleness: how many versions a read may be behind, if its quorum and those of
 * the last writes are drawn at random.
 *
 * Assumes that each write reaches exactly W of N replicas and each read asks R of them, all sets of that
 * size being equally likely. Leaves out that real systems send writes to all N in the end, so that reads
 * are fresher than this: `stalenessAfterWrite`.
 */

import { requireFraction, requireMoreThan, requireWhole } from "../../core/check";
import { smallestWhole } from "../../core/search";
import { type Quorums, quorumTolerance } from "./quorums";

/**
 * Chance that a read meets no replica of a write: C(N - W, R) / C(N, R).
 *
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns fraction; 0 if R + W > N
 * @throws RangeError if a count is outside its domain
 * @see Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), section 3.1
 *
 * @example
 * ```ts
 * missedWrite({ replicas: 5, read: 2, write: 2 }) // => 0.3
 * ```
 */
export function missedWrite(quorums: Quorums): number {
  const spare = quorumTolerance(quorums);
  const { replicas, read } = quorums;
  if (spare.write < read) return 0;
  let chance = 1;
  for (let i = 0; i < read; i += 1) chance *= (spare.write - i) / (replicas - i);
  return chance;
}

/**
 * Chance that a read is k versions behind or more: (C(N - W, R) / C(N, R))ᵏ.
 *
 * @param versions - k (count, >= 0)
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns fraction, with all its digits where it is tiny
 * @throws RangeError if a count is outside its domain
 * @see Bailis et al. (2012), PVLDB 5(8), section 3.1
 *
 * @example
 * ```ts
 * versionStaleness(2, { replicas: 3, read: 1, write: 1 }) // => 0.4444444444
 * ```
 */
export function versionStaleness(versions: number, quorums: Quorums): number {
  requireWhole({ versions });
  return missedWrite(quorums) ** versions;
}

/**
 * Chance that a read gives one of the last k versions: 1 less `versionStaleness`.
 *
 * @param versions - k (count, >= 0)
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns fraction; 1 for every k >= 1 if R + W > N
 * @throws RangeError if a count is outside its domain
 *
 * @example
 * ```ts
 * versionFreshness(3, { replicas: 3, read: 1, write: 1 }) // => 0.7037037037
 * ```
 */
export function versionFreshness(versions: number, quorums: Quorums): number {
  requireWhole({ versions });
  const missed = missedWrite(quorums);
  if (versions === 0) return 0;
  return missed === 0 ? 1 : -Math.expm1(versions * Math.log(missed));
}

/**
 * Fewest of the last versions that have to be good enough, so that hardly any read sees none of them: k, of which
 * the oldest is k - 1 behind.
 *
 * @param staleness - chance that is tolerated (fraction, > 0)
 * @param quorums - `replicas` is N, `read` is R, `write` is W
 * @returns k (count, >= 1, or 0 if any staleness is tolerated)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * versionsFor(0.001, { replicas: 3, read: 1, write: 1 }) // => 18
 * ```
 */
export function versionsFor(staleness: number, quorums: Quorums): number {
  requireFraction({ staleness });
  requireMoreThan(0, { staleness });
  const missed = missedWrite(quorums);
  // A hair more than asked for, so that (1/2)³ is 1/8 however it was written.
  return smallestWhole((versions) => missed ** versions <= staleness * (1 + 1e-12), 0);
}
