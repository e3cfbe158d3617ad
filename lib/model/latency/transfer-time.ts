/**
 * Transfer time: a fixed start and a rate, so latency rules small transfers and bandwidth large ones.
 *
 * Assumes one start and a constant rate after it. Leaves out slow start, loss and other traffic. A
 * courier with disks is a channel too: a long start and a very high rate.
 */

import { requireAboveZero, requireNonNegative, requirePositive } from "../../core/check";
import type { Bytes, Seconds } from "../../core/units";

/** A way to carry data. */
export interface Channel {
  /** t₀: time before the first byte (s, finite, >= 0). */
  readonly startTime: Seconds;
  /** r: bytes a second after it (byte/s, > 0; `Infinity` for disks that travel as they are). */
  readonly byteRate: number;
}

function requireChannel({ startTime, byteRate }: Channel): void {
  requireNonNegative({ startTime });
  requireAboveZero({ byteRate });
}

/**
 * Time that a transfer takes: T = t₀ + n / r.
 *
 * @param size - n (byte, finite, >= 0)
 * @param channel - start t₀, rate r
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Hockney and Jesshope, Parallel Computers 2 (1988)
 *
 * @example
 * ```ts
 * transferTime(MB(1), { startTime: ms(1), byteRate: 1e9 }) // => 0.002
 * ```
 */
export function transferTime(size: Bytes, channel: Channel): Seconds {
  requireNonNegative({ size });
  requireChannel(channel);
  return channel.startTime + size / channel.byteRate;
}

/**
 * Rate that a transfer sees: n / T = r / (1 + t₀ r / n).
 *
 * @param size - n (byte, finite, > 0)
 * @param channel - start t₀, rate r
 * @returns rate (byte/s, at most `byteRate`; `Infinity` with neither a start nor a limit)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * effectiveRate(MB(1), { startTime: ms(1), byteRate: 1e9 }) // => 5e8
 * ```
 */
export function effectiveRate(size: Bytes, channel: Channel): number {
  requirePositive({ size });
  requireChannel(channel);
  const { startTime, byteRate } = channel;
  if (byteRate === Infinity) return size / startTime;
  return byteRate / (1 + (startTime / size) * byteRate);
}

/**
 * Half-performance size: a transfer of n½ = t₀ r sees half of the rate.
 *
 * @param channel - start t₀, rate r
 * @returns size (byte; 0 without a start, `Infinity` with one and without a limit of the rate)
 * @throws RangeError if a parameter is outside its domain
 * @see Hockney and Jesshope, Parallel Computers 2 (1988)
 *
 * @example
 * ```ts
 * halfPerformanceSize({ startTime: ms(1), byteRate: 1e9 }) // => 1e6
 * ```
 */
export function halfPerformanceSize(channel: Channel): Bytes {
  requireChannel(channel);
  return channel.startTime === 0 ? 0 : channel.startTime * channel.byteRate;
}

/**
 * Size from which on the second channel is as fast as the first, and stays so:
 * (t₂ - t₁) r₁ / (1 - r₁ / r₂).
 *
 * @param first - the channel in use: t₁, r₁
 * @param channels - `second` is the other one, a courier say: t₂, r₂
 * @returns size (byte; 0 if the second is as fast at every size, `Infinity` if not even for the largest)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * breakEvenSize({ startTime: 0, byteRate: Mbps(100) / 8 }, { second: { startTime: hours(24), byteRate: Infinity } }) // => 1.08e12
 * ```
 */
export function breakEvenSize(first: Channel, { second }: { readonly second: Channel }): Bytes {
  requireChannel(first);
  requireChannel(second);
  const later = second.startTime - first.startTime;
  const [slow, fast] = [first.byteRate, second.byteRate];
  if (fast < slow || (fast === slow && later > 0)) return Infinity;
  if (later <= 0) return 0;
  return (later * slow) / (fast === Infinity ? 1 : (fast - slow) / fast);
}
