/**
 * Durability: an object lies in n pieces of which any k give it back, copies being pieces with k = 1. It is
 * lost when more than n - k pieces are gone before they are rebuilt.
 *
 * Assumes independent losses at a constant rate, and rebuilds whose time is exponential. Leaves out what
 * takes several pieces at once, errors that are found only when a piece is read, and people: a mean time of
 * millions of years says that those will come first.
 */

import {
  requireAboveZero,
  requireBetween,
  requireCount,
  requireNonNegative,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { kOfNUnavailability } from "../availability/k-of-n";
import { exponentialUnreliability } from "../availability/reliability";
import { repairableMttf } from "../availability/repairable";

/** How an object is cut: copies are 1 of n. */
export interface Redundancy {
  /** k: pieces that give the object back (count, 1 to `pieces`). */
  readonly needed: number;
  /** n: pieces that are stored, each on another device (count, 1 to 10⁶). */
  readonly pieces: number;
}

/** The same with how devices fail and are rebuilt. */
export interface RebuiltPieces extends Redundancy {
  /** Mean time to failure of the device of a piece (s, > 0). */
  readonly mttf: Seconds;
  /** Mean time until a lost piece is rebuilt (s, finite, >= 0). */
  readonly mttr: Seconds;
  /** Rebuilds that go on at a time: 1, or as many as there are pieces (count, >= 1). */
  readonly rebuilds: number;
}

function requireRedundancy({ needed, pieces }: Redundancy): void {
  requireCount({ needed, pieces });
  requireBetween(1, 1e6, { pieces });
  requireBetween(1, pieces, { needed });
}

/**
 * Bytes that are stored for each byte of an object: n / k.
 *
 * @param redundancy - `needed` is k, `pieces` is n
 * @returns ratio (>= 1)
 * @throws RangeError if a count is outside its domain
 *
 * @example
 * ```ts
 * storageOverhead({ needed: 6, pieces: 9 }) // => 1.5
 * ```
 */
export function storageOverhead(redundancy: Redundancy): number {
  requireRedundancy(redundancy);
  return redundancy.pieces / redundancy.needed;
}

/**
 * Chance that an object is lost if nothing is rebuilt: Σ C(n, i) qⁱ (1 - q)ⁿ⁻ⁱ over i > n - k.
 *
 * @param pieceLoss - q: chance that a piece is lost (fraction)
 * @param redundancy - `needed` is k, `pieces` is n
 * @returns fraction, with all its digits where it is tiny
 * @throws RangeError if a parameter is outside its domain
 * @see Weatherspoon and Kubiatowicz (2002), 1st International Workshop on Peer-to-Peer Systems
 *
 * @example
 * ```ts
 * objectLoss(0.01, { needed: 6, pieces: 9 }) // => 1.210433e-6
 * ```
 */
export function objectLoss(pieceLoss: number, redundancy: Redundancy): number {
  requireRedundancy(redundancy);
  const { needed, pieces: parts } = redundancy;
  return kOfNUnavailability(pieceLoss, { needed, parts });
}

/**
 * Mean time until an object is lost (MTTDL), from all pieces in place: the birth–death chain, exactly.
 *
 * @param params - `needed` is k, `pieces` is n, `mttf` of a device, `mttr` of a rebuild, `rebuilds` at a time
 * @returns time (s; `Infinity` beyond the largest double, or if a tolerated loss is rebuilt at once)
 * @throws RangeError if a parameter is outside its domain
 * @see Resch and Volvovski (2013), arXiv:1310.4702: rebuilds one at a time or all at once
 *
 * @example
 * ```ts
 * meanTimeToDataLoss({ needed: 1, pieces: 2, mttf: 1000, mttr: 10, rebuilds: 1 }) // => 51500
 * ```
 */
export function meanTimeToDataLoss(params: RebuiltPieces): Seconds {
  requireRedundancy(params);
  const { needed, pieces, mttf, mttr, rebuilds } = params;
  requireAboveZero({ mttf });
  requireNonNegative({ mttr });
  requireCount({ rebuilds });
  return repairableMttf({
    ...{ units: pieces, tolerated: pieces - needed },
    ...{ mttf, mttr, repairCrews: rebuilds },
  });
}

/**
 * What the mean time to data loss comes to where rebuilds are much faster than failures:
 * MTTF^(m + 1) Π min(j, r) / (n (n - 1) … (n - m) MTTRᵐ) over j = 1 … m, with m = n - k.
 *
 * @param params - as in `meanTimeToDataLoss`; `rebuilds` is r
 * @returns time (s; `Infinity` for no time at all to rebuild), with one rebuild at a time m! times less than
 *   with all at once
 * @throws RangeError if a parameter is outside its domain
 * @see Angus (1988), Annual Reliability and Maintainability Symposium: all at once; Resch and Volvovski (2013),
 *   arXiv:1310.4702
 *
 * @example
 * ```ts
 * roughTimeToDataLoss({ needed: 1, pieces: 2, mttf: 1000, mttr: 10, rebuilds: 1 }) // => 50000
 * ```
 */
export function roughTimeToDataLoss(params: RebuiltPieces): Seconds {
  requireRedundancy(params);
  const { needed, pieces, mttf, mttr, rebuilds } = params;
  requireAboveZero({ mttf });
  requireNonNegative({ mttr });
  requireCount({ rebuilds });
  const most = pieces - needed;
  if (mttr === 0 && most > 0) return Infinity;
  let time = mttf / pieces;
  for (let j = 1; j <= most && time < Infinity; j += 1) {
    time *= (mttf / mttr / (pieces - j)) * Math.min(j, rebuilds);
  }
  return time;
}

/**
 * Chance that an object is lost within a period: 1 - e^(-period / MTTDL).
 *
 * Takes the time to the loss for exponential, which it nearly is where rebuilds are much faster than failures.
 *
 * @param period - (s, >= 0): a year, say
 * @param params - as in `meanTimeToDataLoss`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * dataLossWithin(515, { needed: 1, pieces: 2, mttf: 1000, mttr: 10, rebuilds: 1 }) // => 0.0099501663
 * ```
 */
export function dataLossWithin(period: Seconds, params: RebuiltPieces): number {
  return exponentialUnreliability(period, { mttf: meanTimeToDataLoss(params) });
}
