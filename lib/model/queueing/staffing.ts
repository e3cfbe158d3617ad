/**
 * Staffing by the square root: spare servers grow with the root of the load.
 *
 * Assumes what Erlang C does (`erlang.ts`), and a load that is large; the rule is within a server of
 * the exact number from 10 Erlang on where a twentieth or more may wait. Leaves out loads that change with the hour.
 */

import { requireBetween, requireNonNegative } from "../../core/check";
import { logNormalTail } from "../../core/normal";
import { findRoot } from "../../core/root";

/** How generous the rule is. */
export interface StaffingParams {
  /** β: spare servers over the root of the load (ratio, finite, >= 0). */
  readonly margin: number;
}

/**
 * Servers for a load by the square-root rule: a + β √a, rounded up.
 *
 * @param load - a (Erlang, finite, >= 0)
 * @param params - `margin` is β
 * @returns servers (count)
 * @throws RangeError if a parameter is outside its domain
 * @see Halfin and Whitt (1981), Operations Research 29(3); Whitt (1992), Management Science 38(5)
 *
 * @example
 * ```ts
 * squareRootServers(400, { margin: 1 }) // => 420
 * ```
 */
export function squareRootServers(load: number, { margin }: StaffingParams): number {
  requireNonNegative({ load, margin });
  const servers = load + margin * Math.sqrt(load);
  // What only rounding lifts over a whole number is that number.
  const whole = Math.floor(servers);
  return servers - whole <= 1e-9 * whole ? whole : whole + 1;
}

/**
 * Chance of waiting to which the square-root rule leads as the load grows:
 * 1 / (1 + β Φ(β) / φ(β)).
 *
 * @param margin - β (ratio, finite, >= 0)
 * @returns probability (fraction; 1 without spare servers)
 * @throws RangeError if `margin` is not finite and >= 0
 * @see Halfin and Whitt (1981), Operations Research 29(3), the limit of Erlang C
 *
 * @example
 * ```ts
 * halfinWhittDelayProbability(1) // => 0.223361275
 * ```
 */
export function halfinWhittDelayProbability(margin: number): number {
  requireNonNegative({ margin });
  const logRatio = logNormalTail(-margin) + (margin * margin + Math.log(2 * Math.PI)) / 2;
  return 1 / (1 + margin * Math.exp(logRatio));
}

/**
 * Margin that leads to a chance of waiting, as the load grows.
 *
 * @param delayProbability - share of the customers who may wait (fraction, 1e-300 to 1)
 * @returns β (ratio, >= 0)
 * @throws RangeError if `delayProbability` is outside its domain
 *
 * @example
 * ```ts
 * halfinWhittMargin(0.223361275) // => 1.000000000
 * ```
 */
export function halfinWhittMargin(delayProbability: number): number {
  requireBetween(1e-300, 1, { delayProbability });
  const log = Math.log(delayProbability);
  const miss = (margin: number) => Math.log(halfinWhittDelayProbability(margin)) - log;
  return findRoot(miss, { from: 0, to: 37.5 });
}
