/**
 * Clocks that do not drift, and are set once: each reads all others and takes the mean.
 *
 * Each process sends its time to each other one, which takes the message to have needed the middle of the
 * shortest and the longest delay. Every message may have needed either of the two.
 */

import { requireBetween, requireCount, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** What came out of all the ways that delays can fall. */
export interface AveragedClocks {
  /** Ways that were tried (count). */
  readonly ways: number;
  /** Largest skew of two clocks afterwards, in the worst of them (s). */
  readonly largestSkew: Seconds;
  /** Ways that end with the largest skew (count). */
  readonly worstWays: number;
}

/**
 * Tries every way in which each message is as fast or as slow as it can be.
 *
 * @param params - `clocks` (count, 2 to 4); `uncertainty`: longest less shortest delay (s, finite, >= 0)
 * @returns the largest skew that is left
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateAveragedClocks(params: {
  readonly clocks: number;
  readonly uncertainty: Seconds;
}): AveragedClocks {
  const { clocks, uncertainty } = params;
  requireCount({ clocks });
  requireBetween(2, 4, { clocks });
  requireNonNegative({ uncertainty });
  const messages = clocks * (clocks - 1);
  const ways = 2 ** messages;
  const starts = [0, 3, -2, 5].slice(0, clocks).map((each) => each * uncertainty);
  const skews = Array.from({ length: ways }, (_, way) => {
    let message = 0;
    const set = starts.map((own, reader) => {
      let ahead = 0;
      starts.forEach((start, other) => {
        if (other === reader) return;
        // A slow message brings a time that has grown old on its way.
        const isSlow = (way >> message) & 1;
        ahead += start - own + (isSlow ? -uncertainty / 2 : uncertainty / 2);
        message += 1;
      });
      return own + ahead / clocks;
    });
    return Math.max(...set) - Math.min(...set);
  });
  const largestSkew = Math.max(...skews);
  const worstWays = skews.filter((skew) => skew > largestSkew * (1 - 1e-9)).length;
  return { ways, largestSkew, worstWays };
}
