/**
 * One larger machine or several small ones: what a demand costs either way.
 *
 * Assumes that the price of a machine grows faster than its size (exponent above 1), and that small
 * machines lose capacity to coordination as the Universal Scalability Law says. Leaves out people,
 * power and software licences.
 */

import { requireAtLeast, requireNonNegative, requirePositive } from "../../core/check";
import { type UslParams, uslBestLoad, uslCapacity } from "./usl";

/** How far below the demand a capacity may come out by rounding alone: 3 × 0.7 is short of 2.1. */
const rounding = 4 * Number.EPSILON;

/** Price of one machine that meets a demand: a x^g. */
export interface ScaleUpParams {
  /** Price of a machine for demand 1: a (money, > 0). */
  readonly priceOfOne: number;
  /** g (ratio, finite, >= 1). */
  readonly exponent: number;
}

/** Machines of one size, side by side. */
export interface ScaleOutParams extends UslParams {
  /** What one machine serves (unit of the demand, > 0). */
  readonly nodeCapacity: number;
}

/**
 * Cost of one machine that meets the demand: a x^g.
 *
 * @param demand - x (any unit, finite, >= 0)
 * @param params - `priceOfOne` is a, `exponent` is g
 * @returns cost (money)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * scaleUpCost(4, { priceOfOne: 100, exponent: 1.5 }) // => 800
 * ```
 */
export function scaleUpCost(demand: number, { priceOfOne, exponent }: ScaleUpParams): number {
  requireNonNegative({ demand });
  requirePositive({ priceOfOne, exponent });
  requireAtLeast(1, { exponent });
  return priceOfOne * demand ** exponent;
}

/**
 * Machines that a demand needs: the least n with c C(n) >= x.
 *
 * @param demand - x (any unit, finite, >= 0)
 * @param params - `nodeCapacity` is c; `contention` and `coherency` give C
 * @returns machines (count; `Infinity` if no number of them, up to 2^53, is enough)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * scaleOutNodes(250, { nodeCapacity: 100, contention: 0, coherency: 0 }) // => 3
 * ```
 */
export function scaleOutNodes(demand: number, params: ScaleOutParams): number {
  const { nodeCapacity } = params;
  requireNonNegative({ demand });
  requirePositive({ nodeCapacity });
  const serves = (nodes: number) =>
    nodeCapacity * uslCapacity(nodes, params) >= demand * (1 - rounding);
  const best = Math.min(uslBestLoad(params), 2 ** 53);
  if (demand === 0) return 0;
  if (!serves(best)) return Infinity;
  let [low, high] = [0, best];
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if (serves(middle)) high = middle;
    else low = middle;
  }
  return high;
}
