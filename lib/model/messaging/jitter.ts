/**
 * Jitter, and a buffer against it: what is played later can come later.
 *
 * Assumes delays that are normal around their mean, each correlated with the one before it. Leaves out buffers
 * that adapt while they play, and loss on the way.
 */

import {
  requireEach,
  requireFinite,
  requireFraction,
  requireItems,
  requireNonNegative,
} from "../../core/check";
import { logNormalTail } from "../../core/normal";
import type { Seconds } from "../../core/units";

/**
 * Interarrival jitter as receivers of RTP report it, after each packet: J + (|D| - J) / 16.
 *
 * @param differences - D: by how much a packet's transit time differs from that of the one before, one or more
 *   (s, finite)
 * @returns J after each (s)
 * @throws RangeError if there is none, or one is not finite
 * @see RFC 3550, sections 6.4.1 and A.8
 *
 * @example
 * ```ts
 * interarrivalJitter([0.01, 0, 0.02]).at(-1) // => 0.001799316
 * ```
 */
export function interarrivalJitter(differences: readonly Seconds[]): Seconds[] {
  requireItems(1, { differences });
  requireEach(requireFinite, { differences });
  let jitter = 0;
  return differences.map((difference) => {
    jitter += Math.abs(difference) / 16 - jitter / 16;
    return jitter;
  });
}

/** Delays that change from packet to packet. */
export interface DelayWalk {
  /** σ: standard deviation of the delays (s, finite, >= 0). */
  readonly deviation: Seconds;
  /** r: correlation of a delay with the one before it (fraction; 0 for independent delays). */
  readonly correlation: number;
}

/**
 * What the interarrival jitter settles at: the mean of |D|, 2 σ √((1 - r) / π).
 *
 * @param params - `deviation` is σ, `correlation` is r
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * meanJitter({ deviation: ms(10), correlation: 0 }) // => 0.01128379167
 * ```
 */
export function meanJitter({ deviation, correlation }: DelayWalk): Seconds {
  requireNonNegative({ deviation });
  requireFraction({ correlation });
  return 2 * deviation * Math.sqrt((1 - correlation) / Math.PI);
}

/**
 * Packets that come too late to be played: those whose delay exceeds its mean by more than the margin.
 *
 * @param margin - playout time behind the mean arrival (s, finite)
 * @param params - `deviation` is σ (s, finite, >= 0)
 * @returns fraction; it depends on σ alone, which the jitter does not tell
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, 7th edition, section 9.3
 *
 * @example
 * ```ts
 * lateShare(ms(20), { deviation: ms(10) }) // => 0.0227501319
 * ```
 */
export function lateShare(margin: Seconds, { deviation }: { readonly deviation: Seconds }): number {
  requireFinite({ margin });
  requireNonNegative({ deviation });
  if (deviation === 0) return margin < 0 ? 1 : 0;
  const deviations = margin / deviation;
  if (Math.abs(deviations) > 40) return deviations < 0 ? 1 : 0;
  return Math.exp(logNormalTail(deviations));
}
