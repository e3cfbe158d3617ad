/**
 * Additive increase, multiplicative decrease: the saw of a window, and how fairly flows share.
 *
 * Assumes a window that loses one packet whenever it reaches its peak. Leaves out time-outs and slow start.
 */

import {
  requireEach,
  requireItems,
  requireMoreThan,
  requireNonNegative,
  requirePositive,
} from "../../core/check";

/** How a window grows and shrinks. */
export interface AimdParams {
  /** a: segments more in each round trip (> 0, finite): 1 of Reno. */
  readonly increase: number;
  /** β: share of the window that is kept after a loss (fraction, < 1): 1/2 of Reno. */
  readonly kept: number;
}

/** One tooth of the saw. */
export interface AimdCycle {
  /** Round trips from one loss to the next: (1 - β) W / a (count, not whole). */
  readonly roundTrips: number;
  /** Mean window: (1 + β) W / 2 (segments). */
  readonly meanWindow: number;
  /** Segments of a cycle: (1 - β²) W² / 2a; one of them is lost (count, not whole). */
  readonly segments: number;
}

/** Throws unless the window can grow, and shrinks. */
function requireAimd({ increase, kept }: AimdParams): void {
  requirePositive({ increase });
  requireNonNegative({ kept });
  if (!(kept < 1)) throw new RangeError(`kept must be < 1, got ${kept}`);
}

/**
 * A cycle of a window that grows from β W to W.
 *
 * @param peak - W: window at which a packet is lost (segments, finite, > 0)
 * @param params - increase a, share kept β
 * @returns length, mean window, and segments sent
 * @throws RangeError if a parameter is outside its domain
 * @see Chiu and Jain (1989), Computer Networks 17(1); Kurose and Ross, Computer Networking, section 3.7
 *
 * @example
 * ```ts
 * aimdCycle(40, { increase: 1, kept: 0.5 }).segments // => 600
 * ```
 */
export function aimdCycle(peak: number, params: AimdParams): AimdCycle {
  requirePositive({ peak });
  requireAimd(params);
  const { increase, kept } = params;
  const roundTrips = ((1 - kept) * peak) / increase;
  const meanWindow = ((1 + kept) / 2) * peak;
  return { roundTrips, meanWindow, segments: roundTrips * meanWindow };
}

/**
 * Jain's index of fairness: (Σ x)² / (n Σ x²).
 *
 * @param shares - what each of n gets (any unit, finite, >= 0, not all 0)
 * @returns fraction, from 1/n for one that has all to 1 for equal shares
 * @throws RangeError if there is no share, one is negative, or all are 0
 * @see Jain, Chiu and Hawe (1984), DEC technical report TR-301
 *
 * @example
 * ```ts
 * jainFairness([1, 2, 3, 4]) // => 0.833333333333
 * ```
 */
export function jainFairness(shares: readonly number[]): number {
  requireItems(1, { shares });
  requireEach(requireNonNegative, { shares });
  const largest = shares.reduce((most, share) => Math.max(most, share), 0);
  requireMoreThan(0, { largestShare: largest });
  // In units of the largest one, so that squares stay numbers.
  const parts = shares.map((share) => share / largest);
  const sum = parts.reduce((total, part) => total + part, 0);
  const squares = parts.reduce((total, part) => total + part * part, 0);
  return Math.min(1, (sum * sum) / (shares.length * squares));
}
