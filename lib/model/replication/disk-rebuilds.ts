/**
 * Disks of an array, and how long it takes to rebuild one of them.
 *
 * Assumes independent failures at a constant rate, and links that rebuilds have to themselves. Leaves out errors
 * that are found only while a disk is read for a rebuild, which grow with what has to be read.
 */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type BitsPerSecond, type Bytes, type Seconds, bitsOf } from "../../core/units";

/** Disks in groups with check disks. */
export interface DiskArray {
  /** D: disks with data (count, >= 1). */
  readonly dataDisks: number;
  /** G: disks with data in a group (count, 1 to `dataDisks`). */
  readonly groupSize: number;
  /** C: check disks of a group (count, >= 1). */
  readonly checkDisks: number;
  readonly mttf: Seconds;
  readonly mttr: Seconds;
}

/**
 * Mean time to failure of an array whose groups stand one loss each: MTTF² / ((D + C D / G) (G + C - 1) MTTR).
 *
 * @param array - D, G and C, and a disk's `mttf` and `mttr` (s, > 0)
 * @returns time (s); an approximation for disks that are replaced much faster than they fail
 * @throws RangeError if a parameter is outside its domain
 * @see Patterson, Gibson and Katz (1988), ACM SIGMOD: a case for redundant arrays of inexpensive disks
 *
 * @example
 * ```ts
 * diskArrayMttf({ dataDisks: 100, groupSize: 1, checkDisks: 1, mttf: 30_000, mttr: 1 }) // => 4.5e6
 * ```
 */
export function diskArrayMttf({
  dataDisks,
  groupSize,
  checkDisks,
  mttf,
  mttr,
}: DiskArray): Seconds {
  requireCount({ dataDisks, groupSize, checkDisks });
  requireBetween(1, dataDisks, { groupSize });
  requirePositive({ mttf, mttr });
  const disks = dataDisks * (1 + checkDisks / groupSize);
  return (mttf / disks) * (mttf / (groupSize + checkDisks - 1) / mttr);
}

/** What a rebuild reads, and how fast. */
export interface RebuildWork {
  /** k: pieces that have to be read for a lost one (count, >= 1; 1 for copies). */
  readonly needed: number;
  /** Devices that are read at the same time (count, >= 1). */
  readonly sources: number;
  /** Rate that each of them gives to rebuilds (bit/s, > 0). */
  readonly bandwidth: BitsPerSecond;
}

/**
 * Time to rebuild what a device held: k times as much is read, by all sources together.
 *
 * @param held - bytes on the device (byte, >= 0)
 * @param work - `needed` is k, `sources` that are read, `bandwidth` of each
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * rebuildTime(1e12, { needed: 6, sources: 60, bandwidth: 1e9 }) // => 800
 * ```
 */
export function rebuildTime(held: Bytes, { needed, sources, bandwidth }: RebuildWork): Seconds {
  requireNonNegative({ held });
  requireCount({ needed, sources });
  requirePositive({ bandwidth });
  return (bitsOf(held) / sources) * (needed / bandwidth);
}
