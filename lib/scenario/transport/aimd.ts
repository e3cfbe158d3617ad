/** Two flows that share a link, and hear at the same time when it is full. */

import { requireBetween, requireCount, requireOneOf, requirePositive } from "../../core/check";

/** How windows grow, and how they shrink: by adding or by multiplying. */
export const controlRules = ["AIMD", "AIAD", "MIMD", "MIAD"] as const;
export type ControlRule = (typeof controlRules)[number];

export interface SharingParams {
  readonly rule: ControlRule;
  /** Windows at first (segments, > 0). */
  readonly start: readonly [number, number];
  /** Segments that the link holds in a round trip (> 0). */
  readonly capacity: number;
  /** Segments that are added in a round trip, by rules that add (> 0). */
  readonly increase: number;
  /** Share that is kept after a loss, by rules that multiply (> 0, at most 1). */
  readonly kept: number;
  /** Round trips to watch (count, 1 to 10⁵). */
  readonly rounds: number;
}

/** Windows after a round trip. */
export interface SharedWindows {
  readonly first: number;
  readonly second: number;
  /** True if the link was full, and both had a loss. */
  readonly full: boolean;
}

/**
 * Lets two flows share a link.
 *
 * By MI a window grows by a tenth in each round trip; by AD it falls by a quarter of the capacity, to one
 * segment at least.
 *
 * @returns windows at first and after each round trip
 * @throws RangeError if a parameter is outside its domain
 */
export function shareLink(params: SharingParams): SharedWindows[] {
  const { rule, start, capacity, increase, kept, rounds } = params;
  requireOneOf(controlRules, { rule });
  requirePositive({ "start[0]": start[0], "start[1]": start[1], capacity, increase, kept });
  requireBetween(0, 1, { kept });
  requireCount({ rounds });
  requireBetween(1, 1e5, { rounds });
  const grow = rule.startsWith("A") ? (w: number) => w + increase : (w: number) => w * 1.1;
  const shrink = rule.endsWith("MD")
    ? (w: number) => w * kept
    : (w: number) => Math.max(1, w - capacity / 4);
  let [first, second] = start;
  const path: SharedWindows[] = [{ first, second, full: false }];
  for (let round = 0; round < rounds; round += 1) {
    const full = first + second > capacity;
    const next = full ? shrink : grow;
    [first, second] = [next(first), next(second)];
    path.push({ first, second, full });
  }
  return path;
}
