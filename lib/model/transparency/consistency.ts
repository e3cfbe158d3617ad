/**
 * What one consistent copy costs: bounds on the worst-case times of reads and writes.
 *
 * Assumes read/write registers with a copy at each process, messages that take between d - u and d,
 * no failures, and processes that compute in no time. The bounds are about the slowest read and the
 * slowest write that an algorithm ever has. Leaves out means, and what partitions do.
 */

import { requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** What is known of messages: those that take longest. */
export interface MessageDelay {
  /** d: longest delay of a message (s, finite, >= 0). */
  readonly delay: Seconds;
}

/**
 * The least time that writes take if reads take r, and the other way round, where memory is
 * sequentially consistent: r + w >= d, so max(0, d - r). It holds from two registers and two processes
 * on, even if their clocks agree perfectly.
 *
 * @param time - r or w: slowest of one kind of operation (s, finite, >= 0)
 * @param params - `delay` is d (s)
 * @returns time of the slowest operation of the other kind (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Lipton and Sandberg (1988), PRAM: A Scalable Shared Memory, Princeton University CS-TR-180-88
 *
 * @example
 * ```ts
 * sequentialTime(ms(10), { delay: ms(50) }) // => 0.04
 * ```
 */
export function sequentialTime(time: Seconds, { delay }: MessageDelay): Seconds {
  requireNonNegative({ time });
  requireNonNegative({ delay });
  return Math.max(0, delay - time);
}

/** Worst-case times that no linearizable register goes below. */
export interface LinearizableTimes {
  /** Slowest read (s). */
  readonly readTime: Seconds;
  /** Slowest write (s). */
  readonly writeTime: Seconds;
}

/**
 * The least times of reads and of writes where registers are linearizable and clocks not synchronized:
 * r >= u / 4 with two readers and a writer, w >= u / 2 with two writers and a reader. Neither can be
 * instantaneous, as one of them can be where memory is sequentially consistent.
 *
 * @param uncertainty - u: by how much delays of messages differ at most (s, finite, >= 0)
 * @returns both bounds (s)
 * @throws RangeError if `uncertainty` is negative or not finite
 * @see Attiya and Welch (1994), ACM Transactions on Computer Systems 12(2)
 *
 * @example
 * ```ts
 * linearizableTimes(ms(40)) // => { readTime: 0.01, writeTime: 0.02 }
 * ```
 */
export function linearizableTimes(uncertainty: Seconds): LinearizableTimes {
  requireNonNegative({ uncertainty });
  return { readTime: uncertainty / 4, writeTime: uncertainty / 2 };
}

/** What is known of messages: the longest delay, and how much less it may be. */
export interface DelayRange extends MessageDelay {
  /** u: longest delay less the shortest one (s, from 0 to d). */
  readonly uncertainty: Seconds;
}

/**
 * The least time of writes if linearizable reads take r: all bounds together, max(u / 2, d - r). What is
 * linearizable is sequentially consistent too.
 *
 * @param readTime - r: slowest read (s, finite, >= 0)
 * @param params - `delay` is d, `uncertainty` is u (s)
 * @returns time of the slowest write (s); `Infinity` if reads are too fast for any, r < u / 4
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * linearizableWriteTime(ms(35), { delay: ms(50), uncertainty: ms(40) }) // => 0.02
 * ```
 */
export function linearizableWriteTime(
  readTime: Seconds,
  { delay, uncertainty }: DelayRange,
): Seconds {
  requireNonNegative({ readTime });
  requireNonNegative({ delay });
  requireNonNegative({ uncertainty });
  if (uncertainty > delay) {
    throw new RangeError(`uncertainty must be <= ${delay}, got ${uncertainty}`);
  }
  const least = linearizableTimes(uncertainty);
  if (readTime < least.readTime) return Infinity;
  return Math.max(least.writeTime, sequentialTime(readTime, { delay }));
}
