/**
 * The downtime of one month: not its mean, but its distribution.
 *
 * Assumes one unit with exponential times to failure and to repair. Then it is an exact and short
 * sum: downtime stays within x if, by the time the unit has been up for T - x, the failures so far
 * (Poisson, mean (T - x)/MTTF) are no more than the repairs that fit into x (Poisson, mean x/MTTR).
 * Leaves out planned downtime, and repair times that differ more than exponential ones.
 */

import {
  requireAboveZero,
  requireAtLeast,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { poissonRace } from "../../core/poisson-race";
import { findRoot } from "../../core/root";
import type { Seconds } from "../../core/units";

/** How a window begins: with the unit up, down, or as a moment picked at random finds it. */
export type WindowStart = "up" | "down" | "steady";

/** A unit, and the window that is looked at. */
export interface DowntimeParams {
  /** T: length of the window (s, finite, > 0). */
  readonly window: Seconds;
  /** Mean time to failure: MTBF - MTTR (s, >= T/10⁸; `Infinity` for a unit that never fails). */
  readonly mttf: Seconds;
  /** Mean time to repair (s, finite, > 0 and >= T/10⁸). */
  readonly mttr: Seconds;
  readonly start: WindowStart;
}

function requireDowntime({ window, mttf, mttr, start }: DowntimeParams): void {
  requirePositive({ window, mttr });
  requireAboveZero({ mttf });
  requireAtLeast(window / 1e8, { mttf, mttr });
  if (start === "up" || start === "down" || start === "steady") return;
  throw new RangeError(`start must be up, down or steady, got ${String(start)}`);
}

/** Chance that the window begins with the unit down. */
function chanceDown({ mttf, mttr, start }: DowntimeParams): number {
  return start === "steady" ? 1 / (1 + mttf / mttr) : Number(start === "down");
}

/** P(D <= x) and P(D > x), for x = T just below T. */
function sides(x: Seconds, params: DowntimeParams): { within: number; beyond: number } {
  const { window, mttf, mttr } = params;
  const { fewer, equal, more } = poissonRace((window - x) / mttf, x / mttr);
  const down = chanceDown(params);
  return { within: fewer + (1 - down) * equal, beyond: more + down * equal };
}

/**
 * Chance that the window's downtime is `downtime` or less: P(N <= M), or P(N < M) for a unit that
 * begins down, where N has mean (T - x)/MTTF and M has mean x/MTTR.
 *
 * @param downtime - x (s, finite, >= 0)
 * @param params - `window` is T, `mttf`, `mttr`, `start`
 * @returns fraction; at 0 the chance of a window without any downtime
 * @throws RangeError if a parameter is outside its domain
 * @see Tijms (2003), A First Course in Stochastic Models, corollary 8.3.2: the same as a double sum;
 *   Takács (1957), Acta Mathematica Academiae Scientiarum Hungaricae 8
 *
 * @example
 * ```ts
 * downtimeWithin(0, { window: days(30), mttf: days(30), mttr: 60, start: "up" }) // => 0.367879441
 * ```
 */
export function downtimeWithin(downtime: Seconds, params: DowntimeParams): number {
  requireNonNegative({ downtime });
  requireDowntime(params);
  return downtime >= params.window ? 1 : sides(downtime, params).within;
}

/**
 * Chance that the window's downtime is more than `downtime`, with all its digits where it is small.
 *
 * @param downtime - x (s, finite, >= 0)
 * @param params - `window` is T, `mttf`, `mttr`, `start`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * downtimeExceeds(0, { window: days(30), mttf: days(30), mttr: 60, start: "up" }) // => 0.632120559
 * ```
 */
export function downtimeExceeds(downtime: Seconds, params: DowntimeParams): number {
  requireNonNegative({ downtime });
  requireDowntime(params);
  return downtime >= params.window ? 0 : sides(downtime, params).beyond;
}

/**
 * Downtime that a share of all windows does not exceed: the least x with P(D <= x) >= share.
 *
 * @param share - of windows (fraction)
 * @param params - `window` is T, `mttf`, `mttr`, `start`
 * @returns downtime (s, 0 to T)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * downtimeQuantile(0.3, { window: days(30), mttf: days(30), mttr: 60, start: "up" }) // => 0
 * ```
 */
export function downtimeQuantile(share: number, params: DowntimeParams): Seconds {
  requireFraction({ share });
  requireDowntime(params);
  const { window } = params;
  const above = (x: number) => {
    const { within, beyond } = sides(x, params);
    return share < 0.5 ? within - share : 1 - share - beyond;
  };
  if (above(0) >= 0) return 0;
  return share === 1 || above(window) <= 0 ? window : findRoot(above, { from: 0, to: window });
}

/**
 * Mean downtime of the window: U T in the long run, less for a unit that begins up.
 *
 * With y = T (1/MTTF + 1/MTTR) and h = 1 - (1 - e⁻ʸ)/y it is U T h from up, and T (1 - (1 - U) h)
 * from down.
 *
 * @param params - `window` is T, `mttf`, `mttr`, `start`
 * @returns mean (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * meanDowntime({ window: days(30), mttf: 999 * 60, mttr: 60, start: "steady" }) // => 2592
 * ```
 */
export function meanDowntime(params: DowntimeParams): Seconds {
  requireDowntime(params);
  const { window, mttf, mttr } = params;
  const y = window / mttf + window / mttr;
  // A series where 1 - (1 - e⁻ʸ)/y would lose its digits.
  const settled =
    y < 0.01
      ? (y / 2) * (1 - (y / 3) * (1 - (y / 4) * (1 - (y / 5) * (1 - y / 6))))
      : 1 + Math.expm1(-y) / y;
  const unavailability = 1 / (1 + mttf / mttr);
  const down = chanceDown(params);
  const fromDown = 1 - (1 - unavailability) * settled;
  return window * ((1 - down) * unavailability * settled + down * fromDown);
}
