/**
 * What it takes to recognize copies: names of all messages of a time, or a Bloom filter of them.
 *
 * Assumes names that are spread evenly over the filter's bits. Leaves out what a table needs besides the
 * names, and a receiver that forgets: after a crash without a disk every copy is new again.
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Bytes, PerSecond, Seconds } from "../../core/units";

/**
 * Bytes for the names of all messages of a time: r T b.
 *
 * @param window - T: how long a copy may still come (s, finite, >= 0)
 * @param params - `rate` is r: messages (1/s, finite, >= 0); `nameSize` is b: bytes of a name (byte, finite, >= 0)
 * @returns size (byte; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * deduplicationMemory(minutes(10), { rate: 1e4, nameSize: 16 }) // => 96e6
 * ```
 */
export function deduplicationMemory(
  window: Seconds,
  { rate, nameSize }: { readonly rate: PerSecond; readonly nameSize: Bytes },
): Bytes {
  requireNonNegative({ window, rate, nameSize });
  return window * rate === 0 ? 0 : window * rate * nameSize;
}

/**
 * Share of new messages that a Bloom filter takes for copies, and so drops: (1 - e^(-k / b))ᵏ.
 *
 * @param bitsPerItem - b: bits of the filter for each name that is in it (bit, finite, > 0)
 * @param params - `hashes` is k: bits that each name sets (count, 1 to 1000)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Bloom (1970), Communications of the ACM 13(7)
 *
 * @example
 * ```ts
 * bloomFalsePositive(8, { hashes: 6 }) // => 0.0215771415
 * ```
 */
export function bloomFalsePositive(
  bitsPerItem: number,
  { hashes }: { readonly hashes: number },
): number {
  requirePositive({ bitsPerItem });
  requireCount({ hashes });
  requireBetween(1, 1000, { hashes });
  return (-Math.expm1(-hashes / bitsPerItem)) ** hashes;
}

/**
 * Bits for each name that a Bloom filter needs: -ln f / (ln 2)², with as many hashes as are best.
 *
 * @param falsePositive - f: new messages that may be dropped (fraction)
 * @returns bit; `Infinity` for f = 0
 * @throws RangeError if `falsePositive` is outside [0, 1]
 * @see Bloom (1970), Communications of the ACM 13(7)
 *
 * @example
 * ```ts
 * bloomBitsPerItem(0.001) // => 14.3775876
 * ```
 */
export function bloomBitsPerItem(falsePositive: number): number {
  requireFraction({ falsePositive });
  return Math.abs(Math.log(falsePositive)) / Math.LN2 ** 2;
}

/**
 * The number of hashes that drops fewest: b ln 2, or rather the better one of its whole neighbours.
 *
 * @param bitsPerItem - b (bit, > 0 to 1000)
 * @returns count, >= 1
 * @throws RangeError if `bitsPerItem` is outside its domain
 *
 * @example
 * ```ts
 * bloomHashes(8) // => 6
 * ```
 */
export function bloomHashes(bitsPerItem: number): number {
  requirePositive({ bitsPerItem });
  requireBetween(0, 1000, { bitsPerItem });
  const fewer = Math.max(1, Math.floor(bitsPerItem * Math.LN2));
  const share = (hashes: number) => bloomFalsePositive(bitsPerItem, { hashes });
  return share(fewer) <= share(fewer + 1) ? fewer : fewer + 1;
}
