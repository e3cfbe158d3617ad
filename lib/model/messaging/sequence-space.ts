/**
 * Sequence numbers come again: how fast, and how old a copy may be before it passes for new.
 *
 * Assumes a steady rate. Leaves out numbers that begin anywhere, and timestamps, which tell old from new.
 */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** How numbers are counted. */
export interface SequenceParams {
  /** k: bits of a number (count, 1 to 64). */
  readonly bits: number;
}

function requireBits(bits: number): void {
  requireCount({ bits });
  requireBetween(1, 64, { bits });
}

/**
 * Time after which numbers come again: 2ᵏ / r.
 *
 * @param rate - r: numbers that are used up (1/s, finite, > 0); of TCP these are bytes, an eighth of the bit rate
 * @param params - `bits` is k
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 7323, section 5
 *
 * @example
 * ```ts
 * wrapTime(Gbps(1) / 8, { bits: 32 }) // => 34.359738368
 * ```
 */
export function wrapTime(rate: PerSecond, { bits }: SequenceParams): Seconds {
  requirePositive({ rate });
  requireBits(bits);
  return 2 ** bits / rate;
}

/**
 * Age from which on a copy may pass for new: half of that, since of two numbers the one that is less than half
 * of all ahead is the later one.
 *
 * @param rate - r: numbers that are used up (1/s, finite, > 0)
 * @param params - `bits` is k
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 1982, section 3.2; RFC 7323, section 5
 *
 * @example
 * ```ts
 * ambiguousAge(Gbps(1) / 8, { bits: 32 }) // => 17.179869184
 * ```
 */
export function ambiguousAge(rate: PerSecond, params: SequenceParams): Seconds {
  return wrapTime(rate, params) / 2;
}

/**
 * Fastest rate at which no number comes again while an old copy may be on its way: 2ᵏ / L.
 *
 * @param lifetime - L: longest that a copy may be on its way (s, finite, > 0)
 * @param params - `bits` is k
 * @returns numbers (1/s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9293, section 3.4.2: a maximum segment lifetime of two minutes
 *
 * @example
 * ```ts
 * safeRate(128, { bits: 32 }) // => 33_554_432
 * ```
 */
export function safeRate(lifetime: Seconds, { bits }: SequenceParams): PerSecond {
  requirePositive({ lifetime });
  requireBits(bits);
  return 2 ** bits / lifetime;
}
